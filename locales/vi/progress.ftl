# Who has and has not submitted, and reminders to those who have not.

progress-not-yours = Chỉ cơ quan thường trực và lãnh đạo sở, ngành của tỉnh xem được tình hình nộp báo cáo của các xã.
progress-departments = Hiện mới theo dõi được việc nộp báo cáo của xã, phường, chưa theo dõi được của sở, ngành. { -dc(case: "upper") } có thể hỏi: xã nào chưa nộp báo cáo 6 tháng?
progress-elsewhere = { -dc(case: "upper") } chỉ xem được tình hình nộp báo cáo trong tỉnh, thành phố của mình, không xem được của { $unit }.
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
remind-units = Gồm: { $list }.
remind-except = Không nhắc: { $list }.
remind-before = ⚠️ Đã nhắc báo cáo này gần nhất lúc { $at } ({ $count } trong số xã, phường trên); gửi là nhắc thêm lần nữa.
remind-nobody-else = { $title } – { $period }: ngoài { $list }, không còn xã, phường nào chưa nộp; chưa gửi cho ai.
remind-unclear = Chưa rõ nhắc hay không nhắc xã, phường nào (“{ $words }”), nên chưa gửi cho ai. { -dc(case: "upper") } gõ rõ tên, ví dụ: nhắc các xã chưa nộp trừ xã A và phường B.
remind-departments = Ở đây chỉ nhắc được xã, phường; chưa nhắc được sở, ngành. Chưa gửi cho ai.
remind-not-commune = Ở đây chỉ nhắc được xã, phường; { $unit } không phải xã, phường nên không nhắc được (không có nghĩa là đã nộp). Chưa gửi cho ai.
remind-those-who-sent = Chỉ nhắc được xã, phường chưa nộp, không nhắn cho nơi đã nộp. Chưa gửi cho ai. { -dc(case: "upper") } gõ “nhắc các xã chưa nộp” nếu cần.
remind-other-text = Ở đây chỉ gửi được lời nhắc nộp báo cáo theo mẫu có sẵn, không gửi được nội dung khác (“{ $words }”). Chưa gửi cho ai. { -dc(case: "upper") } gõ “nhắc các xã chưa nộp” nếu cần.
remind-without-departments = ⚠️ Chỉ nhắc xã, phường; chưa nhắc được sở, ngành.
remind-whole-report = ⚠️ Không nhắc riêng { $part } được: lời nhắc nói về cả { $title }.
remind-no-time = ⚠️ Không hẹn giờ gửi và không đổi hạn được (“{ $words }”): lời nhắc gửi ngay khi { -dc } xác nhận, ghi đúng hạn trong kế hoạch.
remind-only-missing = ⚠️ Chỉ nhắc nơi chưa nộp đủ, không nhắn cho nơi đã nộp.
remind-besides = ⚠️ Phần “{ $words }” không làm được: chỉ gửi đúng nội dung dưới đây cho đúng các xã, phường trên.
remind-none-waiting = Không có lời nhắc nào đang chờ gửi, chưa có tin nào được gửi. Lời nhắc chỉ gửi sau khi { -dc } xem trước và xác nhận; muốn chừa ai, gõ: nhắc các xã chưa nộp trừ xã A.

reminder-text = 🔔 Nhắc việc từ { $from }: { $unit } { $partly ->
    [yes] chưa nộp đủ biểu của
   *[no] chưa nộp
} { $title } – { $period }.
reminder-draft = { -dc(case: "upper") } đang làm dở: đã trả lời { $answered } câu.
reminder-how = Gõ “báo cáo” để làm ngay.
reminder-choice = Báo cáo ngay
