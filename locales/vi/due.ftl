# What is due, overdue, where it stands, and where the plan says so.

weekday-name = { $weekday ->
    [1] thứ Hai
    [2] thứ Ba
    [3] thứ Tư
    [4] thứ Năm
    [5] thứ Sáu
    [6] thứ Bảy
   *[7] Chủ nhật
}
deadline-open-day = ⏰ { $wording } → hết { weekday-name } { $day }
deadline-closed-day = ⏰ { $wording } → hết { weekday-name } { $day }; nên gửi trước hết { $workWeekday ->
    [1] thứ Hai
    [2] thứ Ba
    [3] thứ Tư
    [4] thứ Năm
    [5] thứ Sáu
    [6] thứ Bảy
   *[7] Chủ nhật
} { $workDay }
deadline-extended = ⏰ { $wording }, được gia hạn đến hết { weekday-name } { $day }
deadline-unstated = ⏰ Kế hoạch ghi “{ $wording }”, không nêu ngày

due-head = 📅 { $span } · { $unit }: { $count } việc đến hạn
due-none = 📅 { $span } · { $unit }: không có việc nào đến hạn.
due-duty = { $n }. { $title }{ $hasPeriod ->
    [yes] { " " }– { $period }
   *[no] { "" }
}
due-overdue-head = ❗ Đã qua hạn ({ $count }):
due-overdue-count = ❗ Ngoài ra có { $count } việc đã qua hạn; gõ “quá hạn gì?” để xem.
due-undated-count = Còn { $count } việc kế hoạch không nêu ngày; gõ “đến hạn gì?” để xem.
due-undated-head = Việc kế hoạch không nêu ngày ({ $count }):
due-undated = • { $title }: kế hoạch ghi “{ $wording }”, không nêu ngày
due-report-head = 📅 Hạn nộp · { $unit }:
due-report-none = Kế hoạch không nêu báo cáo này cho { $unit }. Gõ “đến hạn gì?” để xem các việc phải nộp.
due-next = Việc gần nhất sau đó:
due-more = … và { $count } việc nữa; { -dc } hỏi theo tháng để xem hết.
due-choice-report = Làm { $title } – { $period }

overdue-none = { $unit } không có việc nào quá hạn.
overdue-head = ❗ { $unit } có { $count } việc đã qua hạn:

status-head = { $unit }:
status-none = Không thấy báo cáo nào của { $unit } trong { $span }.
status-duty = • { $title }{ $hasPeriod ->
    [yes] { " " }– { $period }
   *[no] { "" }
}: { $status }
status-submitted = ✅ đã nộp (biên nhận { $receipt })
status-partial = ◐ đã nộp { $sent }/{ $total } biểu, { $days ->
    [0] hôm nay hết hạn
   *[other] còn { $days } ngày
}
status-overdue = ❗ chưa nộp, quá hạn { $days } ngày
status-today = ⏳ chưa nộp, hôm nay là ngày cuối
status-open = ⏳ chưa nộp, còn { $days } ngày
status-past = ❗ đã qua hạn { $days } ngày; hệ thống không theo dõi việc này đã làm hay chưa
status-left = ⏳ còn { $days } ngày
status-ends-today = ⏳ hôm nay là ngày cuối
status-undated = kế hoạch không nêu ngày
status-exempt = được miễn nộp kỳ này
status-closed = đã khoá sổ, chưa nộp

span-next-days = { $days } ngày tới
span-all = Tất cả
span-days = Từ { $from } đến { $to }
span-month = Tháng { $month }/{ $year } ({ $from } – { $to })
span-quarter = Quý { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
}/{ $year } ({ $from } – { $to })
span-half = 6 tháng { $half ->
    [1] đầu
   *[2] cuối
} năm { $year } ({ $from } – { $to })
span-year = Năm { $year } ({ $from } – { $to })
span-day = Ngày { $day } ({ weekday-name })
span-until = Đến hết { $to }
span-from = Từ { $from }

cite = Căn cứ: KH { $plan }, { $clause } ({ $title })
cite-quote = Căn cứ: KH { $plan }, { $clause }: “{ $quote }”

unit-which = Có nhiều đơn vị tên “{ $name }”: { $list }. { -dc(case: "upper") } ghi rõ tên đơn vị.
unit-unknown = Không tìm thấy đơn vị “{ $name }” trong hệ thống.
unit-not-yours = { -dc(case: "upper") } chưa được phân quyền xem việc của { $unit }.
no-role = Tài khoản này hiện không có quyền sử dụng: { -dc } không giữ, hoặc không còn giữ, vai trò ở đơn vị nào. Nếu cần dùng, { -dc } liên hệ cơ quan thường trực (Công an tỉnh).
