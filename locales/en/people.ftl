# Roles and the example questions of the web chat's demo people.

role-reporter = Reporter
role-head = Head
role-coordinator = Standing agency
role-admin = Administrator

example-reporter-1 = tháng này đến hạn gì?
example-reporter-2 = báo cáo biểu 4
example-reporter-3 = đơn vị tôi nộp chưa?
example-head-1 = tháng này đến hạn gì?
example-head-2 = quý sau phải nộp gì?
example-head-3 = xã nào chưa nộp báo cáo 6 tháng?
example-coordinator-1 = xã nào chưa nộp báo cáo 6 tháng?
example-coordinator-2 = nhắc các xã chưa nộp
example-coordinator-3 = tháng này đến hạn gì?
