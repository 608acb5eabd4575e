import { fold, spelling } from './fold.ts';
import { soundKey } from './nearest.ts';

/**
 * Words officials use with this product; a mistyped token is mended only into one of these. Order says nothing. Add
 * whole phrases: every syllable counts.
 */
const PHRASES = `
  báo cáo, biểu mẫu, phụ lục, đề cương, số liệu, dữ liệu, thống kê, tổng hợp, kết quả, tiến độ, kế hoạch, chương trình,
  dự án, tiểu dự án, nhiệm vụ, chỉ tiêu, tiêu chí, mục tiêu, giải pháp, nội dung, văn bản, công văn, quyết định, hướng dẫn,
  thông báo, nhắc nhở, đôn đốc, yêu cầu, đề nghị, gửi, nộp, nhập, sửa, đính chính, điều chỉnh, bổ sung, cập nhật,
  thay đổi, hủy, huỷ, thôi, dừng, thoát, quay lại, tiếp tục, bắt đầu, làm lại, bỏ qua, xem lại, trợ giúp, giúp, trả lời,
  hạn, thời hạn, đến hạn, quá hạn, trễ, muộn, chậm, chậm nhất, sớm, kịp, đúng hạn, sắp, tới, trước, sau, trong, ngày, hôm nay,
  hôm qua, ngày mai, tuần này, tháng này, tháng trước, quý này, năm nay, năm ngoái, năm trước, đầu, giữa, cuối, kỳ, giai đoạn, định kỳ,
  hàng tháng, hằng năm, đột xuất, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, sáng, chiều, tối,
  một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mươi, trăm, nghìn, ngàn, triệu, tỷ, linh, lẻ, rưỡi, lăm, phẩy, phần trăm, không,
  xã, phường, thị trấn, huyện, tỉnh, thành phố, thôn, xóm, bản, khu phố, tổ dân phố, địa phương, đơn vị, cơ quan, ban ngành,
  sở, phòng, công an, quân sự, y tế, giáo dục, đào tạo, văn hóa, nội vụ, tài chính, nông nghiệp, môi trường, xây dựng, tư pháp,
  khoa học, công nghệ, công thương, mặt trận, phụ nữ, đoàn thanh niên, cựu chiến binh, nông dân, liên đoàn lao động, tòa án,
  viện kiểm sát, bộ đội biên phòng, báo, đài, phát thanh, truyền hình, ủy ban nhân dân, hội đồng,
  chủ trì, phối hợp, phụ trách, đầu mối, thường trực, chịu trách nhiệm, thực hiện, triển khai, tổ chức, hoàn thành, giao,
  nơi nhận, địa chỉ, ở đâu, khi nào, bao giờ, bao nhiêu, như thế nào, ai, gì, nào, mấy, sao, làm sao, thế nào, cho ai, chưa, đã, rồi,
  còn thiếu, chưa nộp, duyệt, phê duyệt, trả lại, kiểm tra, xác nhận, đồng ý, đúng, sai, nhầm, lỗi, câu hỏi, danh sách, tất cả, toàn bộ,
  ma túy, tệ nạn, nghiện, người nghiện, cai nghiện, tội phạm, phòng chống, tuyên truyền, tái nghiện, quản lý, sau cai, điều trị, học sinh,
  học viên, đối tượng, trường hợp, phát sinh, áp dụng, rà soát, hồ sơ, hộ, vụ, lớp, buổi, cuộc, lượt, tụ điểm, cây, diện tích,
  kinh phí, đồng, địa bàn, sạch, chuyển hóa, trọng điểm, phân loại, đánh giá, xếp loại, sơ kết, tổng kết, thi đua,
  chào, xin chào, cảm ơn, tạm biệt, vâng, dạ, anh, chị, em, tôi, mình, chúng tôi, đồng chí, các, những, của, cho, với, về, từ, đến,
  vừa, mùng, mồng, kia, mốt, giêng, chạp, vòng, cách đây, gần đây, trở đi, lễ, tết, quốc khánh, kế tiếp, tiếp theo, trưa, tối, đêm, nửa,
  ở, bị, do, ra, đi, sẽ, để, mà, đó, ta, họ, bà, cô, ạ, à, ơi, nhé, nha, thì, mới, hết, ngay, luôn, vẫn, cũng, thế, sao,
  khoảng, hơn, gần, trên, dưới, tầm, chừng, giữ nguyên, như, vẫn, thuộc, diện, biết, rõ, nắm, tiếp nhận, nhận, đang,
  và, hoặc, là, có, phải, cần, muốn, xin, được, việc, này, kia, nữa, thêm, lại, xuất, tải, tệp, bảng, mẫu
`;

const words = PHRASES.split(/[\s,]+/u)
  .filter(Boolean)
  .map((word) => word.normalize('NFC'));

const spelled = new Set(words.map(spelling));

/** Every familiar syllable without marks. */
export const FAMILIAR: ReadonlySet<string> = new Set(words.map(fold));

/** Whether a word is familiar with these very marks. */
export function isFamiliar(word: string): boolean {
  return spelled.has(spelling(word));
}

const byFold = new Map<string, string[]>();
for (const word of words) byFold.set(fold(word), [...(byFold.get(fold(word)) ?? []), word]);

/** The one familiar word that has these letters and this tone, but hats, horns and breves the other lacks; or null. */
export function hatted(word: string): string | null {
  const wanted = toneOf(word);
  const known = new Set((byFold.get(fold(word)) ?? []).filter((other) => toneOf(other) === wanted));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : null;
}

function toneOf(word: string): string {
  return /[\u0300\u0301\u0303\u0309\u0323]/u.exec(word.normalize('NFD'))?.[0] ?? '';
}

const bySound = new Map<string, string | null>();
for (const word of FAMILIAR) {
  const key = soundKey(word);
  bySound.set(key, bySound.has(key) ? null : word);
}

/** The one familiar word that sounds like this unmarked one in the north, or null. */
export function soundsLike(folded: string): string | null {
  return bySound.get(soundKey(folded)) ?? null;
}

/** Words of other tongues and signs of our trade that are right as they stand. */
export const FOREIGN: ReadonlySet<string> = new Set(
  `ok oke okey okay test file zalo excel word email mail gmail web website app link bot sms fax scan form xls xlsx csv doc docx pdf usb
   wifi online offline hello hi hey bye admin pass password login logout reset start stop menu help report export import chat
   telegram facebook fb methadone heroin ketamin ketamine covid hiv aids sida deadline update upload download server team group
   krông krong đắk đắc dak ea plei pleiku kon plông plong chư ia sê blang drai kbang ayun jrai cmnd cccd vneid qr api id
   tw bar n2o h2o co2 vip gps pcr test status submit send cancel back skip yes no please thanks thank you sorry stopp list tick virus vnd vnđ km kg ha`
    .split(/\s+/u)
    .map((word) => word.normalize('NFC')),
);
