import { figures } from './date.ts';
import { touches } from './suffix.ts';
import { firstWords, timeTable } from './table.ts';
import { noTime, type Rule, type Source } from './term.ts';
import { monthName } from './words.ts';

/** Nouns whose number follows them: "biểu 2 tháng 5" is Biểu 2 in May. */
const NUMBERED = timeTable<true>([
  [
    true,
    '(câu|câu hỏi|biểu|biểu mẫu|biểu số|mẫu|mẫu số|phụ lục|phụ lục số|bảng|mục|điều|khoản|điểm|chương|dự án|tiểu dự án|da|tda|dự án số|chỉ tiêu|tiêu chí|nhóm|loại|mức|cấp|đợt|lần|lần thứ|câu thứ|bước|trang|dòng|cột|ô|lớp|tổ|khu|khu phố|tổ dân phố|thôn|xóm|ấp|khóm|khối|quận|phường|phần|file|hồ sơ|bài|bài thi|điểm thi|mật khẩu|số|số hiệu|mã|mã số|nhiệm vụ|nhiệm vụ số)',
  ],
]);
/** Papers known by a number with a slash. */
const PAPERS = timeTable<true>([
  [
    true,
    '(nghị định|nđ|thông tư|tt|quyết định|qđ|nghị quyết|nq|chỉ thị|công văn|cv|luật|tờ trình|kế hoạch số|văn bản số|công điện|ttr|thông báo số) (số|)',
  ],
]);
/** Places named after days: "đường 30/4", "phường 2/9". */
const PLACES = timeTable<true>([
  [
    true,
    '(đường|phố|lộ|tỉnh lộ|quốc lộ|hương lộ|ql|ngõ|ngách|hẻm|đại lộ|công viên|quảng trường|cầu|chợ|trường|trường học|thpt|thcs|tiểu học|bệnh viện|nhà máy|ngã tư|ngã ba|bến xe|sân vận động|phường|khu phố|tổ dân phố|nông trường|lâm trường|nhà số|số nhà|xí nghiệp|công ty)',
  ],
]);
const NAMED_MONTH = timeTable<true>([
  [
    true,
    '(phường|cách mạng|đường|phố|rạp|xã|cách mạng mùa thu) tháng (tám|8)',
    'tháng (hành động|cao điểm|thanh niên) (năm|)',
  ],
]);
/** "trực 24/7" is at all hours, "lớp 6/2" the second class of the sixth year; "le 5/8" of "ty le 5/8" would be a holiday. */
const PARTED = timeTable<'always' | 'parts'>([
  ['always', '(24 / 7|24 / 24)'],
  [
    'parts',
    '(lớp|khối|chi đội|tỷ lệ|tỉ lệ|tỷ số|tỉ số|tổ|khóm|ấp|xóm|phòng|điểm|huyết áp|căn hộ|block|tầng|kiệt|hệ số|size|chia)',
  ],
]);
/** The full moon, counted by the other calendar. */
const FULL_MOON = timeTable<true>([[true, 'rằm tháng']]);
const RECURRING = timeTable<true>([
  [
    true,
    '(hàng|hằng|mỗi|từng) (ngày|tuần|tháng|quý|năm)',
    '(theo|từng) quý',
    '(hàng|hằng) (tháng|quý) (, quý|, năm|và năm)',
  ],
]);
/** What a fraction counts: "3/5 xã", "12/15 chỉ tiêu". */
const COUNTED = timeTable<true>([
  [
    true,
    '(xã|phường|thị trấn|huyện|tỉnh|thôn|xóm|bản|ấp|tổ|khu|khu phố|hộ|hộ dân|người|đối tượng|học viên|đơn vị|cơ quan|sở|ngành|ban ngành|chỉ tiêu|tiêu chí|câu|câu hỏi|mục|nhiệm vụ|dự án|biểu|báo cáo|hồ sơ|lớp|vụ|ca|trường|trường hợp|điểm|tụ điểm|cơ sở|cuộc|buổi|văn bản|kế hoạch|phiếu|đại biểu|cán bộ|đồng chí|thành viên|số|nội dung|phần|dân số|tổng số|diện tích|kinh phí|công việc|khối lượng|thời gian|quân số|số xã|địa phương|mô hình)',
  ],
]);
const RATIO = timeTable<true>([
  [
    true,
    '(đạt|tỷ lệ|tỉ lệ|chiếm|hoàn thành|được|mới được|có|còn|mới có|đã có|khoảng|mới|tiến độ|kết quả|thiếu|bằng|tỷ số|phân số|hơn|gần|xong|điểm số)',
  ],
]);
const OPENING = firstWords(NUMBERED, PAPERS, PLACES, NAMED_MONTH, PARTED, FULL_MOON, RECURRING);
const ASKED = /^(?:nao|gi|ai|em|toi|minh|chung)$/u;

/** Texts that only look like a time. What matches here is left alone whole. */
export const lookalikes: Rule = (source, at) => {
  const token = source.tokens[at];
  if (token?.kind !== 'number' && !OPENING.has(token?.folded ?? '')) return null;
  return (
    named(source, at) ??
    paper(source, at) ??
    place(source, at) ??
    fixedNames(source, at) ??
    parted(source, at) ??
    fraction(source, at)
  );
};

