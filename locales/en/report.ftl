# Guided report: questions, refusals, the page with all answers, the receipt.

report-question = Question { $n }/{ $total }. { $label }{ $hasUnit ->
    [yes] { " " }({ $unit })
   *[no] { "" }
}
report-section = ▸ { $section }
report-hint = ({ $hint })
report-current = Recorded: { $value }. Answer again to replace it.
report-optional = (Optional: type “bỏ qua” to leave it blank.)

report-begun = 📝 { $title } – { $period }
    { $form }: { $formTitle }
    Unit: { $unit } · { $total } questions
report-draft-form = ⚠ { $form } is a draft derived from the plan, used until the official form arrives.
report-window = Figures from { $from } to { $to }.
report-how = Answer in digits or words (12, mười hai, không, chưa có số liệu). You can type “lùi” (back), “xem lại” (review), “sửa 3” (edit 3) or “để sau” (later) at any time; what you answered is always kept.
report-resumed = Going on with { $form }, { $title } – { $period }: { $answered } of { $total } answered.
report-started-by-other = Another official of your unit began this report; the answers given are kept.
report-go-on = Let us go on with the report:
report-hello = Hello! We are in the middle of a report.
report-restart = From the first question again; the answers given are kept.
report-is-first = This is the first question.

report-kept = ✓ Question { $n }: { $value }
report-skipped = Question { $n } is left blank.
report-skipped-required = Question { $n } is left blank for now; it must be answered before sending.
report-not-kept = ✗ Question { $n } was not recorded, because the figures contradict each other:
report-rule-broken = • { $message }
report-rule-figure = { "   " }Question { $n }. { $label }: { $value }
report-rule-mend = Type the right figure for this question; if an earlier one is wrong, type “sửa” and its number (for example: sửa 1).

report-number-empty = There was no answer. Type a number, or “chưa có số liệu” (not known yet).
report-number-notANumber = This question takes a number, for example 12 or mười hai. For none type 0; for not known yet type “chưa có số liệu”.
report-number-ambiguous = This number can be read in two ways: { $candidates }. Type it again in plain digits, for example 1250 or 1,25.
report-number-ambiguous-one = This number may be misread. If it is { $candidates }, type just that number, its digits together.
report-number-several = There are several numbers in the answer. Type one for this question.
report-number-range = This question takes one exact number, not a range or an estimate. Type one number.
report-number-none-yet = “Chưa có” can mean two things. Type 0 if there were none, or “chưa có số liệu” if the figure is not known yet.
report-number-other-unit = This question counts in { $unit }, but the answer is in { $said }, so it was not kept. Type the figure in { $unit }.
report-no-previous = There is no figure of the period before for this question. Type the number.
report-value-negative = { $value } is negative; this question takes 0 or more.
report-value-fraction = { $value } is not a whole number; this question counts single { $hasUnit ->
    [yes] { $unit }
   *[no] things
}. If the comma separates thousands, type the digits without it.
report-value-tooSmall = { $value } is below the least possible, { $min }.
report-value-tooLarge = { $value } is above the most possible, { $max }. Please check the figure.
report-value-tooLong = The answer has more than { $max } characters. Please shorten it.
report-value-futureDate = { $day } has not come yet. Please check the date.
report-value-required = This question must be answered.
report-text-empty = There was no text. Write a few words, or type “bỏ qua” to skip.
report-date-unread = This question takes a date, for example 12/6/2026.
report-date-not-a-day = This question takes one day, for example 12/6/2026.
report-choice-unread = Choose one of the items below (type its number or its name).
report-choice-several = The answer fits several items. Type the number of the one you mean.
report-yesno-unread = Please answer “có” (yes) or “không” (no).

report-review = 📋 { $form } – { $title } – { $period }
    Unit: { $unit }
