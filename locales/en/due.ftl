# What is due, overdue, where it stands, and where the plan says so.

weekday-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
deadline-open-day = ⏰ { $wording } → until the end of { weekday-name } { $day }
deadline-closed-day = ⏰ { $wording } → until the end of { weekday-name } { $day }; better by { $workWeekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $workDay }
deadline-extended = ⏰ { $wording }, extended to the end of { weekday-name } { $day }
deadline-unstated = ⏰ The plan says “{ $wording }” and names no day

due-head = 📅 { $span } · { $unit }: { $count } due
due-none = 📅 { $span } · { $unit }: nothing is due.
due-duty = { $n }. { $title }{ $hasPeriod ->
    [yes] { " " }– { $period }
   *[no] { "" }
}
due-overdue-head = ❗ Past their last day ({ $count }):
due-overdue-count = ❗ Besides, { $count } are past their last day; type “quá hạn gì?” to see them.
due-undated-count = { $count } more without a day in the plan; type “đến hạn gì?” to see them.
due-undated-head = Duties without a day in the plan ({ $count }):
due-undated = • { $title }: the plan says “{ $wording }” and names no day
due-report-head = 📅 Last day · { $unit }:
due-report-none = The plans name no such report for { $unit }. Type “đến hạn gì?” to see what is due.
due-next = The next after that:
due-more = … and { $count } more; ask for a month to see them all.
due-choice-report = Make { $title } – { $period }

overdue-none = Nothing of { $unit } is overdue.
overdue-head = ❗ { $unit }: { $count } past their last day:

status-head = { $unit }:
status-none = No report of { $unit } in { $span }.
status-duty = • { $title }{ $hasPeriod ->
    [yes] { " " }– { $period }
   *[no] { "" }
}: { $status }
status-submitted = ✅ sent (receipt { $receipt })
status-partial = ◐ { $sent } of { $total } forms sent, { $days ->
    [0] last day today
   *[other] { $days } days left
}
status-overdue = ❗ not sent, { $days } days overdue
status-today = ⏳ not sent, last day today
status-open = ⏳ not sent, { $days } days left
status-past = ❗ { $days } days past; whether it was done is not recorded here
status-left = ⏳ { $days } days left
status-ends-today = ⏳ last day today
status-undated = the plan names no day
status-exempt = exempt this period
status-closed = closed, not sent

span-next-days = Next { $days } days
span-all = All
span-days = { $from } to { $to }
span-month = Month { $month }/{ $year } ({ $from } – { $to })
span-quarter = Quarter { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
}/{ $year } ({ $from } – { $to })
span-half = { $half ->
    [1] First
   *[2] Second
} half of { $year } ({ $from } – { $to })
span-year = { $year } ({ $from } – { $to })
span-day = { weekday-name } { $day }
span-until = Until { $to }
span-from = From { $from }

cite = Source: plan { $plan }, { $clause } ({ $title })
cite-quote = Source: plan { $plan }, { $clause }: “{ $quote }”

unit-which = Several units are called “{ $name }”: { $list }. Please write the whole name.
unit-unknown = There is no unit “{ $name }” here.
unit-not-yours = You may not see the duties of { $unit }.
no-role = This account has no rights at present: you hold no role at any unit, or hold it no longer. If you need it, contact the standing agency (provincial police).
