/** Words of correcting, reminding, asking for figures, taking out files, leaving off and getting help. */
const PAPER = '(báo cáo|bc|số liệu|sl|biểu|biểu mẫu|số|con số|câu|câu trả lời|kết quả|bản|phiếu)';
const FIX =
  '(sửa|chỉnh|chỉnh sửa|điều chỉnh|đính chính|hiệu chỉnh|thay đổi|cập nhật lại|=đổi|thu hồi|rút|sửa đổi|bổ sung lại|thay thế|thay số)';

export const acting = {
  fixPaper: [`${FIX} (lại|giúp|hộ|) ${PAPER}`, `(rút|thu hồi|cập nhật|làm|nhập) lại ${PAPER}`],
  fix: [
    '(thay số|thay đổi|thay lại|thay con số)',
    '(sửa|sửa lại|chỉnh sửa|điều chỉnh|đính chính|hiệu chỉnh|chỉnh lại|thay đổi|sửa chữa)',
  ],
  wrongSend: [
    '(nhập|gửi|gởi|báo|báo cáo|bc|điền|khai|nộp|ghi|đánh|gõ|kê khai|tính|trả lời|đếm|làm|viết|bấm) (số liệu|số|bị|vào|) (nhầm|nhàm|sai|lộn|lầm|nhằm|thiếu|thừa)',
    '(nhầm|lộn|sai) (số|số liệu|sl|báo cáo|bc|câu|biểu|kết quả)',
  ],
  wrong: [
    '(nhầm|nhàm|sai|lộn|sai sót|sai số|chưa đúng|không đúng|chưa chính xác|không chính xác|bị sai|nhầm lẫn)',
  ],
  resend: ['(nộp|nạp|báo cáo|bc|trình) lại', '(gửi|gởi) lại (báo cáo|bc|số liệu|sl|biểu)'],
  item: ['(câu|mục|ô|dòng|cột|hàng) (số|)'],
  system: ['(trợ lý|hệ thống|phần mềm|ứng dụng|app|bot|zalo|công cụ|tài khoản|phần này|cái này|trang này)'],
  remind: [
    '(nhắc|nhắc nhở|nhắc việc|nhắc lại|nhắc giúp|nhắc hộ|đôn đốc|=thúc|thúc giục|giục|=hối|hối thúc|thúc đẩy) (với|)',
    '(một|) lời nhắc',
    '(gửi|gởi|phát|tạo|soạn|bắn) (lời|tin|) (nhắc|nhắc nhở|đôn đốc|nhắc việc)',
  ],
  notify: [
    '(thông báo|tb|báo tin|=nhắn|nhắn tin|nhắn cho|nhắn các|loan tin|phổ biến|truyền đạt|quán triệt)',
    '(gửi|gởi|phát|ra|soạn|đăng|bắn|phát đi) (một|) (thông báo|tin nhắn|tin|thông điệp|công văn)',
    'báo (cho|tới|đến)',
  ],
  tell: ['(=báo|bảo|nói)'],
  reminded: [
    '(sau khi|khi|lúc|hôm|lần|trước khi) (nhắc|nhắc nhở|đôn đốc|thông báo)',
    '(đã|được|bị|vừa|mới|ai|từng|tự) (nhắc|nhắc nhở|đôn đốc|thông báo)',
    '(nhắc|đôn đốc|thông báo) (chưa|rồi|khi nào|hôm nào)',
    '(nhắc|nhắc nhở) (tôi|em|mình|=tui|cho tôi|cho em|cho mình)',
    '(họ|bên đó|bên ấy|bên kia|người ta|sếp|anh ấy|chị ấy|ông ấy|bà ấy) (mới|sẽ|đang|hay|cũng|tự|) (nhắc|nhắc nhở|đôn đốc|thông báo)',
    '(để|đặng) (tôi|em|anh|chị|=tui|mình|chúng tôi|bên em|bên mình|mặt trận|sở|phòng|đơn vị|lãnh đạo|công an) (còn|tiện|kịp|) (nhắc|nhắc nhở|đôn đốc|gọi)',
    '(có|nhận được|theo|đọc|xem) (thông báo|lời nhắc|tin nhắn|công văn)',
    '(thông báo|công văn|tin nhắn) (nào|gì|số|của|này|đó|trên|=mới)',
    '(nội dung|mẫu) (thông báo|tin nhắn)',
  ],
  dont: [
    '(không|ko|k|đừng|chớ|khỏi|hông|hổng|thôi không|thôi đừng) (cần|phải|nên|muốn|được|có|) (nhắc|nhắc nhở|đôn đốc|thông báo|gửi|gởi|gửi thông báo|báo|nhắn|yêu cầu|giục|gửi tin)',
    '(đừng|thôi|khỏi|không cần|thôi không) (hỏi|lấy|xin|thu thập|thu) (số liệu|sl|số|thêm|các|xã|nữa)',
    '(tạm thời|tạm) (chưa|đừng|không) (nhắc|nhắc nhở|đôn đốc|thông báo|gửi|gởi|phát) (thông báo|tin|)',
    '(khoan|khoan hãy|khoan vội|khoan chưa|khoan đừng) (nhắc|nhắc nhở|đôn đốc|thông báo|gửi|gởi|phát) (thông báo|tin|)',
    '(ngừng|dừng|thôi|tắt|bỏ|huỷ|hoãn|tạm dừng) (việc|) (nhắc|nhắc nhở|đôn đốc|thông báo|gửi thông báo|gửi tin|gửi nhắc|yêu cầu)',
  ],
  them: [
    '(họ|chúng nó|tụi nó|bọn nó|mấy đứa|các bác|các anh|các chị|các anh chị|các đồng chí|các ông|mấy ông|mấy bác|anh em|mọi người|bọn họ|các anh ấy|hết|hết đi|hết lượt|tất|một lượt|đồng loạt)',
  ],
  units: [
    '(mặt trận tổ quốc|mặt trận|đoàn thanh niên|hội phụ nữ|hội nông dân|hội cựu chiến binh|toà án|viện kiểm sát|liên đoàn lao động|bộ đội biên phòng|biên phòng|quân sự|công đoàn|báo đài|báo hưng yên|báo chí)',
    '(các|những|) (trường|trường học|nhà trường|doanh nghiệp|đoàn thể|bệnh viện|trạm y tế|hội đoàn thể|chi nhánh|cơ sở giáo dục)',
    'sở (khoa học|công nghệ|khoa học và công nghệ|nông nghiệp|nông nghiệp và môi trường|xây dựng|công thương|dân tộc|ngoại vụ|thông tin|lao động|giao thông|kế hoạch và đầu tư|tài nguyên|du lịch|dân tộc và tôn giáo)',
    '(công an|ubnd|uỷ ban|lãnh đạo|cán bộ) (xã|phường|cấp xã|các xã|xã phường)',
    '(xã|phường|đơn vị|đv|sở|ngành|địa phương|cá xã|cán bộ xã)',
    '(mấy|những|các|số|toàn|hết) (xã|phường|đơn vị|đv|sở|ngành|địa phương|ông|bà|anh|đồng chí|cán bộ|đon vị|đứa|nơi|chỗ)',
  ],
  request: [
    '(yêu cầu|yc|đề nghị|đn|giao|chỉ đạo|kêu|bảo|biểu|đề xuất|bắt|phát phiếu|tạo yêu cầu|gửi yêu cầu|ra yêu cầu|gửi phiếu)',
  ],
  want: ['(cần|muốn|nhờ)'],
  askThem: ['(hỏi|hỏi xem|hỏi giúp)'],
  collect: [
    '(lấy|thu thập|xin|thu|tổng hợp|gom|nắm|khảo sát|trưng cầu|đề nghị cung cấp|hỏi)',
    '(cần|cần có|cần lấy|xin) (số liệu|sl|thông tin)',
  ],
  collectFigures: [
    '(cần|cần có|cần lấy|xin|lấy|thu thập|thu) (gấp|thêm|) (số liệu|sl|thông tin|danh sách|số) (về|)',
  ],
  provide: [
    '(báo cáo|bc|báo|cung cấp|thống kê|rà soát|gửi|gởi|nộp|nạp|gửi thêm|bổ sung|tổng hợp|báo lên|gửi lên|kê khai|cập nhật|điền|lập danh sách|đăng ký)',
  ],
  figures: [
    '=số',
    'số (người|vụ|vụ việc|mô hình|học sinh|cơ sở|lượt|lớp|đối tượng|tụ điểm|hộ|trường hợp|buổi|cuộc|điểm|tin|bài|ca|vụ án|bị can|nghiện|nguời|tổ|câu lạc bộ|trạm|giường|cán bộ|đảng viên|kinh phí|tiền|lượng|hồ sơ|nhân khẩu|diện tích|thanh niên|thanh thiếu niên|phụ nữ|công nhân|đơn vị)',
    '(số liệu|sl|thông tin|danh sách|ds|số lượng|thống kê|kinh phí|diện tích|tình hình) (về|người|vụ|số|các|mô hình|)',
    '(bao nhiêu|mấy) (người|vụ|mô hình|hộ|trường hợp|đối tượng|học sinh|cơ sở|lớp)',
    '(tiến độ|tình hình|kết quả) (giải ngân|phân bổ|sử dụng|bố trí) (kinh phí|vốn|)',
  ],
  adhocOrder: [
    '(yêu cầu|yc|tạo|lập|ra|phát) (yêu cầu|phiếu|) (báo cáo|bc|số liệu|sl|) (đột xuất|nhanh|bổ sung|gấp)',
  ],
  adhoc: [
    '(báo cáo|bc|yêu cầu|số liệu|sl|yc|phiếu) (báo cáo|) (đột xuất|nhanh|phát sinh|bổ sung)',
    '(số liệu|sl|yêu cầu|yc) gấp',
    '(phiếu hỏi|phiếu khảo sát|đột xuất)',
  ],
  create: ['(tạo|lập|ra|phát|soạn|gửi|lấy|giao|yêu cầu|yc|cho)'],
  exportVerb: [
    '(xuất|kết xuất|trích xuất|tải|tải về|tải xuống|tải giúp|download|in|in ra|in giúp|export|kéo|xuất ra|xuât)',
  ],
  format: ['(excel|ecxel|excle|exel|exell|excell|ex cel|ek xeo|xls|xlsx|word|docx|pdf|csv)'],
  file: ['(file|fiel|tệp|tập tin|bản mềm|bảng tính|bản in) (tổng hợp|)'],
  summary: ['(bản|bảng|biểu|) (tổng hợp|tổng hợp số liệu|tổng)', '(bản|bảng) (báo cáo|số liệu)'],
  give: ['(cho|gửi|gởi|xin|lấy|đưa|cần|chuyển) (tôi|em|e|tui|mình|anh|xin|giúp|)'],
  cancel: [
    '(huỷ|hủyy|huye|huỷ bỏ|hủy lệnh|huỷ lệnh) (bỏ|đi|lệnh|lệnh này|lệnh vừa rồi|thao tác|báo cáo|bc|việc|yêu cầu|nhé|cho tôi|hết|)',
    '(thôi|thoii|thôii|thôi không|thôi khỏi|thôi bỏ|khỏi) (cần|)',
    '(dừng|ngừng|ngưng|dừng lại|ngừng lại|ngưng lại|dừng lạ|dừng ở đây|dừng đi)',
    '(thoát|thoát ra|stop|cancel|exit|quit|bỏ đi|bỏ|bỏ cuộc)',
    '(không|ko|k|hông|hổng|chẳng|không muốn) (cần|muốn|phải|) (làm|nộp|báo cáo|bc|gửi|nạp|tiếp tục|tiếp|khai|nhập) (nữa|tiếp|nữa đâu|)',
    '(không|ko|hổng) (cần|muốn) (nữa|làm nữa|tiếp tục|tiếp)',
    '(thôi|) (đừng|thôi đừng) (làm|nộp|báo cáo|tiếp tục) (nữa|tiếp|)',
    '(vừa rồi|lúc nãy|vừa nhập|đang làm)',
    'kết thúc (ở đây|tại đây|thôi|đi|)',
    '(muốn|xin) (huỷ|dừng|thoát|dừng lại|huỷ bỏ)',
  ],
  back: [
    '(quay lại|lùi|lùi lại|trở lại|trở về|quay về|back) (câu trước|bước trước|câu trên|câu|bước|trước|màn hình trước|)',
    '(quay lại|lùi|lùi lại|trở lại|quay về) (một câu|1 câu|một bước|1 bước|câu vừa rồi|câu vừa nãy|câu hồi nãy|câu lúc nãy)',
    'về (câu trước|bước trước|câu trên)',
    '(câu|bước) trước',
  ],
  skip: [
    '(câu|mục|ô) (này|đó|) (cho qua|bỏ qua|để trống)',
    '(bỏ qua|skip|qua câu|next|câu tiếp|câu sau|để trống) (câu này|câu|mục này|này|sau|khác|)',
  ],
  restart: [
    '(làm|nhập|khai|bắt đầu|báo cáo) lại (từ đầu|hết|tất cả|)',
    '(từ đầu|lại từ đầu|xóa hết làm lại|restart)',
  ],
  pause: [
    '(mai|tối|chiều|sáng|lát|bữa khác|hôm khác|khi khác|lúc khác|tí nữa|lát nữa) (anh|em|tôi|) (làm|mần|nhập|điền) (tiếp|nốt)',
    '(tạm dừng|tạm ngưng|tạm nghỉ|dừng tạm) (đã|ở đây|tại đây|lại|)',
    '(để sau|để lúc khác|để lát|lát nữa|tí nữa|tạm dừng|tạm ngừng|tạm nghỉ|để mai|mai làm|lưu lại|lưu nháp|để hôm khác|khi khác) (làm|tiếp|làm tiếp|)',
  ],
  helpMe: ['(giúp|giúp với|cứu|hỗ trợ|giúp tôi|giúp em|giúp mình|hỗ trợ tôi|hd|giúp tui)'],
  help: [
    '(trợ giúp|giúp đỡ|help|menu|hdsd|trợ giúp tôi)',
    '(chỉ|bày) (tôi|em|tui|mình|cho|giúp) (cách|em cách|tôi cách|với|cách xài|cách dùng|xài|dùng)',
    '(hướng dẫn|hướng dấn|hương dẫn|hd|chỉ dẫn|chỉ giúp) (tôi|em|e|tui|mình|giúp|giúp em|giúp tôi|) (cách|sử dụng|dùng|cách dùng|cách sử dụng|cách xài|thao tác|với|)',
  ],
  identity: [
    '(tôi|mình) (là|đang là) ai',
    '(bạn|em|trợ lý|bot|mày|hệ thống|cái này|đây) (là ai|là gì|tên gì|tên là gì)',
  ],
  usage: [
    '(cách|cách thức) (dùng|sử dụng|xài|thao tác|hoạt động|làm)',
    '(dùng|sử dụng|xài|thao tác) (thế nào|như thế nào|ra sao|làm sao|sao|kiểu gì|răng|ntn|để làm gì)',
    '(không|ko|chưa|chưa từng) (biết|rõ|hiểu|quen) (cách|) (dùng|sử dụng|xài|thao tác|làm)',
    '(chức năng|tính năng|lệnh) (gì|nào|)',
    '(có thể|biết) (làm|giúp|hỏi|hỗ trợ) (tôi|em|mình|) (những|) (gì|chi)',
    '(sao|làm sao|thế nào|cách nào) (để|) (dùng|sử dụng|xài)',
    '(làm|giúp|trả lời|hỗ trợ) được (những|cái|) (gì|chi|việc gì)',
    '(bạn|em|trợ lý|bot|mày|hệ thống|cái này) (có thể làm gì|biết làm gì|giúp gì)',
    '(có thể|biết) (làm|giúp|hỏi) (những|) (gì|chi)',
    '(hỏi|nhắn) (được|) (những|) gì',
    '(nên|phải|) bắt đầu (từ đâu|thế nào|ra sao|làm sao)',
    '(cách|cách thức) (hỏi|nhắn|nhắn tin|ra lệnh)',
    '(lệnh|chức năng) (gì|nào) (dùng được|)',
    '(không|ko|chưa) (hiểu|rõ|biết)',
    '(làm thế nào|làm sao|làm gì) (đây|bây giờ|giờ|tiếp)',
    '(cần|muốn|xin) (được|) (giúp|giúp đỡ|trợ giúp|hỗ trợ|hướng dẫn)',
  ],
} as const satisfies Record<string, readonly string[]>;
