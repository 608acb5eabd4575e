# What the plans say: who leads, who does what, targets, criteria, where to send, what a report holds.

plans-other-province = { $unit } is of another province; only the plans of your own province are answered here.
plans-none = There is no plan of your province here yet.
plans-not-then = No plan of the province says this for the time you ask about; a plan of another time does not stand in for it.
plans-silent = Plan { $plan } ({ $title }) does not say this.
plans-plan = 📄 Plan { $plan } – { $title }
plans-ended = ⚠ Plan { $plan } ended on { $day }.
plans-later = ⚠ Plan { $plan } takes force on { $day }, which is still to come.
plans-others = Plan { $plan } – { $title } ({ $state ->
    [ended] ended
    [later] not yet in force
   *[now] in force
}) also says { $count } things; add “KH { $plan }” to the question to see them.
plans-more = … and { $count } more; ask more narrowly to see them all.
plans-no-period = The plan names no { $period ->
    [month] monthly
    [quarter] quarterly
    [half] half-year
    [nineMonths] nine-month
    [year] annual
    [midterm] mid-term
    [final] final
   *[adhoc] ad hoc
} report; those it names:
plans-communes = the communes and wards
plans-communePolice = the police of the communes and wards
plans-departments = the departments

plans-project = { $project }: { $name }
plans-project-number = Project { $n }
plans-project-part = Project { $n } – Sub-project { $part }
plans-project-code = { $code }
plans-project-which = Which sub-project do you mean?
plans-project-choice = • { $project }: { $name }
plans-project-how = Ask again with its full name, for example “ai chủ trì { $project }”.
plans-project-absent = Plan { $plan } does not speak of { $project }.

lead-unit = 👤 Lead: { $units }
lead-support = Support: { $units }
lead-differs = ⚠ The plan names different leaders in different clauses:
lead-none = The plan names no leader of { $project }.
lead-of = { $kind ->
    [lead] 👤 { $units } leads
    [requested] 👤 { $units } is asked
   *[assigned] 👤 { $units } is assigned
}: { $text }
lead-which = Leaders of the projects:
lead-listed = • { $project }: { $units }
lead-how = Ask about one project to see who supports it, for example “ai chủ trì dự án 6?”.

tasks-head = 📋 { $unit } – plan { $plan }: { $count } tasks (leads { $lead }, assigned { $assigned }, supports { $support }).
tasks-in-project = { $unit }, { $project }
tasks-item = { $n }. { $kind ->
    [lead] Leads
    [support] Supports
    [requested] Asked
    [directs] Directs the lower level
   *[assigned] Assigned
}: { $text }
tasks-more = … and { $count } more; ask again with “từ việc { $next }” to go on.
tasks-which-unit = It is not clear which unit you mean; the province's plans name none like that. Please write its whole name, for example “Sở Y tế có nhiệm vụ gì?”.
tasks-unnamed = The plan does not name { $unit }; below is what it gives to all departments.
tasks-none = The plan names no task of { $unit }.
tasks-none-kind = The plan names nothing { $unit } { $kind ->
    [lead] leads
   *[support] supports
}.

target-item = 🎯 { $n }. { $name }: { $wording }
target-for = For: { $who }; by: { $when }.
target-by = the end of { $day }
target-no-day = the plan does not say
target-every = every { $every ->
    [month] month
    [quarter] quarter
   *[year] year
}
target-missing = ⚠ Not in the plan's file: { $title }.

criteria-head = 📐 { $title }: { $count } conditions { $combine ->
    [all] (read as all of them)
    [any] (read as any one of them)
   *[unstated] (the plan writes neither “and” nor “or”)
}
criteria-item = { $n }. { $text }
criteria-classes = 📐 The plan has { $count } classes:
criteria-class = { $n }. { $title } ({ $count } conditions)
criteria-how = Ask about one class to see its criteria, for example “tiêu chí xã không có ma túy”.

where-head = 📮 { $unit } – plan { $plan }:
where-paper = • { $titles }
where-to = → to { $to }
where-to-via = → to { $to }, through { $via }
where-also = ⚠ Another clause says: to { $to }, through { $via }
where-unsaid = → the plan does not say where
where-address = Address: { $address }
where-none = The plan names no report { $unit } must send.

contents-missing = ⚠ This form or annex is not in the plan's file: { $title }.
contents-missing-why = { $text }
contents-no-draft = There is no draft of { $form } here yet.
contents-draft = 📝 { $name } – { $title }: { $count } questions
contents-question = { $n }. { $label }
contents-questions-more = … and { $count } more questions.
contents-fill = Type “báo cáo” to fill it in here.
contents-outline = 📝 { $title } has { $count } parts:
contents-item = { $n }. { $text }
contents-which = The plan says what several reports hold; which period do you mean?
contents-title = • { $title }
