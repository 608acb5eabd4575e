# Who has and has not submitted, and reminders to those who have not.

progress-not-yours = Chỉ cơ quan thường trực và lãnh đạo sở, ngành của tỉnh xem được tình hình nộp báo cáo của các xã.
progress-none = Không thấy báo cáo nào của cấp xã khớp với câu hỏi. { -dc(case: "upper") } nêu rõ kỳ, ví dụ: xã nào chưa nộp báo cáo 6 tháng đầu năm?
progress-head = 📊 { $title } – { $period }
progress-counts = { $missing } xã, phường chưa nộp trên { $expected }; đã nộp { $submitted } ({ $percent }%).
progress-due = ⏰ { $wording } → hết { weekday-name } { $day }
progress-due-past = ⏰ { $wording } → hết { weekday-name } { $day }, đã qua hạn
progress-exempt = Được miễn kỳ này: { $count }.
progress-missing = Chưa nộp ({ $count }): { $list }.
progress-partial = Mới nộp một phần ({ $count }): { $list }.
progress-all = ✅ Tất cả đã nộp.
progress-others = Báo cáo khác gần hạn: { $list }.
progress-choice-remind = Nhắc { $count } xã, phường này

remind-not-yours = Chỉ cơ quan thường trực của tỉnh được gửi nhắc việc.
remind-preview = 📣 Nhắc nộp { $title } – { $period }: sẽ nhắn { $people } người ở { $communes } xã, phường chưa nộp.
remind-unreachable = { $count } xã, phường chưa nộp nhưng chưa có ai liên kết tài khoản nên không nhắn được.
remind-sample = Nội dung:
remind-sample-text = “{ $title } – { $period }: { $wording }. Đơn vị chưa nộp.”
remind-confirm = { -dc(case: "upper") } gõ “gửi” để gửi, “thôi” để dừng.
remind-choice-send = Gửi cho { $people } người
remind-choice-leave = Thôi
remind-left = Đã dừng, chưa gửi cho ai.
remind-sent = ✅ Đang gửi nhắc việc { $title } – { $period } tới { $people } người ở { $communes } xã, phường.
remind-all-sent = Không còn xã, phường nào chưa nộp mà nhắn được; không gửi cho ai.
remind-nobody-missing = { $title } – { $period }: tất cả đã nộp, không cần nhắc.
remind-nobody-linked = { $title } – { $period }: { $count } xã, phường chưa nộp, nhưng chưa xã nào có người liên kết tài khoản nên không nhắn được ai.
remind-unit-not-missing = { $unit } không có trong danh sách chưa nộp { $title } – { $period }, nên không nhắc.
remind-old-button = Nút này đã cũ, chưa gửi gì. { -dc(case: "upper") } gõ “nhắc các xã chưa nộp” để xem lại trước khi gửi.

reminder-text = 🔔 Nhắc việc từ { $from }: { $unit } { $partly ->
    [yes] chưa nộp đủ biểu của
   *[no] chưa nộp
} { $title } – { $period }.
reminder-draft = { -dc(case: "upper") } đang làm dở: đã trả lời { $answered } câu.
reminder-how = Gõ “báo cáo” để làm ngay.
reminder-choice = Báo cáo ngay
