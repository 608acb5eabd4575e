import { replyTable, replyWords, wholeReply } from './reply_words.ts';

const answers = replyTable({
  yes: [
    '(ok|oke|okie|okê|okey|okay|o k|oki|ô kê|yes|yep|yeah|y|uk|uhm|uh|ừ|ừm|ừa|ờ|um|vâng|dạ|dạ vâng|vâng dạ|dạ có|dạ đúng|dạ phải|có|có chứ|rồi|đã|được|đc|dc)',
    '(đúng|phải|chuẩn|chính xác|chuẩn xác|đúng vậy|đúng thế|đúng ý|đúng rồi|phải rồi|chuẩn rồi|đúng hết|đúng cả|đúng đấy|đúng là vậy)',
    '(đồng ý|đông ý|nhất trí|tán thành|chấp nhận|xác nhận|chắc chắn|tất nhiên|dĩ nhiên|duyệt|thống nhất|được rồi|tốt|hợp lý|ổn|không vấn đề gì|không có gì sai)',
    '(tiếp tục|tiếp|tiếp đi|làm đi|gửi đi|cứ gửi|cứ làm|cứ thế|ok gửi|ok nộp|ok đồng ý|ok đúng rồi|vâng đúng|vâng đúng rồi|vâng đồng ý)',
  ],
  no: [
    '(không|ko|k|kg|hông|hong|hok|hổng|no|nope|n|khum|không có|ko có|không ạ|dạ không|dạ chưa)',
    '(chưa|chửa|chưa đâu|chưa phải|chưa đúng|chưa được|chưa có|chưa gửi|chưa nộp)',
    '(không|ko|k|hông) (phải|đúng|đồng ý|được|chính xác|cần|gửi|muốn|nộp|nhất trí|làm|chấp nhận|duyệt|có)',
    '(sai|sai rồi|nhầm|nhầm rồi|thôi|thôi khỏi|thôi không|thôi đừng|khỏi|đừng|đừng gửi|khoan|khoan đã|từ từ|từ từ đã|khoan gửi)',
  ],
});

/**
 * Reads a yes or a no that is the whole reply; null for anything else, also for what could be both.
 *
 * @example readYesNo('ok em') // 'yes'
 * @example readYesNo('chưa ạ') // 'no'
 * @example readYesNo('có 12 người') // null
 */
export function readYesNo(text: string): 'yes' | 'no' | null {
  const sign = text.trim();
  if (/^(?:👍|👌|✅|✔|🆗|💯)/u.test(sign)) return 'yes';
  if (/^(?:👎|❌|🚫|⛔)/u.test(sign)) return 'no';
  if (/\?\s*$/u.test(sign)) return null;
  return wholeReply(replyWords(text), answers);
}
