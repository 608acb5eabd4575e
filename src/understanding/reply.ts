import { replyTable, replyWords, wholeReply } from './reply_words.ts';
import { PhraseTrie } from './trie.ts';
import type { Word } from './word.ts';
import { readYesNo } from './yes_no.ts';

export { type Choice, type Option, readChoice } from './choice.ts';
export { type Change, readChange } from './reply_change.ts';
export { readYesNo } from './yes_no.ts';

/** A way out of, or around, an open question. */
export type Reply =
  | {
      type:
        | 'back'
        | 'skip'
        | 'cancel'
        | 'help'
        | 'pause'
        | 'review'
        | 'submit'
        | 'sent'
        | 'keep'
        | 'yes'
        | 'no'
        | 'restart';
    }
  | { type: 'edit'; target: string };

const WAYS = replyTable({
  back: [
    '(lùi|lùi lại|lui lại|quay lại|trở lại|trở về|quay về|back|trước|quay lui) (câu trước|câu trên|bước trước|một câu|1 câu|câu|bước|trang trước|)',
    '(về|xem|sang|qua|lên) (câu|bước) trước',
    '(câu|bước) (trước|trên|trước đó|vừa rồi)',
  ],
  skip: [
    '(bỏ qua|bỏ qa|bỏ|qua|tạm bỏ qua|cho qua|skip|next) (câu này|câu|mục này|mục|câu hỏi này|)',
    '(câu|mục) (sau|tiếp|tiếp theo|khác|kế tiếp)',
    '(sang|qua|tới|đến|chuyển) (câu|mục) (khác|sau|tiếp|tiếp theo)',
    '(để trống|chưa trả lời|không trả lời|trả lời sau|câu này để sau|để câu này sau)',
  ],
  cancel: [
    '(huỷ|hủy|cancel|exit|quit) (bỏ|đi|báo cáo|báo cáo này|bc|lệnh|hết|tất cả|việc này|thao tác|)',
    '(thoát|thoát ra|bỏ cuộc|bỏ đi|bỏ hết|dẹp|dẹp đi|kết thúc)',
    '(thôi|) (không|ko|k|hông|hổng|không muốn) (làm|nộp|báo cáo|bc|gửi|tiếp tục|nhập|khai|muốn làm|muốn nộp|điền|nạp) (nữa|báo cáo nữa|tiếp nữa)',
    '(thôi|) (không|ko) (báo cáo|làm|nộp) (báo cáo này|cái này|) nữa',
  ],
  help: [
    '(trợ giúp|giúp|giúp đỡ|giúp với|hướng dẫn|help|hd|hdsd|menu|cứu|hỗ trợ|giải thích|giải thích thêm|giải thích câu này|gợi ý)',
    '(không|ko|k|chưa|hông) (hiểu|rõ|biết) (câu này|câu hỏi|câu hỏi này|lắm|trả lời sao|điền sao|nhập sao|làm sao|ghi sao|)',
    '(câu này|câu hỏi này|mục này|cái này) (là sao|là gì|nghĩa là gì|nghĩa là sao|hỏi gì|điền gì|ghi gì|nhập gì|trả lời sao|điền sao|tính sao)',
    '(nghĩa là gì|là sao|là gì|làm sao|làm thế nào|trả lời sao|trả lời thế nào|nhập thế nào|điền thế nào|điền sao|nhập sao|ghi thế nào|ví dụ|cho ví dụ)',
  ],
  pause: [
    '(tạm dừng|tạm ngừng|tạm nghỉ|tạm thời dừng|dừng|dừng lại|ngừng|ngừng lại|ngưng|nghỉ|pause|stop|bận|đang bận|dừng ở đây|dừng tại đây|tạm dừng ở đây)',
    '(để|) (sau|lúc khác|lát|lát nữa|tí nữa|chút nữa|mai|ngày mai|chiều|tối|hôm khác|khi khác|hôm sau) (làm tiếp|làm|tiếp|nhập tiếp|nhập|nộp|báo cáo|báo cáo tiếp|điền tiếp|)',
    '(lưu|lưu lại|lưu nháp|lưu tạm|lưu bản nháp|cất|cất đi)',
    '(làm|nhập|báo cáo|điền) (tiếp|) (sau|lúc khác|vào lúc khác|ngày mai)',
  ],
  review: [
    '(xem|xem lại|rà lại|rà soát|rà soát lại|kiểm tra|kiểm tra lại|kiểm lại|đọc lại|review|tổng kết|soát lại) (báo cáo|bc|số liệu|các câu|các câu trả lời|câu trả lời|tất cả|toàn bộ|hết|cả báo cáo|bản nháp|trước khi nộp|)',
    '(cho xem|xem) (hết|toàn bộ|tất cả|tổng hợp|bản nháp)',
  ],
  submit: [
    '(nộp|gửi|gởi|nạp|submit|chốt|nộp bài) (đi|luôn|ngay|báo cáo|bc|báo cáo đi|báo cáo luôn|báo cáo ngay|số liệu|lên|cho tỉnh|)',
    '(chốt số|chốt số liệu|xác nhận nộp|xác nhận gửi|đồng ý nộp|đồng ý gửi|ok nộp|ok gửi|kết thúc và nộp)',
    '(muốn|xin|xin phép) (nộp|gửi) (báo cáo|luôn|ngay|)',
  ],
  sent: [
    '(hoàn thành|hoàn tất|xong) (hết|cả|báo cáo|)',
    'đã (xong|hoàn thành|hoàn tất|làm xong|chốt)',
    '(đã|vừa|vừa mới|mới) (nộp|gửi|gởi|nạp) (báo cáo|bc|số liệu|lên|cho tỉnh|xong|)',
    '(nộp|gửi|gởi|nạp|làm) (báo cáo|bc|số liệu|lên|cho tỉnh|) (xong|hết)',
    '(nộp|gửi|gởi|nạp) (báo cáo|bc|số liệu|lên|cho tỉnh|) (lúc nãy|hôm qua|hôm trước|từ hôm qua|từ lâu|bữa trước)',
  ],
  keep: [
    '(thôi|) (không|ko|k|khỏi|đừng) (sửa|chỉnh|chỉnh sửa) (nữa|gì nữa|gì|câu này|câu này nữa|lại|lại nữa|)',
    '(thôi|) (không|ko|k) (đổi|thay đổi) nữa',
  ],
  restart: [
    '(làm lại|bắt đầu lại|nhập lại|khai lại|báo cáo lại|điền lại) (từ đầu|hết|tất cả|toàn bộ)',
    '(làm lại|bắt đầu lại|lại từ đầu|từ đầu|restart|xoá hết làm lại|xóa hết)',
  ],
} satisfies Record<Exclude<Reply['type'], 'edit' | 'yes' | 'no'>, readonly string[]>);

