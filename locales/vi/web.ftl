# Trang trò chuyện. Trang tự thay tham số, nên ở đây chỉ dùng tham số đơn giản, không chia số ít, số nhiều.

web-other-language-address = /?lang=en
web-noscript = Trang này cần JavaScript. Xin bật JavaScript trong trình duyệt, hoặc nhắn tin cho Đúng Hạn qua Zalo hay Telegram.
web-product = Đúng Hạn
web-tagline = Báo cáo đúng hạn, đúng số
web-pick-title = Vào với tư cách ai?
web-pick-intro = Chọn một người để trò chuyện với trợ lý. Mỗi người chỉ thấy việc của đơn vị mình; có thể mở nhiều thẻ trình duyệt, mỗi thẻ một người.
web-pick-nobody = Chưa có người dùng thử nào trong cơ sở dữ liệu. Người quản trị thêm người bằng lệnh dunghan invite.
# $count: số tin đã gõ nhưng chưa gửi được của người này, trên trình duyệt này
web-pick-unsent = Còn { $count } tin chưa gửi
web-pick-failed = Chưa tải được danh sách người dùng. Trang sẽ tự thử lại.
web-other-language = English

# $today: thứ và ngày, như «Thứ Hai, 1/6/2026»
web-demo-today = Bản dùng thử: hôm nay là { $today }
web-change-person = Đổi người
web-open-menu = Người đang dùng
web-examples = Câu hỏi mẫu
# $name: họ tên người đang dùng
web-empty-title = Xin chào { $name }
web-empty-intro = Gõ câu hỏi hoặc chọn một câu dưới đây. Có thể gõ không dấu.
web-log = Nội dung trò chuyện
web-older = Xem tin cũ hơn
web-newest = Xem tiếp
web-typing = Đúng Hạn đang trả lời…
web-says-bot = Đúng Hạn:
web-says-me = Tôi:
web-today = Hôm nay
web-yesterday = Hôm qua

web-compose = Tin nhắn
web-compose-placeholder = Nhập tin nhắn…
web-compose-hint = Enter để gửi, Shift + Enter để xuống dòng
web-send = Gửi
# $length, $limit: số ký tự
web-too-long = Tin dài { $length } ký tự, mỗi tin tối đa { $limit } ký tự. Xin chia thành nhiều tin.

web-waiting = Đang chờ gửi…
web-sending = Đang gửi…
web-drop = Bỏ tin này
web-edit = Sửa lại
web-offline = Mất kết nối. Tin gõ lúc này được giữ lại trên máy và tự gửi khi có mạng.
# $count: số tin đang chờ
web-offline-waiting = Mất kết nối. { $count } tin được giữ lại trên máy và tự gửi khi có mạng.
web-online-again = Đã kết nối lại.
web-person-gone = Người này không còn trong danh sách. Xin chọn lại.

web-error-not-signed-in = Phiên làm việc đã hết. Xin chọn lại người dùng.
web-error-unknown-person = Không có người này trong danh sách. Xin chọn lại.
web-error-other-origin = Yêu cầu không đến từ trang này nên không được nhận.
web-error-unreadable = Máy chủ không đọc được yêu cầu này.
web-error-empty = Tin trống nên chưa được gửi.
web-error-too-long = Mỗi tin tối đa 4.096 ký tự. Xin chia thành nhiều tin.
web-error-refused = Máy chủ không nhận tin này.
