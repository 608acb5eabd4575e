# Who has and has not submitted, and reminders to those who have not.

progress-not-yours = Only the standing agency and the heads of the province's departments see which communes have sent.
progress-departments = Only communes and wards are followed here; there are no figures yet about what departments have sent. Ask for example: xã nào chưa nộp báo cáo 6 tháng?
progress-elsewhere = You can see who has sent in your own province only, not in { $unit }.
progress-none = No report of the communes fits the question. Name the period, for example: xã nào chưa nộp báo cáo 6 tháng đầu năm?
progress-head = 📊 { $title } – { $period }
progress-counts = { $missing } communes of { $expected } have not sent; { $submitted } have ({ $percent }%).
progress-due = ⏰ { $wording } → until the end of { weekday-name } { $day }
progress-due-past = ⏰ { $wording } → ended { weekday-name } { $day }
progress-exempt = Exempt this period: { $count }.
progress-missing = Not sent ({ $count }): { $list }.
progress-partial = Sent in part ({ $count }): { $list }.
progress-all = ✅ All have sent.
progress-others = Other reports due near: { $list }.
progress-choice-remind = Remind these { $count } communes

remind-not-yours = Only the province's standing agency sends reminders.
remind-preview = 📣 Reminder of { $title } – { $period }: { $people } people in { $communes } communes that have not sent.
remind-unreachable = { $count } communes have not sent and have nobody with a linked account, so they cannot be reached here.
remind-sample = Text:
remind-sample-text = “{ $title } – { $period }: { $wording }. Your unit has not sent it.”
remind-confirm = Type “gửi” to send, “thôi” to stop.
remind-choice-send = Send to { $people } people
remind-choice-leave = Stop
remind-left = Stopped; nobody was written to.
remind-sent = ✅ Reminding { $people } people in { $communes } communes of { $title } – { $period }.
remind-all-sent = No commune that can be reached is missing any more; nobody was written to.
remind-nobody-missing = { $title } – { $period }: all have sent, no reminder is needed.
remind-nobody-linked = { $title } – { $period }: { $count } communes have not sent, but none has anybody with a linked account, so nobody can be reminded.
remind-unit-not-missing = { $unit } is not among those that have not submitted { $title } – { $period }, so no reminder is sent.
remind-old-button = This button is old; nothing was sent. Type “nhắc các xã chưa nộp” to see it again before sending.
remind-units = Units: { $list }.
remind-except = Not reminded: { $list }.
remind-before = ⚠️ Last reminded of this report at { $at } ({ $count } of the communes above); sending reminds them once more.
remind-nobody-else = { $title } – { $period }: besides { $list } no commune is missing; nobody was written to.
remind-unclear = It is not clear which communes to remind or leave out (“{ $words }”), so nobody was written to. Please name them, for example: nhắc các xã chưa nộp trừ xã A và phường B.
remind-departments = Only communes and wards can be reminded here, not departments. Nobody was written to.
remind-not-commune = Only communes and wards can be reminded here; { $unit } is neither, so it cannot be reminded (which does not mean it has sent). Nobody was written to.
remind-those-who-sent = Only communes that have not sent can be reminded, not those that have. Nobody was written to. Type “nhắc các xã chưa nộp” if needed.
remind-other-text = Only the ready-made reminder of a report can be sent here, no other text (“{ $words }”). Nobody was written to. Type “nhắc các xã chưa nộp” if needed.
remind-without-departments = ⚠️ Communes and wards only; departments cannot be reminded.
remind-whole-report = ⚠️ { $part } alone cannot be reminded of: the reminder is about the whole of { $title }.
remind-no-time = ⚠️ A reminder cannot be timed and moves no deadline (“{ $words }”): it goes out when you confirm and gives the plan's deadline.
remind-only-missing = ⚠️ Only those that have not sent everything are reminded, not those that have.
remind-besides = ⚠️ “{ $words }” cannot be done: only the text below goes to just the communes above.
remind-none-waiting = No reminder is waiting and nobody was written to. A reminder goes out only after you have seen and confirmed it; to leave someone out type: nhắc các xã chưa nộp trừ xã A.

reminder-text = 🔔 Reminder from { $from }: { $unit } has not sent { $partly ->
    [yes] all forms of
   *[no] the report
} { $title } – { $period }.
reminder-draft = You have begun: { $answered } questions are answered.
reminder-how = Type “báo cáo” to do it now.
reminder-choice = Report now