report-review-line = { $n }. { $label }: { $value }
report-review-sum = { $n }. Σ { $label }: { $value } (worked out)
report-review-sum-open = { $n }. Σ { $label }: not yet, because a figure is missing
report-review-blanks = Required questions still blank: { $list }. Type “tiếp” to go on with them, or “sửa” and a number.
report-review-next = If all is right, type “gửi” to send the report. To change a question, type “sửa” and its number, for example: sửa 3. To go on later, type “để sau”.
report-class = By the plan's criteria, these figures make the commune: { $name }.
report-class-unstated = The text does not settle it ({ $clauses }): { $text }
report-class-figures = No class yet ({ $clauses }): { $text }
report-class-met = Met: { $clauses }.
report-class-failed = Not met: { $clauses }.
report-page-unread = On this page type “gửi” to send, “sửa 3” to change question 3, or “để sau” to go on later.
report-page-yes = To send the report, type “gửi”.
report-not-sent-yet = { $form } has not been sent; these are the answers so far.{ $left ->
    [0] { " " }To send it, type “gửi”.
   *[other] { "" }
}
report-change-not-sent = An earlier { $form } was sent (receipt { $receipt }); the changes below were not.{ $left ->
    [0] { " " }To send them, type “gửi”.
   *[other] { "" }
}
report-still-draft = { $form } has not been sent; it is still a draft. To change it, type “sửa” and the number of the question, for example: sửa 3; to stop, type “để sau”.
report-not-told-yet = Is there no figure for this question yet? If so, type “chưa có số liệu”; otherwise type the figure.
report-figure-beside = The figure in “{ $figure }” was not noted. Type that figure alone to note it.
report-edit-which = Which question do you want to change? Type “sửa” and its number, for example: sửa 3.
report-edit-unknown = There is no question “{ $target }”. The form has { $total } questions; type “sửa” and a number, for example: sửa 3.
report-edit-sum = Question { $n } is worked out from questions { $parts }. To change it, type “sửa” and the number of one of them.
report-edit-several = Several questions fit: { $list }. Type “sửa” and the number.

report-cannot-send-blank = Not sent: { $count } required questions are blank (question { $list }). Let us answer them:
report-cannot-send-broken = Not sent, because the figures contradict each other:
report-sent = ✅ Received: { $form }, { $title } – { $period }, from { $unit }.
report-receipt = Receipt: { $receipt } · { $at } · sending no. { $n }
report-sent-late = The report is recorded as sent after its last day ({ $day }).
report-forms-left = { $count } forms of this report are still to be sent: { $list }.
report-after = If you find a mistake, type “sửa báo cáo” to send again; the earlier one is kept.
report-sent-meanwhile = Your last message was not kept: while you were answering, the report was sent.
report-already-sent = { $form }, { $title } – { $period }, was sent at { $at } (no. { $n }, receipt { $receipt }). Do you want to change it and send again?
report-correcting = These are the figures sent. Type “sửa” and a number to change one, then “gửi” to send again. What was sent is kept.
report-paused = { $form } is kept: { $answered } answered, { $left } required left. Type “báo cáo” to go on.
report-left = You left { $form }. The answers given are kept; type “báo cáo” to go on.
report-not-yours = This report is not your unit's, or is no longer there.
report-closed = { $title } – { $period } is closed. To add something, contact the standing agency (provincial police).
report-help = How to answer:
    • in digits or words: 12, mười hai, 1.250
    • 0 is none; “chưa có số liệu” (not known yet) and “không áp dụng” (not applicable) are recorded as such and never count as 0
    • “lùi” goes back, “xem lại” shows all, “sửa 3” changes question 3, “để sau” pauses
    • you can ask in between, for example: tháng này đến hạn gì?

report-choice-pause = Later
report-choice-back = Back
report-choice-skip = Skip
report-choice-next = Go on
report-choice-submit = Send the report
report-choice-edit = Change an answer
report-choice-correct = Change and send again
report-choice-keep = Leave as it is
report-choice-resume = Go on
report-choice-next-form = Next form

start-not-reporter = You do not report for any unit yet. Contact the standing agency (provincial police).
start-no-forms = There is no report of your unit that can be sent by a form here. Type “đến hạn gì” to see what is due.
start-none-fits = No report fits. You can choose:
start-more = ({ $count } more forms; name the period and the form, for example: báo cáo năm biểu 5.)
start-which = Which report do you want to make?
start-choice = { $form } · { $title } – { $period }
start-choice-draft = Go on with { $form } · { $title } – { $period }
start-choice-sent = { $form } · { $title } – { $period } (sent)
correct-none = Your unit has sent no report in this time, so there is nothing to correct.
correct-which = Which report do you want to correct?

value-blank = (blank)
value-notApplicable = not applicable
value-unknown = not known yet
value-yes = Yes
value-no = No
