import { phraseTable } from '../phrase_table.ts';

/** `unclear`: "chưa có" may be none so far or no figure yet. */
export type SaidState = 'zero' | 'notApplicable' | 'unknown' | 'asBefore' | 'unclear';

const NOT = '(không|ko|kh|k|hk|hông|hong|hổng|khg|kg|khum|hem|chẳng|chả|nỏ)';
const NOT_YET = '(chưa|chửa|không|ko|k|kh|khg|hk|hông|hong|hổng|chẳng|nỏ)';
const PERIOD =
  '(kỳ|kỳ báo cáo|lần|tháng|quý|năm|báo cáo|đợt|số|bc|số liệu|số liệu kỳ|số liệu tháng|số liệu quý)';
const BEFORE = '(trước|cũ|rồi|trc|ngoái|vừa rồi|vừa qua)';
const NOTHING =
  '(ai|gì|chi|cả|trường hợp nào|người nào|vụ nào|vụ việc nào|hộ nào|trường hợp|đối tượng nào|em nào|đồng chí nào|ca nào|lớp nào|cuộc nào|buổi nào|một ai|một vụ nào|một trường hợp nào|)';

/** States told in words. The longest phrase that fits wins, so "không có số liệu" is unknown although "không có" is zero. */
export const STATE_PHRASES = phraseTable<SaidState>([
  [
    'notApplicable',
    `${NOT} (áp dụng|thuộc diện|thuộc đối tượng|liên quan|thuộc phạm vi|thuộc thẩm quyền|phải báo cáo)`,
    `${NOT} thuộc (trường hợp|diện|nhóm) (này|báo cáo)`,
    '(n / a|na|kad|k / a / d)',
  ],
  [
    'unknown',
    `${NOT_YET} (có|nhận được|nhận|lấy được|ra|tổng hợp được) (số liệu|số|thông tin|dữ liệu|kết quả|báo cáo|sl|con số)`,
    `${NOT_YET} (rõ|biết|nắm|nắm được|nắm rõ|xác định|xác định được|thống kê|thống kê được|tổng hợp|tổng hợp được|cập nhật|cập nhật được|rà soát|rà soát xong|chắc|chắc chắn|nhớ|tính|đếm|về|đủ|xong|chốt|chốt xong|tổng hợp xong)`,
    `${NOT_YET} (biết|rõ|nắm|nhớ|tính được|đếm được) (là|chính xác|có|được|) bao nhiêu`,
    `${NOT_YET} (biết|rõ|nhớ) (nữa|luôn|hết)`,
    '(đang|còn đang|vẫn đang) (rà soát|tổng hợp|thống kê|chờ|cập nhật|kiểm tra|xác minh|thu thập|đợi|hỏi|xin|tính|đếm|rà|làm)',
    '(để|cho|chờ) (em|tôi|mình|anh|chị|tui) (hỏi|kiểm tra|xem|rà soát|rà|tổng hợp|coi|đếm|tính) (lại|)',
    '(cập nhật|báo|bổ sung|gửi|báo cáo) (sau|lại sau)',
    '(chờ|đợi) (số liệu|số|xác minh|tổng hợp)',
    'chưa (gửi|báo|nộp|đưa|chuyển) (số|số liệu|) (về|lên|sang|qua)',
    '(đang đối chiếu|chưa ai báo|chưa ai gửi|chịu không biết)',
    '(em|tôi|tui|) (chịu thua|bó tay)',
  ],
  [
    'asBefore',
    `(như|giống|giống hệt|y hệt|hệt như|bằng|giống như|y như|y chang|giữ như|vẫn như|y giống|theo|lấy|dùng|để) (số|báo cáo|số liệu|) ${PERIOD} ${BEFORE}`,
    '(như|giống|y như) (cũ|trước|trên kỳ trước)',
    '(giữ nguyên|theo|lấy|) (số|số liệu) cũ',
    '(giữ nguyên|y nguyên|như cũ|giữ như cũ|y cũ|vẫn thế|vẫn vậy)',
    `${NOT} (thay đổi|đổi|có gì thay đổi|có thay đổi|biến động|có biến động|tăng không giảm|tăng giảm|thay đổi gì)`,
  ],
  [
    'zero',
    `${NOT} (có|phát sinh|có phát sinh|ghi nhận|phát hiện|còn|xảy ra|có xảy ra|tổ chức|có đối tượng) ${NOTHING}`,
    `${NOT} (có|) (người|ng|vụ|trường hợp|ca|hộ|đối tượng|lớp|cuộc|buổi|ai) (nào|cả|)`,
    `chưa (phát sinh|ghi nhận|phát hiện|xảy ra) ${NOTHING}`,
    'chưa có (ai|trường hợp nào|người nào|vụ nào|hộ nào|lớp nào|cuộc nào|đối tượng nào|trường hợp|phát sinh)',
    `(chưa|${NOT.slice(1, -1)}) (mở|tổ chức|xử lý|bắt|lập) (được|) (lớp|cuộc|buổi|vụ|trường hợp|ai) nào`,
    '(đâu|làm gì) có (ai|vụ nào|người nào|trường hợp nào|hộ nào|ca nào|lớp nào|gì) (đâu|)',
    '(có|) (ai|vụ nào|người nào|trường hợp nào|hộ nào|ca nào|lớp nào) đâu',
    `${NOT} (có|phát sinh|xảy ra) (chi|mô|vụ mô|ca mô|người mô|hộ mô|lớp mô|ai mô)`,
    'đâu (có|phát sinh) (chi|gì|ai)',
    NOT,
  ],
  ['unclear', '(chưa|chửa) (có|)'],
]);

