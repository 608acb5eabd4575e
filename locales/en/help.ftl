# Greetings, help, linking, and whatever else people send.

greet-hello = Hello { $name } ({ $unit }).
greet-thanks = You are welcome.
greet-bye = Goodbye.
help-who = { $name } – { $unit }
help-short = Type “trợ giúp” to see what you can ask.
help-reporter = I help you report on time. You can type:
    • tháng này đến hạn gì? (what is due this month?)
    • báo cáo (report; or: báo cáo biểu 4)
    • đơn vị tôi nộp chưa? (have we sent it?)
    • sửa báo cáo (correct a report)
help-head = I answer about the duties of the plans. You can type:
    • tháng này đến hạn gì? (what is due this month?)
    • quý sau phải nộp gì? (what next quarter?)
    • quá hạn việc nào? (what is overdue?)
    • xã nào chưa nộp báo cáo 6 tháng? (which communes have not sent?)
help-coordinator = I help you follow up and remind. You can type:
    • xã nào chưa nộp báo cáo 6 tháng? (which communes have not sent?)
    • nhắc các xã chưa nộp (remind them)
    • tháng này đến hạn gì? (what is due this month?)
help-choice-due = What is due?
help-choice-report = Make a report
help-choice-missing = Who has not sent?
cancel-nothing = Nothing is under way.
adhoc-not-yet = Requests for ad-hoc figures cannot be sent here yet; nothing was sent. You can type “nhắc các xã chưa nộp” to remind of a periodic report.
export-not-yet = Files cannot be exported here yet. You can ask “xã nào chưa nộp báo cáo 6 tháng?” to see where things stand.

link-help = Hello! This is Đúng Hạn, the reporting assistant for officials who were given a link code.
    Send the code (DH-XXXX-XXXX) you got from the standing agency (provincial police) to begin.
link-wrong = This code is wrong, used or expired. Please check it; { $left } tries left.
link-locked = Too many wrong codes. Try again in { $minutes } minutes, or ask the standing agency for a new code.
link-done = ✅ This account is now linked to { $name } – { $unit }.
link-already = This account is linked to { $name } – { $unit } already, so the code was not used. To change the person or add a unit, ask the coordinating office (the provincial police).

group-only-private = I answer in private messages only. Please write to me directly.
input-empty = The message is empty. Type a question, or “trợ giúp”.
link-busy = Too many wrong codes are coming in, so codes are not checked for the moment. Please send yours again in a few minutes.
input-too-many = Messages come in too fast, so those that follow were not read. Please wait a minute and send again.
input-too-long = The message has more than { $max } characters and was not read. Please send a shorter one.
input-media = I read text only, no pictures, files or voice. Please type it.
input-sticker = I do not understand stickers. Please type, or send “trợ giúp”.
input-edited = I do not read edited messages; the figures stay as they were. To change one, send a new message (in a report: “sửa” and the question's number).
input-unreadable = I could not read this message. Please send it as text, or contact the standing agency (provincial police).
input-failed = I could not handle your last message; what was recorded is unchanged. Please send it again; if it fails again, contact the standing agency.
choice-old = This button is old and does nothing any more. Type “trợ giúp” to see what you can do.
choice-several = That fits several of them. Choose one:
nothing-asked = No question is waiting for an answer now. Type “trợ giúp” to see what you can ask.
nothing-asked-reporter = No question is waiting for an answer now. Type “báo cáo” to begin or go on with a report, “trợ giúp” to see what you can ask.
choice-left = All right, nothing was changed.
