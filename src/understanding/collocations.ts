import { ABBREVIATIONS } from './abbreviations.ts';
import { EVERYDAY } from './everyday_words.ts';
import { FAMILIAR, isFamiliar } from './familiar_words.ts';
import { fold } from './fold.ts';
import type { Repair } from './reading.ts';
import { keyOf } from './strain.ts';
import { agrees, type Token } from './tokens.ts';

/**
 * Pairs of words that stand together so often that one mends the other: "áo cáo" and "báo cso" are báo cáo, although "áo" is a word.
 * Add a pair where a slip in it is common and the slipped word would be strange beside the other.
 */
const PAIRS = `báo cáo, số liệu, đơn vị, cơ quan, biểu mẫu, dự án, kế hoạch, chương trình, nhiệm vụ, trách nhiệm, chỉ tiêu, mục tiêu, tiêu chí,
  phân loại, chủ trì, phụ trách, phối hợp, đầu mối, nội dung, đề cương, thông báo, nhắc nhở, đôn đốc, yêu cầu, đề nghị, tổng hợp,
  hướng dẫn, trợ giúp, sử dụng, quá hạn, trễ hạn, đến hạn, hết hạn, thời hạn, chưa nộp, chưa gửi, phải nộp, phải gửi, muốn nộp,
  nộp báo, gửi báo, nhắc các, các xã, xã nào, nào chưa, còn nợ, tháng này, tuần này, quý này, bao giờ, khi nào, bao nhiêu, thế nào,
  công an, y tế, người nghiện, ma túy, danh sách, tiến độ, trạng thái, tình hình, kết quả, nhập nhầm, gửi nhầm, nhập sai, gửi sai, cảm ơn,
  biểu mẫu, vai trò, việc của, giao cho, xin phép, câu trước, được giao, trợ lý, chức năng, quay lại, huỷ bỏ, hủy bỏ, gửi về, nộp cho,
  nhắc mấy, nhắc những, nhắc đơn, lời nhắc, gửi tin,
  xin chào, đồng chí, địa chỉ, nơi nhận, tuyên truyền, cai nghiện, chịu trách, pháp lý, kết cấu, bắt đầu, tiếp tục, sửa lại, nhập số, hoàn thành`;

/** Words that stand before a figure. */
const NUMBERED = ['biểu', 'tháng', 'quý', 'câu'];

const after = new Map<string, string[]>();
const before = new Map<string, string[]>();
for (const pair of PAIRS.normalize('NFC').split(/,\s*/u)) {
  const [first, second] = pair.trim().split(/\s+/u) as [string, string];
  after.set(keyOf(first), [...(after.get(keyOf(first)) ?? []), second]);
  before.set(keyOf(second), [...(before.get(keyOf(second)) ?? []), first]);
}

/**
 * Mends one slipped word beside the other of a fixed pair. A word that officials use, or that `known` vouches for, is never touched.
 *
 * @example mendPairs(tokenize('áo cáo')).tokens.map((token) => token.raw) // ['báo', 'cáo']
 */
export function mendPairs(
  tokens: readonly Token[],
  known: (word: { raw: string; marked: boolean }) => boolean = () => false,
): { tokens: Token[]; repairs: Repair[] } {
  const made = [...tokens];
  const repairs: Repair[] = [];
  const mend = (at: number, wanted: readonly string[] | undefined, beside: Token | undefined) => {
    const token = made[at];
    if (!token || !wanted || !beside || token.kind !== 'word' || token.raw.length > 8) return;
    const key = keyOf(token.raw);
    // "cưa" is not "của": a word with marks is familiar only with these very marks.
    const familiar = token.marked ? isFamiliar(token.raw) || EVERYDAY.has(token.raw) : FAMILIAR.has(key);
    const sure = token.raw !== 'cáo' && beside.raw === 'cáo' && !/^(quang|to|canh|bi|khang|vu)$/u.test(key);
    if (!sure && (familiar || ABBREVIATIONS.has(token.raw) || known(token))) return;
    const fits = [...new Set(wanted)].filter((word) => slipped(key, keyOf(word)));
    const [word] = fits;
    if (!word || fits.length > 1) return;
    repairs.push({ from: token.raw, to: word, why: 'edit' });
    made[at] = { ...token, raw: word, folded: fold(word), marked: fold(word) !== word };
  };
  for (let at = 0; at < made.length; at += 1) {
    const token = made[at] as Token;
    if (token.kind === 'number') mend(at - 1, NUMBERED, token);
    if (token.kind !== 'word') continue;
    mend(
      at + 1,
      after.get(keyOf(token.raw))?.filter((second) => isFirst(token, second)),
      token,
    );
    mend(
      at - 1,
      before.get(keyOf(token.raw))?.filter((first) => isSecond(token, first)),
      token,
    );
  }
  return { tokens: made, repairs };
}

function isFirst(token: Token, second: string): boolean {
  return (before.get(keyOf(second)) ?? []).some((first) => agrees(token, first));
}

function isSecond(token: Token, first: string): boolean {
  return (after.get(keyOf(first)) ?? []).some((second) => agrees(token, second));
}

/** One letter wrong, missing, too many, or two swapped. */
export function slipped(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  if (a.length === b.length) {
    if (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)) return true;
    return a.slice(i + 1) === b.slice(i + 1);
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.slice(i + 1) === short.slice(i);
}