/** Of the phrases above those said while looking: a figure behind them is the answer. */
export const LOOKING = phraseTable<true>([
  [true, '(để|cho|chờ) (em|tôi|mình|anh|chị|tui) (hỏi|kiểm tra|xem|rà soát|rà|tổng hợp|coi|đếm|tính) (lại|)'],
]);

/** Before it stands the reason, behind it the answer. */
export const BECAUSE = phraseTable<true>([
  [true, '(nên|cho nên|nên là|vì vậy|vì thế|do đó|do vậy|thành ra|thế nên)'],
]);

/**
 * What may stand behind a bare "không" for it to mean none: courtesy, the time and the place. "không đúng", "không báo
 * cáo" are other sentences.
 */
export const AROUND = phraseTable<true>([
  [
    true,
    '(dạ|vâng|ạ|à|ừ|ừm|uh|uhm|ok|oke|nhé|nhá|nha|nhe|thôi|ah|nghen|luôn|hết|cả|đó|đấy|ha)',
    '(em|tôi|mình|tui|anh|chị|cháu|bên em|bên tôi|xã em|đơn vị em|xã mình|xã tôi|đơn vị|đơn vị mình|chúng tôi|bọn em|phường em)',
    '(thưa|kính thưa|xin) (anh|chị|đồng chí|đ / c|các đồng chí)',
    '(đồng chí|anh|chị|bạn|bot|em) (ơi|nhé|ạ|nha)',
    '(chào|xin chào|kính chào) (em|anh|chị|bạn|đồng chí|bot|cháu|)',
    '(cảm ơn|cám ơn|thanks|tks)',
    '(tháng|quý|kỳ|năm|tuần|đợt|kỳ báo cáo|lần) (này|nay)',
    '(đến|tới|cho đến|tính đến) (nay|giờ|hôm nay|thời điểm này|hiện tại)',
    '(từ|tính từ|) đầu (năm|tháng|quý) (đến nay|tới nay|đến giờ|)',
    '(6|06|9|09|sáu|chín) tháng (đầu|cuối) năm',
    '(xã|phường|ở|trong|kỳ này|trên địa bàn|địa bàn|đ / c|đồng chí|toàn xã|cả xã|toàn phường|hiện|hiện nay|hiện tại)',
    '(nội dung|mục|phần|câu|chỉ tiêu|tiêu chí|chỗ|cái) (này|đó|nầy|ni)',
    '(đối với|với|cho) (cấp xã|xã|phường|đơn vị|địa phương|xã em|bên em|phường em|cấp em)',
    '(hết|) (trơn|trọi|sất|ráo|trơn á)',
    '(gì|chi) (hết|cả|sất)',
    '(may quá|may mà|may thay|mừng quá|hên quá|thiệt tình|nói thiệt|choa|tau|cái ni|rứa)',
  ],
]);

/** Asked of somebody: "không giúp", "không cho", "không đi" are no zero. */
export const FAVOUR = phraseTable<true>([[true, '(đi|rồi|giùm|giúp|dùm|cho|nhờ)']]);

/** Before a bare "không" they make a question: "đúng không", "gửi không ạ". */
export const ASKS_WHETHER = phraseTable<true>([
  [true, '(đúng|được|có|gửi|báo cáo|bc|nhập|khai|điền|ghi|chốt|sửa|đổi|chính xác|phải|nộp)'],
]);