const CHANGES = new PhraseTrie<'before' | 'after'>(true);
const CHANGE = '(sửa|chỉnh|chỉnh sửa|đổi|thay đổi|điều chỉnh|đính chính|nhập|khai|điền|ghi|trả lời|xem|làm)';
for (const pattern of [
  '(sửa|chỉnh|chỉnh sửa|đổi|thay đổi|điều chỉnh|đính chính|edit) (lại|)',
  `${CHANGE} lại`,
  '(quay lại|về|đến|tới|sang|mở|lùi về|trở lại)',
]) {
  CHANGES.addPattern(pattern, 'before');
}
CHANGES.addPattern(
  '(bị|nhập|điền|ghi|khai|trả lời|tôi nhập|em nhập|) (nhầm|sai|lộn|chưa đúng|không đúng|sai rồi|nhầm rồi)',
  'after',
);

/**
 * Reads a reply inside an open question: ways out only where they are (nearly) the whole message, a wish to change an
 * answer with the words that name it, yes and no. Null where the text is an answer, or a question in passing.
 *
 * @example readReply('quay lại') // { type: 'back' }
 * @example readReply('sửa câu 3') // { type: 'edit', target: 'câu 3' }
 * @example readReply('nộp rồi mà') // { type: 'sent' }
 * @example readReply('bỏ qua các trường hợp đã chuyển đi') // null
 */
export function readReply(text: string): Reply | null {
  const words = replyWords(text);
  if (words.length === 0) return /^\s*\?+\s*$/u.test(text) ? { type: 'help' } : signed(text);
  const target = changed(words);
  // "sửa báo cáo" is one swapped letter from "sau báo cáo", which puts it off.
  const named = target !== null && /^(sua|chinh|doi)$/u.test(words[0]?.key ?? '');
  const way = named ? null : wholeReply(words, WAYS);
  if (way === 'submit' && words.some(isPast)) return { type: 'sent' };
  if (way) return { type: way };
  if (target !== null) return { type: 'edit', target };
  return signed(text);
}

/** "nộp rồi mà", "gửi lại", "nộp hả": said of a report that was sent, or asked; no order to send this one. */
function isPast(word: Word): boolean {
  return /^(roi|r|lai|ma|ha|nua)$/u.test(word.key);
}

function signed(text: string): Reply | null {
  const answer = readYesNo(text);
  return answer ? { type: answer } : null;
}

/** The words that name what is to be changed; empty for a bare "sửa"; null where nothing is to be changed. */
function changed(words: readonly Word[]): string | null {
  if (words.length > 16) return null;
  let from = 0;
  while (from < words.length && isPolite(words[from])) from += 1;
  const before = CHANGES.at(words, from).filter((hit) => hit.value === 'before' && hit.strain < 1);
  const opened = before.at(-1);
  if (opened) {
    const rest = words.slice(opened.to).filter((word) => !isPolite(word));
    const bare = /^(sua|chinh|doi|dinh|dieu|thay|edit)/u.test(words[from]?.key ?? '');
    // "về 3 người" or "nhập lại 12" name no question: other verbs than "sửa" need "câu" or "mục".
    if (!bare && !isNumbered(rest)) return null;
    return spoken(rest);
  }
  if (!isNumbered(words.slice(from))) return null;
  const wrong = words.findIndex(
    (_, at) => at > from && CHANGES.at(words, at).some((hit) => hit.value === 'after'),
  );
  return wrong > from ? spoken(words.slice(from, wrong).filter((word) => !isPolite(word))) : null;
}

function isNumbered(words: readonly Word[]): boolean {
  return (
    /^(cau|muc|o|so|c)$/u.test(words[0]?.key ?? '') &&
    /^\d+$/u.test(words.find((word) => /^\d/u.test(word.raw))?.raw ?? '')
  );
}

function isPolite(word: Word | undefined): boolean {
  return (
    /^(cho|em|toi|minh|xin|giup|ho|voi|a|nhe|di|da|muon|can|anh|chi|tui|gium|dum)$/u.test(word?.key ?? '') &&
    word?.raw !== 'đi'
  );
}

function spoken(words: readonly Word[]): string {
  return words.map((word) => word.raw).join(' ');
}
