import { fold } from '../../../understanding/fold.ts';
import { readNumber } from '../../../understanding/number/read.ts';
import type { ReportPlace } from '../../snapshot.ts';

const ASKS =
  /(?:^| )(?:gi|nao|sao|dau|ai|may|bao nhieu|bao gio|the nao|ra sao|vi sao|tai sao|khi nao|lam sao|phai khong|co khong|dung khong|duoc khong|nhu the nao)(?= |$)/u;

/**
 * Whether a message inside a report asks something: a question mark, or a question word.
 *
 * @example isQuestion('kinh phí lấy ở đâu') // true
 */
export function isQuestion(text: string): boolean {
  const said = fold(text)
    .replace(/[^a-z0-9?]+/gu, ' ')
    .trim();
  return /\p{L}.*\?\s*$/su.test(text) || (said.split(' ').length > 2 && ASKS.test(said));
}

/**
 * The figure said before a question in the same message; null where there is none.
 *
 * @example figureBeside('dạ 20 ạ, mà hạn bao giờ vậy') // 'dạ 20 ạ'
 */
export function figureBeside(text: string): string | null {
  const [, head = '', rest = ''] =
    /^(.{1,60}?)(?:[,;.!\n]+\s|\n|\s(?=mà\s|ma\s))(.+)$/su.exec(text.normalize('NFC')) ?? [];
  if (rest.trim() === '' || !isQuestion(rest)) return null;
  const read = readNumber(head);
  return read.ok && read.state === 'reported' ? head.trim() : null;
}

/** Whether the open question takes a figure. */
export function isFigure(place: ReportPlace, at: string): boolean {
  const kind = place.form.questions.find((one) => one.code === at)?.kind;
  return kind !== undefined && !['text', 'date', 'choice', 'yesno'].includes(kind);
}

/**
 * Whether somebody else's figures have not come: "bên trường chưa báo". Who asks which communes are missing is not meant.
 *
 * @example waitsForOthers('bên trường chưa báo ạ') // true
 */
export function waitsForOthers(text: string): boolean {
  const said = fold(text)
    .replace(/[^a-z?]+/gu, ' ')
    .trim();
  if (isQuestion(text) || /(?:^| )(?:nhac|cac xa|cac phuong|so nganh|toan tinh|danh sach)(?= |$)/u.test(said))
    return false;
  return /^(?:da |em |thua )*(?:ben|truong|thon|to|khu pho|cong an|tram|y te|don vi|co so|phong|ban|ho|doan)(?: [a-z]+){0,4} (?:chua|van chua|con chua) (?:thay )?(?:bao|gui|nop|cung cap|dua|tra loi|bao cao|chot)(?: (?:so|so lieu|len|ve|sang|cho|em|ket qua|gi|a|nhe))*$/u.test(
    said,
  );
}
