# Lệnh dunghan doctor: mỗi mục một câu.

doctor-configuration-good = Cấu hình hợp lệ (Node.js { $node }).
doctor-database-none = Chưa có dữ liệu trong { $folder }; lần khởi động đầu sẽ tạo cơ sở dữ liệu nhúng.
doctor-database-postgres = PostgreSQL { $version } trả lời.
doctor-database-running = Máy chủ đang chạy, cơ sở dữ liệu nhúng trả lời.
doctor-database-embedded = Cơ sở dữ liệu nhúng mở được; máy chủ chưa chạy.
doctor-tables-none = Cơ sở dữ liệu còn trống; lần khởi động đầu sẽ tạo bảng.
doctor-tables-behind = Còn { $count } bước nâng cấp chưa áp dụng; lần khởi động tới sẽ áp dụng.
doctor-tables-current = Bảng đúng phiên bản ({ $count } bước nâng cấp).
doctor-redis-none = Không đặt REDIS_URL: cơ sở dữ liệu làm hàng đợi.
doctor-redis-good = Redis { $version } trả lời.
doctor-redis-evicts = Redis { $version } trả lời, nhưng maxmemory-policy là { $policy }; hãy đặt noeviction để không mất việc nền khi đầy bộ nhớ.
doctor-redis-bad = Redis ở REDIS_URL không trả lời: { $reason }.
doctor-token-none = { $platform }: chưa đặt mã bot.
doctor-token-good = { $platform } nhận mã bot của { $name }, nhận tin bằng { $how ->
    [webhook] webhook
   *[polling] cách tự hỏi (polling)
}.
doctor-token-refused = { $platform } từ chối mã bot; hãy kiểm tra lại mã.
doctor-token-outage = { $platform } đang trục trặc (mã { $status }); hãy thử lại sau.
doctor-token-unreachable = Không gọi được { $platform }: { $reason }.
doctor-chat-off = Trang trò chuyện dùng thử đang tắt.
doctor-chat-here = Trang trò chuyện dùng thử đang bật, chỉ mở được từ máy này ({ $host }).
doctor-chat-open = Trang trò chuyện dùng thử đang bật khi có người ngoài vào được (HOST={ $host } hoặc đã có mã bot): ai mở trang cũng chọn được một người dùng thử; đặt WEB_CHAT=off nếu không chủ ý.
doctor-clock-good = Hôm nay là { $today }.
doctor-clock-set = Đồng hồ được đặt bằng CLOCK: hôm nay là { $today }; chỉ dùng để thử.
doctor-clock-running = Máy chủ đang chạy theo đồng hồ đặt trước (CLOCK), hôm nay là { $today }; các lệnh cũng theo ngày ấy.
doctor-clock-old = Đồng hồ của máy sai: hôm nay là { $today }.
doctor-clock-apart = Đồng hồ của máy và của PostgreSQL lệch nhau { $seconds } giây.
doctor-disk-free = Thư mục dữ liệu { $folder } ghi được, còn trống { $free } MB.
doctor-disk-full = Thư mục dữ liệu { $folder } chỉ còn trống { $free } MB.
doctor-disk-readonly = Không ghi được vào { $folder }.
doctor-all-good = Mọi thứ đều chạy được.
doctor-some-bad = Có mục không chạy được (dấu ✗).
