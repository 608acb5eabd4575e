# Passages of the plans, and what they do not say.

passages-head = The plan says:
passages-summary = { $summary }
passages-note = ⚠ { $text }
not-said = The plans do not say this.
not-said-suggest = Did you mean:
not-said-help = Type “trợ giúp” to see what you can ask.
suggest-due = What is due
suggest-overdue = What is overdue
suggest-missing_submissions = Who has not sent
suggest-submission_status = Where my unit stands
suggest-start_report = Make a report
suggest-lead_unit = Who leads the projects
suggest-where_to_send = Where reports go
suggest-report_contents = What reports and forms hold
suggest-help = What can be asked
