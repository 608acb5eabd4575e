/** Everyday words with their marks: right as they stand beside any other, so no pair of words mends them ("xã nhớ" is not "xã nào"). */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `nớ chừ nỏ dôi hổm biên biến biết biển biểu biện biệt buôn buồn buổi buộc bài bàn bày bác bám bán báo bây bão bé bên bình bí bò
   bóng bù băng bưu bước bạ bạc bạn bản bảng bảo bảy bấm bất bầu bận bật bắc bắn bắt bằng bền bệnh bị bọn bỏ bố bồi
   bổ bộ chiếm chiến chiếu chiều chuyên chuyển chuyện chuẩn chào chán cháu châm chân châu chí chính chót chú chúc
   chúng chút chưa chương chạy chả chấm chấp chất chậm chập chắc chẳng chặn chặt chẽ chế chết chỉ chỉnh chị chịu
   chọn chống chốt chồng chỗ chờ chờn chủ chứ chứa chức chứng chừng chữ chữa cuối cuộc cà cá các cách cái cán cáo
   cân câu cây còn có cô công cùng cú căn cũ cũng cơ cơm cư cương cước cưới cười cường cả cảm cảng cảnh cấp cấu cầm
   cần cầu cận cập cậu cắt cố cốt cổ cộng cột cụ cục cụm của cứ cứu cừ cử cửa cực cựu diễn diện duyệt dài dành dân
   dây dính dò dòng dõi dùm dùng dũng dương dưới dưỡng dược dạ dạng dạy dấu dẫn dễ dịch dịp dồn dời dở dụ dục dụng
   dừng dữ dự dực dựng ghép ghê già giá giác giám giáo giáp giùm giúp giả giải giảm giảng giấy giỏi giới giờ giục
   giữ giữa gây gì gói góp gõ gấp gần gắn gặp gọi gọn gốc gồm gộp gỡ gửi hiến hiểm hiểu hiện hiệp hiệu hoà hoàn hoá
   hoãn hoạch hoạt hoả hoặc huyện huấn huỷ hà hài hàng hành hào hán hát hãy hè hình hòa hóa hôm hôn hông hút hơi
   hơn hưng hưu hướng hưởng hạ hại hạn hả hải hậu hằng hẹn hết hệ họ họa học họp hỏi hỏng hối hồ hồi hồng hỗ hộ hội
   hộp hở hợp hụt hủy khoá khoái khoán khoản khoảng khoẻ khuyến khá khác khách khám khâu khéo khí khích khó không
   khăn khả khảo khẩn khẩu khắc khỏe khỏi khối khổ khớp khởi kiến kiểm kiểu kiệm kiện kèm kém kéo kê kênh kêu kính
   ký kế kết kể kịp kỳ kỹ liên liền liệt liệu loại loạn luôn luận luật là làm lành lào lá lái lát lâm lâu lãi lãm
   lãnh lên lôi lùi lúa lúc lúng lý lĩnh lũy lưu lương lưới lược lượng lượt lạ lạc lại lạnh lấy lần lẫn lập lắm
   lặng lẹ lẻ lễ lệ lệch lệnh lịch lọc lọt lồng lỗi lộ lộn lớn lớp lời lỡ lợi lợn lục lữ lựa lực miền muốn muộn mà
   màn màu máng máy mã mãi mình mít mô môi môn mùa mùng mún mũi mưa mưu mươi mạc mạng mạnh mảng mất mấy mầm mẫu mật
   mắc mắt mặt mẹ mềm mễ mọi mốc mối mỗi một mới mờ mời mở mục mức mỹ nghiêm nghiên nghiệm nghiện nghiệp nghèo
   nghĩa nghề nghệ nghỉ nghị ngoài ngoái ngoại nguyên nguyễn nguyện nguồn nguội ngành ngày ngáo ngân ngăn ngũ người
   ngại ngọc ngồi ngộ ngột ngớ ngủ ngừa ngừng nhiêu nhiều nhiễm nhiệm nhiệt nhà nhàng nháp nhân nhé nhìn nhóm như
   nhưng nhất nhầm nhận nhập nhật nhắc nhắn nhằm nhẹ nhỉ nhớ nhờ nhở những niên nào này nâng nã nãy nên nêu nòng nó
   nói nóng nông núp năm năng nơi nước nạn nấu nắm nằm nếu nền nọ nối nốt nổi nội nộp nợ nửa nữ nữa phiên phiếu
   phiền phiện phá pháp phát phân phép phê phí phía phòng phó phóng phù phúc phương phường phạm phạt phải phản phấn
   phần phẩm phận phố phối phổ phở phụ phục phủ phức quyết quyền quá quán quát quân quê quên quý quả quản quảng
   quốc quỳnh quỹ riêng rà rành réo rôn rõ rút rơi rưỡi rảnh rất rằng rối rốt rồi rộng rời soát soạn suất suốt sàng
   sào sách sáng sáp sát sáu sâu sóng sót sĩ sơ sơn sạch sạn sản sắc sắm sắp sẵn sẻ sẽ sếp số sống sốt sổ sớm sở sợ
   sức sử sửa sữa sự sỹ thiết thiếu thiểu thiện thiệp thiệu thoát thoại thuyết thuê thuận thuật thuế thuốc thuộc
   thành thái tháng tháo thân thêm thì thí thích thôi thôn thông thú thúc thăm thơ thư thưa thương thường thưởng
   thả thảo thấp thất thấy thần thầu thầy thẩm thập thật thắng thằng thẳng thẻ thế thể thị thọ thống thổ thời thụ
   thụy thủ thứ thức thừa thử thửa thực tiêm tiên tiêu tiến tiếng tiếp tiết tiền tiểu tiễn tiện toàn toán triều
   triển triệt triệu truyền trà trào trách trái tránh trân trên trì trình trí trích trò trót trùng trú trúc trăm
   trưa trương trước trường trưởng trại trạm trạng trả trấn trần trận trật trắc trẻ trễ trị trịch trọ trọng trốn
   trống trồng trời trở trợ trụ trục trừ trữ trực tuyên tuyến tuyển tuý tuấn tuần tuổi tài tàng tàu tác tách tái
   tâm tên tìm tình tí tích tín tính tòa tóm tôi tù túc túng túy tăng tư tướng tường tượng tại tạm tạo tạp tả tải
   tảng tấn tất tầm tầng tận tập tắt tế tết tệ tệp tỉ tỉnh tịch tố tốc tối tống tốt tồn tổ tổng tội tới tờ tụ tục
   tụi tụng tủ tức từ từng tử tự tỷ uống uỷ viên viết việc viện việt và vàng vào vâng vé vì vô vùng văn vũ vướng
   vượt vấn vẫn vận vật vậy vắng vẻ vẽ về vệ vị vốn vội với vợ vụ vừa vững vực xoá xuyên xuân xuất xuể xuống xá xác
   xây xét xóa xóm xăng xương xảy xếp xử yên yêu yếu à án ánh áp âm ân ích ít ô ôm ôn ông ý ăn đa đai đang đau đi
   điền điều điểm điển điện điệp đoàn đoạn đua đài đào đá đánh đáp đâu đây đã đèn đêm đình đích đính đòi đó đón
   đóng đô đôn đông đúng đăng đơn đưa đường được đại đạo đạt đảm đảng đảo đất đấu đấy đầu đầy đẩy đặc đặt đẹp đếm
   đến đề đều để địa định đọc đỏ đốc đối đồ đồn đồng đổ đổi độ độc đội động đột đới đời đỡ đợt đủ đức đứng đừng ơi
   ơn ưu ương ạ ảnh ấn ấp ấy ốm ổn ở ủy ứng`
    .split(/\s+/u)
    .map((word) => word.normalize('NFC')),
);
