/** Expressions that only contain a cue word: they swallow it and ask for nothing. */
export const noise = {
  NOISE: [
    '(phát biểu|biểu quyết|biểu diễn|đại biểu|tiêu biểu|thời gian biểu|bài báo|tờ báo|nhà báo|báo chí|báo thức)',
    '(tự tin|tin tức|tin học|căn cước|số phận|xổ số|dân số|mã số|số điện thoại|số nhà|số tiền thưởng|số dư|tỷ số|số mấy)',
    '(tờ trình|công trình|trình độ|lộ trình|giáo trình)',
    '(âm lịch|dương lịch|lịch sử|du lịch|lịch nghỉ|lịch thi đấu|lịch cắt điện|lịch tàu|lịch bay)',
    '(sửa xe|sửa máy|sửa luật|sửa nhà|sửa điều hoà|gửi xe|gửi tiền|gửi trẻ|gửi con|nộp phạt|nộp thuế|nộp tiền|nộp học phí)',
    '(hạn hán|hạn chế|hạn sử dụng|giới hạn|xin việc|sở thích|ngân hàng|tiết kiệm|lãi suất|vay tiền|nợ tiền|nợ xấu)',
    '(giờ làm việc|chỗ làm việc|giờ mở cửa|giờ hành chính|thu nhập|nhập học|nhập viện|nhập khẩu|nhập ngũ|nhập cảnh|hộ khẩu|nhập hộ khẩu|sáp nhập)',
    '(giám đốc|phó giám đốc|bảo hành|điện thoại hỏng|gợi ý|gọi điện|làm thơ|cuộc đời)',
    '(thành tích|kiểm điểm|lý lịch|cá nhân|tự kiểm điểm|đi muộn|về muộn|ngủ muộn|trễ tàu|trễ học|chậm lớn)',
    '(bao nhiêu tiền|bao nhiêu tuổi|mấy tuổi|mấy giờ rồi|hôm nay thứ mấy)',
  ],
} as const satisfies Record<string, readonly string[]>;
