# Greetings, help, linking, and whatever else people send.

greet-hello = Chào { -dc } { $name } ({ $unit }).
greet-thanks = Không có gì, { -dc } cần gì cứ nhắn.
greet-bye = Chào { -dc }, hẹn gặp lại.
help-who = { -dc(case: "upper") } { $name } – { $unit }
help-short = Gõ “trợ giúp” để xem những gì hỏi được.
help-reporter = Tôi giúp { -dc } nộp báo cáo đúng hạn. Có thể gõ:
    • tháng này đến hạn gì?
    • báo cáo (hoặc: báo cáo biểu 4)
    • đơn vị tôi nộp chưa?
    • sửa báo cáo
help-head = Tôi trả lời về các việc phải làm theo kế hoạch. Có thể gõ:
    • tháng này đến hạn gì?
    • quý sau phải nộp gì?
    • quá hạn việc nào?
    • xã nào chưa nộp báo cáo 6 tháng?
help-coordinator = Tôi giúp { -dc } theo dõi và nhắc việc. Có thể gõ:
    • xã nào chưa nộp báo cáo 6 tháng?
    • nhắc các xã chưa nộp
    • tháng này đến hạn gì?
help-choice-due = Sắp đến hạn gì?
help-choice-report = Làm báo cáo
help-choice-missing = Xã nào chưa nộp?
cancel-nothing = Hiện không có việc gì đang làm dở.
adhoc-not-yet = Yêu cầu báo cáo đột xuất chưa gửi được qua đây; chưa có tin nào được gửi đi. { -dc(case: "upper") } có thể gõ “nhắc các xã chưa nộp” để nhắc báo cáo định kỳ.
export-not-yet = Chưa xuất được tệp qua đây. { -dc(case: "upper") } có thể hỏi “xã nào chưa nộp báo cáo 6 tháng?” để xem tình hình.

link-help = Xin chào! Đây là trợ lý báo cáo Đúng Hạn, dành cho cán bộ đã được cấp mã liên kết.
    { -dc(case: "upper") } gửi mã dạng DH-XXXX-XXXX do cơ quan thường trực (Công an tỉnh) cấp để bắt đầu.
link-wrong = Mã này không đúng, đã dùng hoặc đã hết hạn. { -dc(case: "upper") } kiểm tra lại; còn { $left } lần thử.
link-locked = Đã nhập sai mã nhiều lần. { -dc(case: "upper") } thử lại sau { $minutes } phút, hoặc xin cơ quan thường trực cấp mã mới.
link-done = ✅ Đã liên kết tài khoản này với { $name } – { $unit }.
link-already = Tài khoản này đã liên kết với { $name } – { $unit }, nên mã vừa gửi không được dùng. Cần đổi người hay thêm đơn vị, { -dc } liên hệ cơ quan thường trực (Công an tỉnh).

group-only-private = Tôi chỉ trả lời trong tin nhắn riêng. { -dc(case: "upper") } nhắn riêng cho tôi nhé.
input-empty = Tin nhắn trống. { -dc(case: "upper") } gõ nội dung cần hỏi, hoặc “trợ giúp”.
link-busy = Hệ thống đang nhận quá nhiều mã sai nên tạm dừng kiểm tra mã. { -dc(case: "upper") } gửi lại mã sau ít phút.
input-too-many = Tin nhắn đến quá nhanh nên các tin tiếp theo chưa được đọc. { -dc(case: "upper") } chờ một phút rồi gửi lại.
input-too-long = Tin nhắn dài quá { $max } ký tự nên chưa đọc được. { -dc(case: "upper") } gửi ngắn gọn hơn.
input-media = Tôi chỉ đọc được chữ, chưa đọc được ảnh, tệp hay giọng nói. { -dc(case: "upper") } gõ nội dung giúp tôi.
input-sticker = Tôi chưa hiểu nhãn dán. { -dc(case: "upper") } gõ nội dung, hoặc “trợ giúp”.
input-edited = Tôi không đọc tin nhắn đã sửa; số liệu giữ nguyên như trước. Muốn đổi, { -dc } gửi tin nhắn mới (trong báo cáo: gõ “sửa” kèm số câu).
input-unreadable = Tôi không đọc được tin nhắn này. { -dc(case: "upper") } gửi lại bằng chữ, hoặc liên hệ cơ quan thường trực (Công an tỉnh).
input-failed = Tôi chưa xử lý được tin nhắn vừa rồi; số liệu đã lưu không thay đổi. { -dc(case: "upper") } gửi lại giúp tôi; nếu vẫn lỗi, liên hệ cơ quan thường trực.
choice-old = Nút này đã cũ nên không còn tác dụng. { -dc(case: "upper") } gõ “trợ giúp” để xem việc có thể làm.
choice-several = Câu trả lời khớp nhiều mục. { -dc(case: "upper") } chọn một mục:
nothing-asked = Hiện không có câu hỏi nào đang chờ { -dc } trả lời. Gõ “trợ giúp” để xem những gì hỏi được.
nothing-asked-reporter = Hiện không có câu hỏi nào đang chờ { -dc } trả lời. Gõ “báo cáo” để bắt đầu hoặc làm tiếp báo cáo, “trợ giúp” để xem những gì hỏi được.
choice-left = Vâng, không thay đổi gì.