/** Words around an answer that say nothing about it. */
export const FILLERS = phraseTable<true>([
  [
    true,
    '(dạ|vâng|ạ|à|ừ|ừm|uh|uhm|ok|oke|nhé|nhá|nha|nhe|thôi|ah|nghen|luôn|hết|cả|đó|đấy|ha)',
    '(em|tôi|mình|tui|anh|chị|cháu|bên em|bên tôi|xã em|đơn vị em|xã mình|xã tôi|đơn vị|đơn vị mình|chúng tôi|bọn em|phường em)',
    '(ghi nhận|phát hiện|tổ chức|mở|đếm|nắm|thống kê|tổng hợp|rà soát|vận động) được (là|)',
    '(ghi nhận|phát hiện|có ghi nhận|đã ghi nhận|đã phát hiện|phát sinh|có phát sinh)',
    '(đang|hiện|hiện đang) (quản lý|cai nghiện|điều trị)',
    '(chốt sổ|chốt số)',
    '(diện tích|kinh phí|tổng diện tích|tổng kinh phí|số tiền|tổng số tiền|tổng tiền|tỷ lệ|tỉ lệ)',
    '(thưa|kính thưa|xin|xin phép|kính) (anh|chị|đồng chí|đ / c|các đồng chí|báo cáo|)',
    '(báo cáo|bc|trả lời|gửi|khai|nhập|điền|ghi|chốt|báo) (là|số|)',
    '(sửa|đổi|chuyển|điều chỉnh|cập nhật|chỉnh|thay) (lại|) (thành|là|sang)',
    '(tháng|quý|kỳ|năm|tuần|đợt|kỳ báo cáo|lần) (này|nay)',
    '(đến|tới|cho đến|tính đến) (nay|giờ|hôm nay|thời điểm này|hiện tại)',
    '(từ|tính từ|) đầu (năm|tháng|quý) (đến nay|tới nay|đến giờ|)',
    '(6|06|9|09|sáu|chín) tháng (đầu|cuối) năm',
    '(gì đó|bot|chính xác|chính xác là|bằng)',
    '(là|có|gồm|được|còn|đạt|tổng|tổng số|tổng cộng|cả thảy|hết thảy|cộng|tất cả|toàn xã|cả xã|toàn phường|hiện|hiện có|hiện nay|hiện tại|số|số lượng|số liệu|con số|kết quả|chỉ|chỉ có|đúng|mới|mới có|vẫn|vẫn là|thì|đã|cũng|của)',
    '(số người|số hộ|số lớp|số vụ|số cuộc|số buổi|số lượt|số ca|số đối tượng) (nghiện|là|có|)',
    '(câu này|từ|mục này|cái này|chỗ này|xã|phường|ở|trong|kỳ này|trên địa bàn|địa bàn|đ / c|đồng chí)',
    '(đồng chí|anh|chị|bạn|bot|em) (ơi|nhé|ạ|nha)',
    '(cảm ơn|cám ơn|thanks|tks)',
  ],
]);

/** Words that only keep company: unlike {@link FILLERS} they do not make an answer of a figure behind strange words. */
export const CHAT = phraseTable<true>([
  [
    true,
    '(vừa|mới|đã|) (đếm|rà|rà soát|kiểm tra|xem|tính|hỏi|tổng hợp|thống kê|cộng|dò|coi|check|đối chiếu) (lại|kỹ|hết|) (rồi|xong)',
    '(đếm|rà|rà soát|kiểm tra|xem|tính|hỏi|tổng hợp|thống kê|cộng|dò|coi|check|đối chiếu) (lại|kỹ) (thì|thấy|)',
    '(tổ chức|đã tổ chức|triển khai|tuyên truyền)',
    '(chẵn|tròn|vỏn vẹn|có mỗi|chỉ mỗi|được mỗi|được có|duy nhất|đúng|chắc chắn|vừa đúng|vừa tròn|chốt lại|tóm lại|nói chung|thực tế|cụ thể|con số)',
    '(á|hén|hen|hỉ|nè|nì|mà|hà|nhen|nghe|nghen|rứa|vậy|thế|đấy|kìa|cô|chú|bác|sếp|ad|ơi)',
  ],
]);

