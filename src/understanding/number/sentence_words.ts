import { phraseTable } from '../phrase_table.ts';

/** In the clause of a figure these make it a change, a share, a part, a sum of periods or another's. */
export const OTHERWISE = phraseTable<true>([
  [
    true,
    '(tăng|giảm|chênh|chênh lệch|so với|hơn|kém)',
    '(bình quân|trung bình|tb|chia đều|lũy kế|luỹ kế|cộng dồn|cùng kỳ)',
    '(mỗi|từng) (xã|phường|thôn|xóm|ấp|tổ|bản|hộ|người|lớp|đơn vị|trường|tháng|quý|tuần|ngày)',
    '(trong đó|riêng|ngoài ra|gồm cả|kể cả|chưa kể|chưa tính|trừ ra)',
    '(kỳ|lần|đợt|bữa|số|hồi) (trước|cũ|kia|đầu)',
    '(trước đây|trước đó|ban đầu|lúc đầu)',
    '(xã|phường|đơn vị|bên|sở) (kia|khác|bạn|bên cạnh)',
    '(ông|bà|anh|chị|họ) (ấy|ta|bảo|nói|kêu)',
    '(dự kiến|dự tính)',
    '(nghe nói|hình như|chắc|đoán|áng chừng|hay là|khác nhau)',
    // "2 lớp bị hoãn", "2 xã nữa", "2 cán bộ nghỉ phép"
    '(hoãn|huỷ|hủy|dời|không thành|nữa|nghỉ|sinh năm)',
  ],
]);
/** Before a figure these say that it is planned, ordered or wished. */
export const PLANNED = phraseTable<true>([
  [
    true,
    '(chỉ tiêu|mục tiêu|kế hoạch|được giao|giao|yêu cầu|quy định|định mức|tối đa|tối thiểu|phấn đấu|đặt ra)',
    '(dự kiến|dự tính|sẽ|định|sắp|đăng ký|chuẩn bị|lên lịch|có thể|cần|muốn|xin thêm|xin cấp|xin mở|nhờ|mong|đề nghị|đợi|chờ|hỏi|gọi)',
    '(thay vì|lẽ ra|đáng lẽ|hoặc|nợ)',
  ],
]);
/** Before a figure these take it away, unless it is said to be the right one: "phải là 6 vụ". */
export const NOT_IT = phraseTable<true>([
  [true, '(thêm|bớt|trừ|cộng thêm|thiếu|dư|thừa|hụt|còn lại|phải|sửa)'],
]);
/** A clause with one of these names a figure that was wrong: "em gõ nhầm 150", "20 là sai". */
export const WRONG = phraseTable<true>([[true, '(nhầm|sai|lộn|lầm)']]);
/** Unless they deny that it was: "26, không sai đâu ạ". */
export const RIGHT = phraseTable<true>([[true, '(không|ko|chẳng|chả) (sai|nhầm|lộn|lầm)']]);
/** And these name one that is not meant: "không phải 20 đâu anh ơi". */
export const DENIED = phraseTable<true>([[true, '(không phải|chứ không phải|chứ không|đâu phải)']]);
/** Right before a figure these offer it as the answer. */
export const OFFERS = phraseTable<true>([
  [
    true,
    '(là|đúng là|chuẩn là|chuẩn|chốt|chốt là|chốt lại|chốt lại là|thành|ghi lại|sửa lại|phải là|đúng phải là)',
  ],
]);
/** And these right behind it. */
export const STANDS = phraseTable<true>([[true, '(mới đúng|mới chuẩn|mới phải|là đúng|là chuẩn)']]);
/** In another clause these leave the figure open: "15 hộ nhưng chưa chắc", "thôn Đông 15 hộ, thôn Tây chưa gửi". */
export const OPEN = phraseTable<true>([
  [true, '(chưa|chửa|có thể|tạm|tạm thời|đang|hoãn|huỷ|hủy|thay đổi|sửa lại sau|báo sau)'],
]);
/** Somebody asks: the figure beside the question is for a person to repeat. */
export const ASKS = phraseTable<true>([
  [
    true,
    '(bao giờ|khi nào|lúc nào|bao nhiêu|thế nào|ra sao|làm sao|tại sao|vì sao|sao vậy|ở đâu|chỗ nào|cho ai|ngày nào|mấy giờ|thì sao|là gì|cái gì)',
    '(phải|đúng|được|có|kịp|đủ) (không|ko|k|hông|chưa) (ạ|vậy|nhỉ|)',
    '(chưa|không|nào|gì) (vậy|nhỉ|ta|thế|hè)',
    '(cho|giúp) (tôi|em|mình|tui|anh|chị) (xem|biết|hỏi|xin|tìm|coi)',
    '(xem|coi) (giúp|hộ|dùm|giùm)',
    '(liệt kê|xuất ra|xuất file|tải về|hướng dẫn|giải thích|tóm tắt|đôn đốc|nhắc|nhắc nhở)',
    '(sao|nhỉ) (ạ|anh|chị|)',
    '?',
  ],
]);
/** What is sent beside the figures: "có ảnh em gửi sau" says nothing about them. */
export const PAPER = phraseTable<true>([
  [true, '(ảnh|hình|file|tệp|văn bản|danh sách|biên bản|công văn|minh chứng|bản giấy|bản cứng|phụ lục)'],
]);
