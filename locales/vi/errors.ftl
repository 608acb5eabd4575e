# Vì sao chương trình không chạy được. Mỗi tin là một câu: chuyện gì, và làm gì tiếp.

error-unforeseen = Lệnh dừng vì một lỗi chưa lường trước ({ $kind }); đặt LOG_LEVEL=debug rồi chạy lại để xem chi tiết.
error-folder-locked = Thư mục dữ liệu { $folder } đang được tiến trình { $pid } sử dụng; hãy dừng tiến trình ấy, hoặc đặt DATA_DIR là thư mục khác.
error-folder-unusable = Không dùng được thư mục dữ liệu { $folder }: { $reason }.
error-folder-other-version = Dữ liệu trong { $folder } do bản phát hành khác tạo ra (PostgreSQL { $found } nhúng); hãy chạy lại đúng bản phát hành ấy, chưa có gì thay đổi.
error-embedded-failed = Cơ sở dữ liệu nhúng không mở được: { $reason }.
error-database-lost = Cơ sở dữ liệu nhúng đã hỏng giữa chừng nên máy chủ dừng; các báo cáo đã nhận vẫn còn, hãy khởi động lại.
error-postgres-unreachable = Không kết nối được PostgreSQL ở DATABASE_URL: { $reason }.
error-redis-unreachable = Không kết nối được Redis ở REDIS_URL: { $reason }.
error-token-refused = Máy chủ nhắn tin không nhận mã bot ở { $variable }; hãy xem lại mã.
error-webhook-refused = Máy chủ nhắn tin không nhận địa chỉ webhook; hãy xem lại PUBLIC_URL và { $secret }.
error-postgres-too-old = Cần PostgreSQL 14 trở lên, máy chủ ở DATABASE_URL là bản { $version }.
error-migration-changed = Bước nâng cấp { $migration } đã bị sửa sau khi áp dụng; hãy dùng lại đúng bản phát hành.
error-migration-unfinished = Bước nâng cấp { $migration } đã dở dang từ lần trước; hãy khôi phục bản sao lưu, hoặc xử lý bằng prisma migrate resolve.
error-migration-refused = Cơ sở dữ liệu từ chối bước nâng cấp { $migration }: { $reason }.
error-database-newer = Cơ sở dữ liệu thuộc phiên bản mới hơn (có bước { $migration }); hãy cập nhật chương trình.
error-port-in-use = Cổng { $port } đã có chương trình khác dùng; hãy đặt PORT là cổng khác.
error-port-forbidden = Không được phép mở cổng { $port }; hãy đặt PORT lớn hơn 1023.
error-host-unknown = Máy này không có địa chỉ ghi trong HOST.
error-file-missing = Không có tệp { $path }.
error-file-is-folder = { $path } là thư mục, không phải tệp.
error-file-forbidden = Không được phép đọc hoặc ghi { $path }.
error-disk-full = Đĩa đã đầy.
