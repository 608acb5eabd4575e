# What the plans say: who leads, who does what, targets, criteria, where to send, what a report holds.

plans-other-province = { $unit } thuộc tỉnh khác; ở đây chỉ tra được kế hoạch của tỉnh { -dc } công tác.
plans-none = Hệ thống chưa có kế hoạch nào của tỉnh { -dc } công tác.
plans-not-then = Không kế hoạch nào của tỉnh nêu nội dung này cho thời gian { -dc } hỏi; kế hoạch của thời gian khác không dùng thay được.
plans-silent = KH { $plan } ({ $title }) không nêu nội dung này.
plans-plan = 📄 KH { $plan } – { $title }
plans-ended = ⚠ KH { $plan } đã hết thời gian thực hiện từ sau ngày { $day }.
plans-later = ⚠ KH { $plan } có hiệu lực từ ngày { $day }, chưa đến.
plans-others = KH { $plan } – { $title } ({ $state ->
    [ended] đã hết thời gian thực hiện
    [later] chưa có hiệu lực
   *[now] đang thực hiện
}) cũng có { $count } nội dung; ghi thêm “KH { $plan }” vào câu hỏi để xem.
plans-more = … và { $count } nội dung nữa; { -dc } hỏi hẹp hơn để xem hết.
plans-no-period = Kế hoạch không nêu báo cáo { $period ->
    [month] tháng
    [quarter] quý
    [half] 6 tháng
    [nineMonths] 9 tháng
    [year] năm
    [midterm] giữa kỳ
    [final] cuối kỳ
   *[adhoc] đột xuất
}; những báo cáo có nêu:
plans-communes = UBND các xã, phường
plans-communePolice = Công an các xã, phường
plans-departments = các sở, ban, ngành

plans-project = { $project }: { $name }
plans-project-number = Dự án { $n }
plans-project-part = Dự án { $n } – Tiểu dự án { $part }
plans-project-code = { $code }
plans-project-which = { -dc(case: "upper") } hỏi tiểu dự án nào?
plans-project-choice = • { $project }: { $name }
plans-project-how = Hỏi lại kèm tên đầy đủ, ví dụ “ai chủ trì { $project }”.
plans-project-absent = KH { $plan } không nêu { $project }.

lead-unit = 👤 Chủ trì: { $units }
lead-support = Phối hợp: { $units }
lead-differs = ⚠ Kế hoạch nêu đơn vị chủ trì khác nhau ở các mục:
lead-none = Kế hoạch không nêu đơn vị chủ trì { $project }.
lead-of = { $kind ->
    [lead] 👤 { $units } chủ trì
    [requested] 👤 Đề nghị { $units }
   *[assigned] 👤 Giao { $units }
}: { $text }
lead-which = Đơn vị chủ trì các dự án:
lead-listed = • { $project }: { $units }
lead-how = Hỏi từng dự án để xem đơn vị phối hợp, ví dụ “ai chủ trì dự án 6?”.

tasks-head = 📋 { $unit } – KH { $plan }: { $count } việc (chủ trì { $lead }, được giao { $assigned }, phối hợp { $support }).
tasks-in-project = { $unit }, { $project }
tasks-item = { $n }. { $kind ->
    [lead] Chủ trì
    [support] Phối hợp
    [requested] Được đề nghị
    [directs] Chỉ đạo cấp dưới
   *[assigned] Được giao
}: { $text }
tasks-more = … và { $count } việc nữa; hỏi lại thêm “từ việc { $next }” để xem tiếp.
tasks-which-unit = Chưa rõ { -dc } hỏi đơn vị nào; kế hoạch của tỉnh không nêu đơn vị có tên như vậy. { -dc(case: "upper") } ghi tên đầy đủ, ví dụ “Sở Y tế có nhiệm vụ gì?”.
tasks-unnamed = Kế hoạch không nêu riêng { $unit }; dưới đây là việc chung của các sở, ban, ngành.
tasks-none = Kế hoạch không nêu việc của { $unit }.
tasks-none-kind = Kế hoạch không nêu việc { $unit } { $kind ->
    [lead] chủ trì
   *[support] phối hợp
}.

target-item = 🎯 { $n }. { $name }: { $wording }
target-for = Đơn vị: { $who }; thời hạn: { $when }.
target-by = đến hết { $day }
target-no-day = kế hoạch không nêu
target-every = mỗi { $every ->
    [month] tháng
    [quarter] quý
   *[year] năm
}
target-missing = ⚠ Không có trong tệp kế hoạch: { $title }.

criteria-head = 📐 { $title }: { $count } điều kiện { $combine ->
    [all] (hiểu là phải đạt tất cả)
    [any] (hiểu là có một dấu hiệu là đủ)
   *[unstated] (kế hoạch không ghi “và” hay “hoặc”)
}
criteria-item = { $n }. { $text }
criteria-classes = 📐 Kế hoạch nêu { $count } loại:
criteria-class = { $n }. { $title } ({ $count } điều kiện)
criteria-how = Hỏi từng loại để xem tiêu chí, ví dụ “tiêu chí xã không có ma túy”.

where-head = 📮 { $unit } – KH { $plan }:
where-paper = • { $titles }
where-to = → gửi { $to }
where-to-via = → gửi { $to }, qua { $via }
where-also = ⚠ Mục khác lại ghi: gửi { $to }, qua { $via }
where-unsaid = → kế hoạch không nêu nơi gửi
where-address = Địa chỉ: { $address }
where-none = Kế hoạch không nêu báo cáo nào { $unit } phải gửi.

contents-missing = ⚠ Biểu mẫu, phụ lục này không có trong tệp kế hoạch: { $title }.
contents-missing-why = { $text }
contents-no-draft = Hệ thống chưa có bản thảo { $form }.
contents-draft = 📝 { $name } – { $title }: { $count } câu hỏi
contents-question = { $n }. { $label }
contents-questions-more = … và { $count } câu nữa.
contents-fill = Gõ “báo cáo” để điền biểu trong hệ thống.
contents-outline = 📝 { $title } gồm { $count } phần:
contents-item = { $n }. { $text }
contents-which = Kế hoạch nêu nội dung của nhiều loại báo cáo; { -dc } hỏi rõ kỳ nào:
contents-title = • { $title }
