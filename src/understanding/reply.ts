import { keyOf } from './strain.ts';
import { tokenize } from './tokens.ts';

/** A way out of, or around, an open question. */
export type Reply =
  | { type: 'back' | 'skip' | 'cancel' | 'help' | 'pause' | 'review' | 'submit' | 'yes' | 'no' | 'restart' }
  | { type: 'edit'; target: string };

/** Reads a reply inside an open question; null where the text is an answer or a question. */
export function readReply(text: string): Reply | null {
  const folded = tokenize(text)
    .filter((token) => token.kind !== 'punct')
    .map((token) => keyOf(token.raw))
    .join(' ');
  const plain: Record<string, Exclude<Reply, { type: 'edit' }>['type']> = {
    lui: 'back',
    'lui lai': 'back',
    'quay lai': 'back',
    'bo qua': 'skip',
    huy: 'cancel',
    thoat: 'cancel',
    'tro giup': 'help',
    'de sau': 'pause',
    'tam dung': 'pause',
    'xem lai': 'review',
    nop: 'submit',
    gui: 'submit',
    'nop luon': 'submit',
    'lam lai': 'restart',
  };
  const type = plain[folded];
  if (type) return { type };
  const edit = /^(?:sua|chinh|doi)(?: lai)? (.+)$/u.exec(folded);
  if (edit) return { type: 'edit', target: edit[1] as string };
  const yesNo = readYesNo(text);
  return yesNo ? { type: yesNo } : null;
}

/** "ok", "đúng rồi", "vâng" → yes; "không", "thôi", "chưa" → no; null for anything else. */
export function readYesNo(text: string): 'yes' | 'no' | null {
  const folded = tokenize(text)
    .filter((token) => token.kind !== 'punct')
    .map((token) => keyOf(token.raw))
    .join(' ');
  if (/^(ok|oke|dung|dung roi|dong i|dong y|vang|u|uh|co|da|chuan|phai|duoc|xac nhan)$/u.test(folded))
    return 'yes';
  if (/^(khong|ko|k|thoi|chua|khong phai|sai|sai roi)$/u.test(folded)) return 'no';
  return null;
}

export interface Option {
  value: string;
  label: string;
}
export type Choice = { type: 'one'; value: string } | { type: 'several'; values: string[] };

/** Reads which of the options is meant: by number, by label or by part of a label. */
export function readChoice(text: string, options: readonly Option[]): Choice | null {
  const words = tokenize(text)
    .filter((token) => token.kind !== 'punct')
    .map((token) => keyOf(token.raw));
  const folded = words.join(' ');
  const number = /^(?:so |cau |chon |muc )*0*(\d+)$/u.exec(folded);
  if (number) {
    const option = options[Number(number[1]) - 1];
    return option ? { type: 'one', value: option.value } : null;
  }
  if (folded === '') return null;
  const labels = options.map((option) => ({
    value: option.value,
    label: tokenize(option.label)
      .filter((token) => token.kind !== 'punct')
      .map((token) => keyOf(token.raw))
      .join(' '),
  }));
  const exact = labels.filter((option) => option.label === folded);
  const fits =
    exact.length > 0 ? exact : labels.filter((option) => ` ${option.label} `.includes(` ${folded} `));
  const [first, ...others] = fits;
  if (!first) return null;
  return others.length > 0
    ? { type: 'several', values: fits.map((f) => f.value) }
    : { type: 'one', value: first.value };
}
