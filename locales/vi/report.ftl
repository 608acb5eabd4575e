# Guided report: questions, refusals, the page with all answers, the receipt.

report-question = Câu { $n }/{ $total }. { $label }{ $hasUnit ->
    [yes] { " " }({ $unit })
   *[no] { "" }
}
report-section = ▸ { $section }
report-hint = ({ $hint })
report-current = Đang ghi: { $value }. Trả lời lại để thay.
report-optional = (Không bắt buộc; muốn để trống thì gõ “bỏ qua”.)

report-begun = 📝 { $title } – { $period }
    { $form }: { $formTitle }
    Đơn vị: { $unit } · { $total } câu
report-draft-form = ⚠ { $form } là bản thảo suy ra từ kế hoạch, dùng tạm cho đến khi có biểu mẫu chính thức.
report-window = Số liệu từ { $from } đến { $to }.
report-how = Trả lời bằng số hoặc bằng chữ (12, mười hai, không, chưa có số liệu). Có thể gõ “lùi”, “xem lại”, “sửa 3”, “để sau” bất cứ lúc nào; câu đã trả lời luôn được lưu.
report-resumed = Tiếp tục { $form }, { $title } – { $period }: đã có { $answered }/{ $total } câu.
report-started-by-other = Một cán bộ khác của đơn vị đã bắt đầu báo cáo này; các câu đã trả lời được giữ nguyên.
report-go-on = Tiếp tục báo cáo:
report-hello = Chào { -dc }! Báo cáo đang làm dở, { -dc } trả lời tiếp:
report-restart = Xem lại từ câu đầu; các câu đã trả lời vẫn được giữ.
report-is-first = Đây là câu đầu tiên.

report-kept = ✓ Câu { $n }: { $value }
report-skipped = Câu { $n } để trống.
report-skipped-required = Câu { $n } tạm để trống; cần trả lời trước khi gửi.
report-not-kept = ✗ Chưa ghi câu { $n }, vì số liệu không khớp:
report-rule-broken = • { $message }
report-rule-figure = { "   " }Câu { $n }. { $label }: { $value }
report-rule-mend = Gõ lại số đúng cho câu này; nếu câu trước sai, gõ “sửa” kèm số câu (ví dụ: sửa 1).

report-number-empty = Chưa thấy câu trả lời. { -dc(case: "upper") } gõ một số, hoặc “chưa có số liệu”.
report-number-notANumber = Câu này cần một con số, ví dụ: 12 hoặc mười hai. Không phát sinh thì gõ 0; chưa có thì gõ “chưa có số liệu”.
report-number-ambiguous = Số này đọc được hai cách: { $candidates }. { -dc(case: "upper") } gõ lại bằng chữ số liền nhau, ví dụ 1250 hoặc 1,25.
report-number-ambiguous-one = Chưa chắc đọc đúng số này. Nếu là { $candidates }, { -dc } gõ lại riêng số đó, các chữ số viết liền.
report-number-several = Có nhiều số trong câu trả lời. { -dc(case: "upper") } gõ một số duy nhất cho câu này.
report-number-range = Câu này cần một con số chính xác, không phải khoảng hay ước chừng. { -dc(case: "upper") } gõ lại một số.
report-number-none-yet = “Chưa có” hiểu được hai cách. Không phát sinh thì { -dc } gõ 0; chưa nắm được số thì gõ “chưa có số liệu”.
report-number-other-unit = Câu này tính theo { $unit }, còn { -dc } trả lời theo { $said } nên chưa ghi. { -dc(case: "upper") } gõ lại số theo { $unit }.
report-no-previous = Chưa có số liệu kỳ trước của câu này trong hệ thống. { -dc(case: "upper") } gõ số cụ thể.
report-value-negative = { $value } là số âm; câu này chỉ nhận từ 0 trở lên.
report-value-fraction = { $value } không phải số nguyên; câu này đếm từng { $hasUnit ->
    [yes] { $unit }
   *[no] đơn vị
}. Nếu dấu phẩy, dấu chấm dùng để ngăn hàng nghìn thì gõ liền các chữ số.
report-value-tooSmall = { $value } nhỏ hơn mức thấp nhất là { $min }.
report-value-tooLarge = { $value } lớn hơn mức cao nhất là { $max }. { -dc(case: "upper") } kiểm tra lại số liệu.
report-value-tooLong = Câu trả lời dài quá { $max } ký tự. { -dc(case: "upper") } viết gọn lại.
report-value-futureDate = { $day } chưa tới. { -dc(case: "upper") } kiểm tra lại ngày.
report-value-required = Câu này bắt buộc.
report-text-empty = Chưa thấy nội dung. { -dc(case: "upper") } viết vài chữ, hoặc gõ “bỏ qua”.
report-date-unread = Câu này cần một ngày, ví dụ: 12/6/2026.
report-date-not-a-day = Câu này cần đúng một ngày, ví dụ: 12/6/2026.
report-choice-unread = { -dc(case: "upper") } chọn một trong các mục dưới đây (gõ số thứ tự hoặc tên mục).
report-choice-several = Câu trả lời khớp nhiều mục. { -dc(case: "upper") } gõ số thứ tự của mục cần chọn.
report-yesno-unread = { -dc(case: "upper") } trả lời “có” hoặc “không”.

