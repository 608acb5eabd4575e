/** What the plans speak of. These words ask for nothing, but a message that holds them is about our business. */
export const trade = {
  trade: [
    '(ma tuý|người nghiện|nghiện ma tuý|cai nghiện|sau cai|tái nghiện|methadone|tiền chất|chất ma tuý|tệ nạn|tội phạm|tệ nạn xã hội)',
    '(phòng chống|phòng ngừa|đấu tranh|ngăn chặn|triệt phá|bắt giữ|tấn công trấn áp|kiểm soát|tố giác|điều tra|truy tố|xét xử)',
    '(tuyên truyền|truyền thông|giáo dục|giáo dục pháp luật|phổ biến pháp luật|trợ giúp pháp lý|tập huấn|bồi dưỡng|đào tạo|tư vấn|hội nghị)',
    '(mô hình|tự nguyện|bắt buộc|gia đình|cộng đồng|tại gia đình cộng đồng|hoà nhập cộng đồng|dạy nghề|việc làm|vay vốn|hỗ trợ)',
    '(học sinh|sinh viên|thanh niên|thanh thiếu niên|công nhân|người lao động|khu công nghiệp|trường học|doanh nghiệp|phụ nữ|nhà trường)',
    '(trang thiết bị|thiết bị|phương tiện|cơ sở vật chất|phần mềm|cơ sở dữ liệu|công nghệ|khoa học|khoa học và công nghệ|ứng dụng)',
    '(kinh phí|ngân sách|nguồn vốn|vốn|giải ngân|phân bổ|đầu tư|dự toán|thanh quyết toán)',
    '(trạm y tế|cơ sở cai nghiện|cơ sở điều trị|xác định tình trạng nghiện|tình trạng nghiện|y tế|đủ điều kiện|đáp ứng y tế|điều trị)',
    '(hồ sơ|lập hồ sơ|hồ sơ quản lý|danh sách quản lý|quản lý|rà soát|thống kê|giám sát|kiểm tra|theo dõi|thẩm định|đánh giá|kết quả)',
    '(chương trình mục tiêu quốc gia|chương trình|đề án|kế hoạch|chỉ thị|nghị quyết|quyết định|kết luận|phong trào|tháng hành động)',
    '(biên phòng|biên giới|hải quan|cảnh sát|quân sự|mặt trận|đoàn thanh niên|công đoàn|hội phụ nữ|cựu chiến binh|toà án|viện kiểm sát)',
    '(địa bàn|khu dân cư|thôn|xóm|tổ dân phố|toàn dân|nhân dân|cơ sở|địa phương|cấp xã|cấp tỉnh|toàn tỉnh)',
    '(tụ điểm|điểm phức tạp|vụ án|vụ việc|đối tượng|vi phạm|hành vi|trái phép|sử dụng trái phép|tàng trữ|mua bán|vận chuyển|trồng cây)',
    '(mua sắm|xây dựng|triển khai|thực hiện|tổ chức|tham mưu|chỉ đạo|điều hành|phối hợp|nâng cao|tăng cường|năng lực|hiệu quả|chuyển hoá)',
    '(trước ngày|chung|cụ thể|chủ yếu|chi tiết|tổng thể|hằng năm|hàng tháng|định kỳ|đột xuất|sơ kết|tổng kết|giai đoạn|giữa kỳ|cuối kỳ)',
    '(khen thưởng|thi đua|nhân rộng|thí điểm|phê duyệt|ban hành|tổng hợp|dân số|tỷ lệ|số lượng|mức độ|phức tạp|trọng điểm)',
  ],
} as const satisfies Record<string, readonly string[]>;