/** Words that make a number a guess: it is asked for again. */
export const ABOUT = phraseTable<true>([
  [
    true,
    '(khoảng|khoảng chừng|tầm|tầm khoảng|chừng|độ|cỡ|cỡ khoảng|gần|hơn|trên|dưới|xấp xỉ|ngót|ngót nghét|ước|ước chừng|ước tính|ước khoảng|mỗi|đâu đó|hình như|chắc|chắc là|chắc khoảng|có lẽ|không quá|~|≈|>|<|≥|≤)',
    'mỗi (xã|lớp|người|buổi|vụ|hộ|cuộc|đơn vị|tổ|thôn|xóm|trường|tháng|ngày|tuần|quý|đợt|phường)',
    '(ít|nhiều|tối thiểu|tối đa|không dưới) (nhất|)',
    '(trở lên|trở xuống|đổ lên|đổ lại)',
    '(em|tôi|mình|tui|chắc|nghe) (nghĩ|đoán|tưởng|áng) (là|có|khoảng|cỡ|)',
    '(nhớ mang máng|nhớ không lầm|nếu|giả sử)',
  ],
]);

/** Amounts without a figure. */
export const VAGUE = phraseTable<true>([
  [
    true,
    '(hơn|gần|trên|khoảng|ngót|cả) (trăm|nghìn|ngàn|chục|triệu)',
    'cả (hai|ba|bốn)',
    '(vài|mấy|dăm|dăm ba|dăm bảy|một vài|vài ba|đôi ba|một ít|một số|mươi|vài chục|mấy chục|vài trăm|mười mấy|hai mấy|hai mươi mấy|ba mươi mấy|chục) (người|vụ|hộ|ca|lớp|cái|trường hợp|đối tượng|)',
  ],
]);

/** Words in front of a figure that is the name of something: "câu 3", "ngày 15" are no answers. */
export const NUMBERED = phraseTable<true>([
  [
    true,
    '(câu|câu hỏi|biểu|biểu mẫu|phụ lục|mục|điều|khoản|chương|ngày|tháng|quý|thứ|dự án|da|tiểu dự án|tuần|mùng|mồng|lúc|công văn|công văn số|quyết định|quyết định số|nghị quyết số|nghị định số|thông tư số|tờ trình số|thông báo số|phòng số|số nhà|nhà số|biển số|tờ số|dòng|số hiệu|văn bản số|kế hoạch số)',
  ],
]);

/** Nouns whose figure may be their name: "tổ 3" alone is Tổ 3, "xã 5 người" five people of the commune. */
export const NAMING = phraseTable<true>([
  [
    true,
    '(xã|phường|thị trấn|tổ|tổ dân phố|thôn|xóm|ấp|khóm|khu|khu phố|bản|lần|đợt|trường|kỳ|đội|nhóm|kế hoạch|hội nghị|tổ công tác)',
  ],
]);

/** Words that show the message asks or orders: it is no answer, whatever figure it holds. */
export const ASKING = phraseTable<true>([
  [
    true,
    '(sửa|xoá|xóa|huỷ|hủy|thoát|lùi|bỏ qua|quay lại|làm lại|trợ giúp|nhắc)',
    '(còn|có|được|) mấy (ngày|hôm|tuần|tháng|giờ) (nữa|)',
    '(một|1) (mình|lát|chút|tí|tẹo) (nữa|)',
    '(gì|nào|đâu|sao|ai|bao nhiêu|bao giờ|khi nào|thế nào|tại sao|vì sao)',
    '?',
    `${NOT} (được|gửi|gửi được|nộp được|báo cáo được|trả lời|khai|nhập|nhập được|điền|điền được|ghi được|chốt|cập nhật được|sửa|đổi|chuyển|chính xác|kịp|cần|muốn)`,
  ],
]);

/** What may follow "không có" for it to mean none. "không có mạng" is no zero. */
export const COUNTED = phraseTable<true>([
  [
    true,
    '(xảy ra|bị|được|đăng ký|liên quan|thuộc|trong kỳ|tội phạm|tệ nạn|điểm|tụ điểm|địa điểm|phát sinh|vi phạm|nghiện|ma túy|diện tích|kinh phí|tái nghiện|phạm nhân|cai nghiện|quản lý|sử dụng|lượt|thêm|mới)',
  ],
]);

/** Words between two numbers. */
export const BETWEEN = phraseTable<'range' | 'choice'>([
  ['range', '-', '~', '(cho|) (đến|tới)', 'cho đến'],
  ['choice', '/', '+', 'hay', 'hoặc', 'hay là', 'hoặc là'],
]);

/** A sign or word that makes the number after it negative. */
export const MINUS = phraseTable<true>([[true, '-', 'âm', 'trừ']]);