report-review = 📋 { $form } – { $title } – { $period }
    Đơn vị: { $unit }
report-review-line = { $n }. { $label }: { $value }
report-review-sum = { $n }. Σ { $label }: { $value } (tự tính)
report-review-sum-open = { $n }. Σ { $label }: chưa tính được vì còn câu chưa có số
report-review-blanks = Còn để trống câu bắt buộc: { $list }. Gõ “tiếp” để trả lời tiếp, hoặc “sửa” kèm số câu.
report-review-next = Nếu đúng cả, gõ “gửi” để gửi báo cáo. Sai câu nào, gõ “sửa” kèm số câu, ví dụ: sửa 3. Chưa gửi ngay thì gõ “để sau”.
report-class = Theo tiêu chí của kế hoạch, với số liệu này xã, phường thuộc loại: { $name }.
report-class-unstated = Văn bản chưa quy định ({ $clauses }): { $text }
report-class-figures = Chưa xếp loại được ({ $clauses }): { $text }
report-class-met = Đạt: { $clauses }.
report-class-failed = Không đạt: { $clauses }.
report-page-unread = Ở trang này { -dc } gõ “gửi” để gửi báo cáo, “sửa 3” để sửa câu 3, hoặc “để sau”.
report-page-yes = Muốn gửi báo cáo, { -dc } gõ “gửi”.
report-not-sent-yet = { $form } chưa được gửi; đây là các câu đã trả lời.{ $left ->
    [0] { " " }Muốn gửi, { -dc } gõ “gửi”.
   *[other] { "" }
}
report-change-not-sent = Bản trước của { $form } đã gửi (số biên nhận { $receipt }); bản đang sửa dưới đây chưa được gửi.{ $left ->
    [0] { " " }Muốn gửi, { -dc } gõ “gửi”.
   *[other] { "" }
}
report-still-draft = { $form } chưa được gửi, vẫn là bản nháp. Muốn sửa, gõ “sửa” kèm số câu, ví dụ: sửa 3; muốn dừng, gõ “để sau”.
report-not-told-yet = Câu này chưa có số liệu phải không? Nếu đúng, { -dc } gõ “chưa có số liệu”; có số rồi thì gõ số.
report-figure-beside = Số trong “{ $figure }” chưa được ghi. { -dc(case: "upper") } gõ lại riêng số đó để ghi.
report-edit-which = { -dc(case: "upper") } muốn sửa câu nào? Gõ “sửa” kèm số câu, ví dụ: sửa 3.
report-edit-unknown = Không thấy câu “{ $target }”. Biểu có { $total } câu; gõ “sửa” kèm số câu, ví dụ: sửa 3.
report-edit-sum = Câu { $n } được tự tính từ các câu { $parts }. Muốn thay đổi, gõ “sửa” kèm số của một trong các câu đó.
report-edit-several = Có nhiều câu khớp: { $list }. { -dc(case: "upper") } gõ “sửa” kèm số câu.

