/** A question by its number, with the answer it shall have. `ordered`: a verb of changing was said. */
export interface Change {
  number: number;
  answer: string;
  ordered: boolean;
}

const SAID = new RegExp(
  '^\\s*(?:(?:dạ|da|vâng|vang|à|em|tôi|toi|mình|minh|anh|chị|chi|cho|xin|giúp|giup|nhờ|nho|muốn|muon|ơi|oi)[ ,]+)*' +
    '((?:sửa|sua|đổi|doi|chỉnh|chinh|thay|điều chỉnh|dieu chinh|đính chính|dinh chinh)(?: (?:lại|lai|giúp|giup|cho|em))* )?' +
    '(?:câu|cau|mục|muc)(?: số| so)? ?(\\d{1,3})(?: (?:sai|nhầm|nham))?(?: (?:rồi|roi))?,? ?' +
    '(?:phải là|phai la|đúng là|dung la|lại là|lai la|thành|thanh|là|la|sang|bằng|bang|=|:|->|→) ?(.+)$',
  'isu',
);

/**
 * Reads a change told whole. Null where no answer stands beside the question's number, or where it is asked.
 *
 * @example readChange('sửa câu 1 thành 15') // { number: 1, answer: '15', ordered: true }
 * @example readChange('câu 5 là gì') // null
 */
export function readChange(text: string): Change | null {
  const [, verb, number, answer = ''] = SAID.exec(text.normalize('NFC').replace(/[ \t]+/gu, ' ')) ?? [];
  if (number === undefined || /\?\s*$|(?:^| )(?:gì|gi|sao|nào|nao|bao nhiêu|bao nhieu)(?: |$)/iu.test(answer))
    return null;
  return { number: Number(number), answer: answer.trim(), ordered: verb !== undefined };
}
