/** Words of courtesy and small talk. POLITE words are left aside wherever they stand; they ask for nothing. */
export const courtesy = {
  POLITE: [
    '(tôi|em|e|mình|tui|cháu|anh|chị|bạn)',
    '(dạ|vâng|ạ|ơi|nhé|nhá|nha|nhỉ|nhở|hén|nghen|nghe|với|đi|hả|vậy|thế|à|ừm|uhm|rứa|hí|cái|luôn|r|hè|nè|đây|v|vs|z|dz|nhen|nghen|hén|hen)',
    '(dạ|thưa|kính thưa|kính gửi|kính chào|trân trọng) (vâng|anh|chị|anh chị|các anh|đồng chí|)',
    '(anh|chị|em|e|a|c|cô|chú|bác|cháu|đồng chí|đ c|đc|dc|ad|admin|bot|sếp|anh chị|các anh|các đồng chí) (ơi|ạ|nhé|)',
    '(cho phép|xin cho phép|sẵn sàng|đã sẵn sàng)',
    '(cho|cho phép) (tôi|em|e|mình|tui|cháu|anh|) (hỏi|xin hỏi|xin phép hỏi|hỏi là|hỏi chút)',
    '(xin|muốn|cần) (được|) hỏi',
    '(vui lòng|làm ơn|phiền|nhờ|xin phép|xin lỗi|xin cảm phiền|cảm phiền|giùm|dùm|giúp|hộ) (tôi|em|e|mình|tui|anh|chị|đồng chí|bạn|)',
    '(tôi|em|mình|tui|cháu) (muốn|cần|xin|định|đang cần) (biết|hỏi|xem)',
    '(cho|nói cho|báo cho) (tôi|em|e|mình|tui|anh|chị) (biết|xem|xin|)',
    '(cho biết|cho hay|cho hỏi|xin cho biết)',
    '(hiện nay|hiện tại|bây giờ|hiện|giờ|hôm nay thì|thì|là|mà|ấy|ý|đó|này|ni|kia|nữa|lại|lần nữa|một chút|chút|tí|gấp|ngay|nhiều|được không|được ko|được chứ)',
  ],
  LINK: [
    '(của|cho|về|trong|ở|và|để|thì|mà|theo|với|các|những|từ|đến|tới|một|có|được|đã|sẽ|đang|do|tại|vào|ra|lên|là|rồi|còn|cả|mỗi|từng|nên|nếu|khi|như|cùng|trên|dưới|giữa|ngoài|bằng|qua|hay|hoặc|không|chưa|phải|nào|gì|ai|đâu|sao|mấy|số|việc|người|thêm|vừa|mới|cũng|chỉ|rất|quá|bị|tất|hết|toàn|nữa|lại|ngay|xem|thấy|biết|hiện|lần đầu|lần|lỡ|bên|ngày|hôm|giờ|dùng được)',
  ],
  TELL: [
    '(cho biết|cho hỏi|cho xem|cho tôi biết|cho em biết|cho em hỏi|cho tôi hỏi|liệt kê|kiểm tra|xin hỏi|cho xin danh sách|cho tôi danh sách)',
  ],
  hello: [
    '(alo|a lô|alô|ê) (có ai không|có ai ở đó không|có ai đấy không|bot ơi)',
    '(xin chào|kính chào|chào|hello|helo|hê lô|hi|hey|alo|a lô|alô|ê) (đồng chí|anh|chị|em|bạn|cả nhà|mọi người|bot|trợ lý|ad|buổi sáng|buổi chiều|buổi tối|chú em|chú|bác|các đồng chí|các anh chị|anh chị|)',
  ],
  thanks: [
    '(cảm ơn|cám ơn|cảm ơi|thanks|thank|thank you|tks|tk|thank kiu|thanks you|đa tạ|biết ơn) (đồng chí|anh|chị|em|bạn|a|e|nhiều|)',
    '(sự|) (hỗ trợ|giúp đỡ) (của|)',
  ],
  bye: [
    '(đi ngủ|đi về|về|nghỉ|đi họp) (đây|trước nhé|trước đây)',
    '(hẹn|gặp) (bữa|hôm|lần|khi) (khác|sau)',
    '(tạm biệt|bye|bái bai|bye bye|goodbye|hẹn gặp lại|gặp lại sau|chào tạm biệt)',
    'chúc (anh|chị|em|đồng chí|bạn|anh chị|các đồng chí|cả nhà|mọi người|) (làm việc|công tác|mạnh khoẻ|sức khoẻ|vui vẻ|thành công|may mắn|năm mới|ngủ ngon|sức khỏe|ngủ|cuối tuần|tuần mới)',
    'chúc (anh|chị|em|đồng chí|bạn|anh chị|các đồng chí|cả nhà|mọi người|) (một|) (ngày|ngày mới|buổi|buổi sáng|buổi chiều|buổi tối)',
    '(làm việc|ngày|ngày mới|buổi|buổi sáng|buổi chiều|buổi tối|cuối tuần|tuần mới|sức khỏe|sức khoẻ|công tác) (tốt lành|vui vẻ|tốt đẹp|hiệu quả|an lành|dồi dào|tốt)',
  ],
  okay: [
    '(ok|oke|okie|okê|rất|tốt|tốt quá|hay quá|tuyệt|được rồi|rõ|đã rõ|hiểu rồi|em hiểu rồi|vâng|dạ vâng)',
  ],
} as const satisfies Record<string, readonly string[]>;