report-cannot-send-blank = Chưa gửi được: còn { $count } câu bắt buộc chưa trả lời (câu { $list }). { -dc(case: "upper") } trả lời tiếp:
report-cannot-send-broken = Chưa gửi được, vì số liệu chưa khớp:
report-sent = ✅ Đã nhận { $form }, { $title } – { $period }, của { $unit }.
report-receipt = Số biên nhận: { $receipt } · lúc { $at } · lần gửi { $n }
report-sent-late = Báo cáo được ghi nhận là gửi sau hạn (hạn là hết ngày { $day }).
report-forms-left = Còn { $count } biểu của báo cáo này chưa gửi: { $list }.
report-after = Phát hiện sai sót, gõ “sửa báo cáo” để gửi lại; bản trước vẫn được lưu.
report-sent-meanwhile = Tin vừa rồi chưa được ghi vào báo cáo, vì trong lúc { -dc } đang làm, báo cáo đã được gửi đi.
report-already-sent = { $form }, { $title } – { $period }, đã gửi lúc { $at } (lần { $n }, biên nhận { $receipt }). { -dc(case: "upper") } muốn sửa số liệu và gửi lại?
report-correcting = Đây là số liệu đã gửi. Gõ “sửa” kèm số câu để sửa, rồi “gửi” để gửi lại. Bản đã gửi trước vẫn được lưu.
report-paused = Đã lưu { $form }: { $answered } câu đã trả lời, còn { $left } câu bắt buộc. Khi nào làm tiếp, gõ “báo cáo”.
report-left = Đã rời { $form }. Các câu đã trả lời vẫn được lưu; gõ “báo cáo” để làm tiếp.
report-not-yours = Báo cáo này không thuộc đơn vị của { -dc }, hoặc không còn trong hệ thống.
report-closed = { $title } – { $period } đã khoá sổ. Cần bổ sung, { -dc } liên hệ cơ quan thường trực (Công an tỉnh).
report-help = Cách trả lời:
    • gõ số hoặc chữ: 12, mười hai, 1.250
    • 0 là không phát sinh; “chưa có số liệu” và “không áp dụng” được ghi riêng, không tính là 0
    • “lùi” về câu trước, “xem lại” để xem tất cả, “sửa 3” để sửa câu 3, “để sau” để tạm dừng
    • có thể hỏi xen vào, ví dụ: tháng này đến hạn gì?

report-choice-pause = Để sau
report-choice-back = Lùi
report-choice-skip = Bỏ qua
report-choice-next = Trả lời tiếp
report-choice-submit = Gửi báo cáo
report-choice-edit = Sửa một câu
report-choice-correct = Sửa và gửi lại
report-choice-keep = Giữ nguyên
report-choice-resume = Làm tiếp
report-choice-next-form = Làm biểu tiếp theo

start-not-reporter = { -dc(case: "upper") } chưa được giao báo cáo cho đơn vị nào. Cần báo cáo, { -dc } liên hệ cơ quan thường trực (Công an tỉnh).
start-no-forms = Hiện không có báo cáo nào của đơn vị { -dc } nộp được bằng biểu mẫu trên hệ thống. Gõ “đến hạn gì” để xem các việc phải nộp.
start-none-fits = Không có báo cáo nào khớp với yêu cầu. { -dc(case: "upper") } có thể chọn:
start-more = (Còn { $count } biểu khác; muốn làm biểu nào, gõ rõ kỳ và số biểu, ví dụ: báo cáo năm biểu 5.)
start-which = { -dc(case: "upper") } muốn làm báo cáo nào?
start-choice = { $form } · { $title } – { $period }
start-choice-draft = Làm tiếp { $form } · { $title } – { $period }
start-choice-sent = { $form } · { $title } – { $period } (đã gửi)
correct-none = Đơn vị { -dc } chưa gửi báo cáo nào trong thời gian này, nên chưa có gì để sửa.
correct-which = { -dc(case: "upper") } muốn sửa báo cáo nào?

value-blank = (để trống)
value-notApplicable = không áp dụng
value-unknown = chưa có số liệu
value-yes = Có
value-no = Không