const named: Rule = (source, at) => {
  const { tokens } = source;
  const noun = NUMBERED.at(tokens, at);
  const number = tokens[noun?.end ?? at];
  if (noun === null || number?.kind !== 'number') return null;
  const [after, behind] = [tokens[noun.end + 1], tokens[noun.end + 2]];
  // "chỉ tiêu 6 tháng đầu năm", "số 15 ngày nữa": the figure counts what follows.
  const month = after?.folded === 'thang' && behind?.kind !== 'number';
  const counts = month || after?.folded === 'ngay' || after?.folded === 'tuan';
  const last = tokens[noun.end - 1]?.folded ?? '';
  if (last === 'cau' && tokens[at - 1]?.folded === 'yeu') return null;
  if (counts && number.raw.length <= 2 && !HAS_PLACE.has(last)) return null;
  if (isPart(source, noun.end, last)) return noTime(endOfSign(source, noun.end), 'numbered thing');
  const dated = figures(source, noun.end);
  if (dated !== null && dated.when !== null && !/^(?:so|ma)$/u.test(tokens[noun.end - 1]?.folded ?? ''))
    return null;
  return noTime(endOfSign(source, noun.end), 'numbered thing');
};

/** Nouns whose number is a name: "khu phố 3 tháng trước" is Khu phố 3, last month. */
const HAS_PLACE = new Set('to khu pho quan phuong thon xom ap khom trang khoan'.split(' '));
const ROUNDS = new Set(['dot', 'lan']);

/** "câu 5/12", "trang 2/5" are one of many; "đợt 2/2026" is the second of that year. "biểu 15/6" can only be a day. */
function isPart(source: Source, at: number, noun: string): boolean {
  const [part, sign, whole, again] = [0, 1, 2, 3].map((offset) => source.tokens[at + offset]);
  if (sign?.raw !== '/' || whole?.kind !== 'number' || again?.raw === '/') return false;
  if (whole.raw.length === 4) return ROUNDS.has(noun);
  return noun !== 'dot' && Number(part?.raw) <= Number(whole.raw);
}

const paper: Rule = (source, at) => {
  const match = PAPERS.at(source.tokens, at);
  if (match === null || source.tokens[match.end]?.kind !== 'number') return null;
  return noTime(endOfSign(source, match.end), 'document number');
};

const place: Rule = (source, at) => {
  const match = PLACES.at(source.tokens, at);
  if (match === null) return null;
  const dated = figures(source, match.end);
  if (dated !== null) return noTime(dated.end, 'place');
  // "đường 3 tháng 2"
  const [street, day, word] = [-1, 0, 1].map((on) => source.tokens[match.end + on]);
  const inWords =
    day?.kind === 'number' &&
    word?.folded === 'thang' &&
    /^(?:duong|pho|hem|lo)$/u.test(street?.folded ?? '');
  const month = inWords ? monthName(source.tokens, match.end + 2) : null;
  return month === null ? null : noTime(month.end, 'place');
};

const fixedNames: Rule = (source, at) => {
  const month = NAMED_MONTH.at(source.tokens, at);
  if (month !== null) return noTime(month.end, 'named month');
  const moon = FULL_MOON.at(source.tokens, at);
  if (moon !== null) return noTime((monthName(source.tokens, moon.end) ?? moon).end, 'lunar');
  const recurring = RECURRING.at(source.tokens, at);
  return recurring === null ? null : noTime(recurring.end, 'recurring');
};

const parted: Rule = (source, at) => {
  const match = PARTED.at(source.tokens, at);
  if (match === null) return null;
  if (match.meaning === 'always')
    return isAlways(source, at, match.end) ? noTime(match.end, 'at all hours') : null;
  if (source.tokens[at - 1]?.folded === 'cac') return null;
  const [part, sign, whole] = [0, 1, 2].map((offset) => source.tokens[match.end + offset]);
  const split = part?.kind === 'number' && sign?.raw === '/' && whole?.kind === 'number';
  return split && touches(source.tokens, match.end + 2) ? noTime(match.end + 3, 'numbered thing') : null;
};

/** Who is on duty, or a line that is open, before it: "trực đường dây nóng 24/7". */
function isAlways({ tokens }: Source, at: number, end: number): boolean {
  if (
    tokens[end]?.raw === '/' ||
    /^(?:ngay|hom|truoc|den|tu|sau|nhat|han|het)$/u.test(tokens[at - 1]?.folded ?? '')
  )
    return false;
  if (/^(?:gio|h)$/u.test(tokens[end]?.folded ?? '')) return true;
  for (let back = 1; back <= 7; back += 1) {
    const token = tokens[at - back];
    if (token === undefined || token.kind === 'punct') return false;
    if (ON_DUTY.has(token.folded)) return true;
  }
  return false;
}
const ON_DUTY = new Set(
  'truc dong viec vu tro cua online nong hotline tuc canh gac tuan bao sang'.split(' '),
);

/** "3/5 xã" is a fraction; "15/6 xã nào …" is a day, since the part is greater than the whole. */
const fraction: Rule = (source, at) => {
  const { tokens } = source;
  const [part, sign, whole] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (part?.kind !== 'number' || sign?.raw !== '/' || whole?.kind !== 'number') return null;
  if (tokens[at + 3]?.raw === '/' || Number(part.raw) > Number(whole.raw)) return null;
  const counted = COUNTED.at(tokens, at + 3);
  if (counted !== null && !ASKED.test(tokens[counted.end]?.folded ?? ''))
    return noTime(counted.end, 'fraction');
  for (const back of [1, 2]) {
    const ratio = RATIO.at(tokens, at - back);
    if (ratio !== null && ratio.end === at) return noTime(at + 3, 'fraction');
  }
  return null;
};

/** Where a number with its slashes and letters ends: "600/KH-UBND", "09/2019/NĐ-CP". */
function endOfSign(source: Source, at: number): number {
  let end = at + 1;
  while (
    source.tokens[end] !== undefined &&
    touches(source.tokens, end) &&
    !/^[.,?!;:)]$/u.test(source.tokens[end]?.raw ?? '')
  ) {
    end += 1;
  }
  return end;
}
