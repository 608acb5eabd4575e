/** Expressions that only contain a cue word: they swallow it and ask for nothing. */
export const noise = {
  NOISE: [
    '(phát biểu|biểu quyết|biểu diễn|đại biểu|tiêu biểu|thời gian biểu|bài báo|tờ báo|nhà báo|báo chí|báo thức)',
    '(tự tin|tin tức|tin học|căn cước|số phận|xổ số|dân số|mã số|số điện thoại|số nhà|số tiền thưởng)',
    '(nhắc nhở con|sửa xe|sửa máy|sửa luật|sửa chữa|sửa nhà|gửi xe|gửi tiền|gửi trẻ|nộp phạt|nộp thuế|nộp tiền)',
    '(bao nhiêu tiền|bao nhiêu tuổi|mấy tuổi|mấy giờ rồi|hôm nay thứ mấy)',
  ],
} as const satisfies Record<string, readonly string[]>;
