/** Words of sending, missing, late and wrong reports. */
const SEND = '(nộp|nạp|gửi|gởi|báo cáo|bc|trình)';
const NOT_YET = '(chưa|chửa|vẫn chưa|còn chưa|chưa hề|chưa kịp|chưa thấy|chưa chịu|chưa có|không|ko|hông)';
const PAPER = '(báo cáo|bc|số liệu|sl|biểu|biểu mẫu|phiếu|hồ sơ)';

export const reporting = {
  paper: [
    '(báo cáo|bc|bcáo|số liệu|sl|biểu|biểu mẫu|biểu báo cáo|mẫu biểu|kết quả thực hiện)',
    'báo cáo (sơ kết|tổng kết|định kỳ|năm|quý|tháng|tuần|giữa kỳ|cuối kỳ|tổng hợp|sơ bộ|chính thức)',
  ],
  send: ['(nộp|nạp|gửi|gởi|trình)', '(nộp|gửi|gởi|nạp) (báo cáo|bc|số liệu|sl)', '(báo cáo|bc)'],
  must: ['(phải|cần|cần phải|bắt buộc|phải cần|cần được|phải có|sẽ phải)'],
  mustSend: [`(phải|cần|cần phải|sẽ|sẽ phải|có phải) ${SEND}`, '(phải|cần) (làm|nộp|gửi) (báo cáo|bc)'],
  mustDo: ['(phải|cần|cần phải|còn phải) (làm|xong|thực hiện|triển khai|giải quyết|xử lý|thục hiện)'],
  mustFinish: ['(phải|cần|cần phải|còn phải) (hoàn thành|hoàn tất|xong|làm xong)'],
  finish: ['(hoàn thành|hoàn tất|xong|kết thúc|thực hiện xong)'],
  notSent: [
    `${NOT_YET} ${SEND}`,
    `${NOT_YET} (nộp|nạp|gửi|gởi|trình) ${PAPER}`,
    `(chưa|chưa có|không có|ko có) ${PAPER}`,
    '(chưa|chưa thấy) (hoàn thành|thực hiện|làm|xong|có) (việc|) (nộp|gửi|) (báo cáo|bc|số liệu|biểu)',
    `(còn|đang|) thiếu ${PAPER}`,
    '(chưa|không) (được|) thấy (báo cáo|nộp|gửi)',
  ],
  owing: ['(còn|đang|vẫn|) nợ (báo cáo|bc|số liệu|biểu|)'],
  lacking: ['(còn thiếu|thiếu|còn sót|sót|vắng)', '(còn|vẫn còn) (thiếu|sót)'],
  sent: [
    `(đã|đã được|vừa|mới|vừa mới|từng) ${SEND}`,
    '(nộp|nạp|gửi|gởi|báo cáo|bc) (rồi|xong|xong rồi|lên|đủ|đầy đủ)',
    '(nộp|gửi) (hôm qua|hôm trước|hôm nọ|lúc nãy|hồi nãy|vừa rồi|tuần trước)',
  ],
  already: ['(rồi|đã|xong)'],
  approved: [
    '(được|đc|dc|bị|đã|có|) (phê|) duyệt (chưa|rồi|xong|)',
    '(được|bị|đã|) (tiếp nhận|chấp nhận|thông qua|trả lại|trả về|từ chối|phê duyệt|ghi nhận|yêu cầu sửa|xét duyệt)',
    '(nhận được|nhận đc|nhận dc|đến nơi|tới nơi|nhận)',
  ],
  status: [
    '(tình hình|tiến độ|trạng thái|kết quả|tỷ lệ|tỉ lệ|tình trạng|thống kê) (nộp|gửi|báo cáo|bc|nộp báo cáo|nộp bc|gửi báo cáo|duyệt|hoàn thành|nộp biểu|tiếp nhận|xử lý) (báo cáo|bc|)',
    '(tiến độ|trạng thái|tình trạng)',
    'tình hình (báo cáo|bc|nộp)',
    '(đến đâu|tới đâu) rồi',
    '(đúng hạn|nộp đúng hạn)',
  ],
  late: [
    '(quá|trễ|lỡ|vượt|muộn|chậm|quá thời|sau) (hạn|hạng|kỳ hạn|thời hạn|hẹn)',
    'quá (thời|) hạn (nộp|báo cáo|)',
    '(chậm|=muộn|trễ|trể|chậm trễ|trễ nải) (nộp|gửi|báo cáo|bc|tiến độ)',
    '(=chậm|=muộn|=trễ|=trể|chậm trễ)',
    '(nộp|gửi|báo cáo|bc) (bị|) (chậm|muộn|trễ|trể)',
    '(còn|đang|bị|vẫn|còn đang) (nợ|trễ|=muộn|chậm|quá hạn|trể|châm)',
    '(bị|nộp|gửi) muộn',
    '(đã|bị|mới) (hết|quá) (hạn|hạn rồi)',
    '(tồn đọng|nợ đọng|=nợ|nợ báo cáo|nợ bc|nợ số liệu|nợ gì|nợ những gì)',
    'hết hạn (rồi|mà|nhưng) (chưa|)',
    '(không|chưa) (đúng|kịp) (hạn|tiến độ|thời hạn)',
  ],
  due: [
    '(đến|tới|sắp|gần|sắp đến|sắp tới|gần đến|vào) (hạn|hạng|kỳ hạn|hnan)',
    'hạn (chót|cuối|cuối cùng|nộp|nạp|gửi|gởi|báo cáo|bc|trả lời|hoàn thành|là|ngày|đến|của|cho|)',
    'thời hạn (nộp|gửi|báo cáo|hoàn thành|)',
    '(deadline|dl|đáo hạn|kỳ hạn|hết hạn|hết hạn nộp|thời gian nộp|thời gian gửi|ngày nộp|ngày gửi|mốc thời gian|mốc nộp)',
    '(chậm nhất|muộn nhất|trễ nhất) (là|vào|) (ngày|khi|bao giờ|)',
    'trước (ngày nào|bao giờ|khi nào|hôm nào|mấy giờ)',
  ],
  schedule: [
    'lịch (nộp|báo cáo|bc|gửi|làm việc|công tác|trình|)',
    '(lịch trình|kế hoạch nộp|thời gian biểu)',
  ],
  upcoming: ['(sắp tới|tới đây|thời gian tới|những ngày tới|sắp|từ nay|từ giờ|trước mắt)'],
  have: ['(có|còn|gồm có)'],
  job: ['(việc|công việc|nhiệm vụ|đầu việc|nội dung)'],
  do: ['(làm|thực hiện|triển khai|tham mưu|lo|tổ chức)'],
  start: [
    '(bắt đầu|bát đầu|mở|điền|nhập|nhâp|khai|kê khai|lập|làm|viết|soạn|cập nhật|tạo|khởi tạo|vào) (báo cáo|bc|số liệu|sl|biểu|biểu mẫu|mẫu|phiếu|bản|tiếp)',
    '(nhập|điền|khai|kê khai|cập nhật) (cho|vào|)',
    '(tiếp tục|làm tiếp|viết tiếp|báo cáo tiếp|nhập tiếp|điền tiếp|làm nốt|báo cáo ngay|báo cáo luôn|nộp luôn|dở dang|làm dở|đang làm dở|bản nháp|nháp)',
    '(bắt đầu|bát đầu)',
    '(muốn|xin|cần|cho|xin phép|định|cho phép|hãy|đang) (tôi|em|e|tui|mình|được|phép|) (nộp|nạp|gửi|gởi|báo cáo|bc|nhập|làm|khai|điền) (báo cáo|bc|số liệu|sl|)',
  ],
  open: ['(mở|vào|làm|điền|nhập|khai)'],
} as const satisfies Record<string, readonly string[]>;
