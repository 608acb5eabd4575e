import { fold } from '../../understanding/fold.ts';
import { readYesNo } from '../../understanding/reply.ts';

const AGREED =
  '(?:(?:ok|oke|okay|oki|u|uh|vang|da|duoc|dung|roi|dong y|nhat tri|khong sao|ko sao|cu|thoi cu|em|a) )*';
const SEND = new RegExp(
  `^${AGREED}gui(?: (?:thoi|di|luon|ngay|het|cho ho|cho cac xa|tat ca|nhe|nha|a|em|anh|chi|giup|gium|toi|minh|cai))*$`,
  'u',
);
const HOLD =
  /(?:^| )(?:khoan|dung (?!han)|tu tu|huy|chua gui|(?:khong|ko|thoi|khoi) (?:khong |ko )?gui|cho da)(?: |$)/u;

/**
 * What is said to a reminder's preview: only a plain yes sends; a word of holding back wins wherever it stands.
 *
 * @example readSend('thôi cứ gửi') // 'yes'
 * @example readSend('gửi đi, mà khoan') // 'no'
 */
export function readSend(text: string): 'yes' | 'no' | null {
  if (/\?\s*$/u.test(text)) return null;
  const said = fold(text.replace(/gởi/giu, 'gửi'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (SEND.test(said)) return 'yes';
  if (HOLD.test(`${said} `)) return 'no';
  return readYesNo(text);
}
