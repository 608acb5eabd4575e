# Passages of the plans, and what they do not say.

passages-head = Kế hoạch nêu:
passages-summary = { $summary }
passages-note = ⚠ { $text }
not-said = Kế hoạch không nêu nội dung này.
not-said-suggest = { -dc(case: "upper") } muốn hỏi:
not-said-help = Gõ “trợ giúp” để xem những gì hỏi được.
suggest-due = Việc sắp đến hạn
suggest-overdue = Việc quá hạn
suggest-missing_submissions = Xã chưa nộp
suggest-submission_status = Tình hình nộp của đơn vị tôi
suggest-start_report = Làm báo cáo
suggest-lead_unit = Đơn vị chủ trì các dự án
suggest-where_to_send = Nơi nhận báo cáo
suggest-report_contents = Nội dung báo cáo, biểu mẫu
suggest-help = Hỏi được những gì
