/**
 * The words officials use, by meaning. One name, many spellings; notation of `phrases`.
 * A colleague who hears a new expression adds it here and an example to the rule that should read it.
 */
const NOT = '(không|ko|k|kg|hông|hổng|chẳng|khỏi)';
const NOT_YET = '(chưa|chửa|chưa có|chưa thấy|vẫn chưa|còn chưa|chưa hề|chưa kịp)';
const SEND = '(nộp|gửi|gởi|báo cáo|bc|báo|trình|nạp)';
const PAPER = '(báo cáo|bc|số liệu|sl|biểu|biểu mẫu|số|phiếu)';

export const CUES = {
  due: [
    '(đến|tới|sắp|gần) (đến|tới|) (hạn|kỳ hạn)',
    'hạn (chót|cuối|nộp|gửi|báo cáo|trả lời|hoàn thành|là|)',
    'thời hạn',
    'deadline',
    'đáo hạn',
  ],
  mustSend: [`(phải|cần|phải cần) ${SEND}`, `(còn|có) ${PAPER} (gì|nào)`],
  late: [
    '(quá|trễ|lỡ|hết|vượt|muộn|chậm|sai) (thời|) hạn',
    `(chậm|muộn|trễ|nợ) (${'nộp|gửi|báo cáo'})`,
    `(nộp|gửi|báo cáo) (bị|) (chậm|muộn|trễ)`,
    '(bị|còn|đang) (trễ|chậm|muộn|nợ)',
    'tồn đọng',
    'nợ',
    'trễ',
    'muộn',
  ],
  notSent: [`${NOT_YET} ${SEND}`, `${NOT} ${SEND}`, `${NOT_YET} có ${PAPER}`, `còn thiếu (${'báo cáo|'})`],
  send: ['(nộp|gửi|gởi)', 'báo cáo', 'bc'],
  sent: ['(đã|đã được) (nộp|gửi|gởi|báo cáo|trình)', '(nộp|gửi|báo cáo) (rồi|xong)'],
  yetQuestion: ['chưa'],
  startReport: [
    '(bắt đầu|làm|lập|nhập|điền|khai|tiếp tục) (báo cáo|bc|số liệu|biểu|biểu mẫu)',
    'nộp (báo cáo|bc|số liệu|biểu)',
    'gửi (báo cáo|bc|số liệu)',
    '(muốn|xin|cho em|cho tôi) (nộp|báo cáo|gửi)',
  ],
  which: ['(nào|những|các|bao nhiêu|mấy|ai|danh sách)'],
  remind: ['(nhắc|nhắc nhở|đôn đốc|thúc|giục|nhắn|nhắn tin|gửi tin|thông báo|báo tin)'],
  help: [
    '(trợ giúp|hướng dẫn|help|menu|giúp đỡ|giúp)',
    '(làm|giúp) được (những|) gì',
    '(dùng|sử dụng) (thế nào|như thế nào|ra sao|làm sao)',
  ],
  cancel: ['(huỷ|hủy) (bỏ|đi|lệnh|)', 'thôi', 'dừng (lại|)', 'thoát', '(không|ko) (làm|nộp|báo cáo|gửi) nữa'],
  hello: ['(xin|) chào', 'hello', 'hi', 'alo'],
  thanks: ['(cảm|cám) ơn', 'thanks', 'tks', 'thank you'],
  bye: ['tạm biệt', 'bye', 'hẹn gặp lại'],
} as const satisfies Record<string, readonly string[]>;

export type Cue = keyof typeof CUES;
