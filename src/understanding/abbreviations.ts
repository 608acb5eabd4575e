import type { Token } from './tokens.ts';

/** Where in the message an abbreviation stands. */
interface Place {
  before: Token | undefined;
  after: Token | undefined;
}

/** An abbreviation, its words, and where it means them. Without a condition it always does. */
interface Abbreviation {
  to: string;
  when?: (place: Place) => boolean;
}

const beforeNumber = ({ after }: Place): boolean =>
  after?.kind === 'number' || /^(?:i{1,3}|iv|v|vi|vii|viii|ix|số|so)$/u.test(after?.raw ?? '');
const notAfterNumber = ({ before }: Place): boolean => before?.kind !== 'number';
const afterNumber = ({ before }: Place): boolean => before?.kind === 'number';
const after =
  (...words: string[]) =>
  ({ before }: Place): boolean =>
    words.includes(before?.folded ?? '');
const first = ({ before }: Place): boolean => before === undefined;
const last = ({ after: next }: Place): boolean => next === undefined || next.kind === 'punct';
const any =
  (...conditions: ((place: Place) => boolean)[]) =>
  (place: Place): boolean =>
    conditions.some((condition) => condition(place));

/**
 * What officials shorten, by the abbreviation as typed (marks count: "đv" is not "dv"; "b/c" is written with its
 * slash). Several meanings stand in order, the first whose condition holds is taken. To add one: one line.
 */
export const ABBREVIATIONS: ReadonlyMap<string, readonly Abbreviation[]> = new Map<string, Abbreviation[]>([
  ['bc', [{ to: 'báo cáo' }]],
  ['b/c', [{ to: 'báo cáo' }]],
  ['bcao', [{ to: 'báo cáo' }]],
  ['bcáo', [{ to: 'báo cáo' }]],
  ['k', [{ to: 'không', when: notAfterNumber }]],
  ['ko', [{ to: 'không' }]],
  ['hk', [{ to: 'không' }]],
  ['hok', [{ to: 'không' }]],
  ['khg', [{ to: 'không' }]],
  ['khng', [{ to: 'không' }]],
  ['hông', [{ to: 'không' }]],
  ['hem', [{ to: 'không', when: last }]],
  [
    'kh',
    [
      {
        to: 'kế hoạch',
        when: any(beforeNumber, after('theo', 'trong', 'ban', 'xem', 'gui', 'cua', 'xay', 'lap')),
      },
      { to: 'không' },
    ],
  ],
  ['k/h', [{ to: 'kế hoạch' }]],
  ['khoạch', [{ to: 'kế hoạch' }]],
  ['đ/c', [{ to: 'đồng chí' }]],
  [
    'đc',
    [
      { to: 'đồng chí', when: any(first, after('cac', 'thua', 'kinh', 'chao', 'nho', 'moi')) },
      { to: 'được' },
    ],
  ],
  [
    'dc',
    [
      { to: 'đồng chí', when: any(first, after('cac', 'thua', 'kinh', 'chao', 'nho', 'moi')) },
      { to: 'được' },
    ],
  ],
  ['đk', [{ to: 'được', when: last }]],
  ['tg', [{ to: 'thời gian' }]],
  ['tgian', [{ to: 'thời gian' }]],
  ['sl', [{ to: 'số liệu' }]],
  ['s/l', [{ to: 'số liệu' }]],
  ['bn', [{ to: 'bao nhiêu' }]],
  ['bnhiu', [{ to: 'bao nhiêu' }]],
  ['bnhieu', [{ to: 'bao nhiêu' }]],
  ['bnhiêu', [{ to: 'bao nhiêu' }]],
  ['nhiu', [{ to: 'nhiêu', when: after('bao') }]],
  ['nhìu', [{ to: 'nhiều' }]],
  ['ntn', [{ to: 'như thế nào' }]],
  ['đv', [{ to: 'đơn vị' }]],
  ['dv', [{ to: 'đơn vị' }]],
  ['đvị', [{ to: 'đơn vị' }]],
  ['dvi', [{ to: 'đơn vị' }]],
  ['đvi', [{ to: 'đơn vị' }]],
  ['hnay', [{ to: 'hôm nay' }]],
  ['hqua', [{ to: 'hôm qua' }]],
  ['nmai', [{ to: 'ngày mai' }]],
  ['thg', [{ to: 'tháng' }]],
  ['ngy', [{ to: 'ngày' }]],
  ['trc', [{ to: 'trước' }]],
  ['trk', [{ to: 'trước' }]],
  ['trướk', [{ to: 'trước' }]],
  ['wa', [{ to: 'qua' }]],
  ['wá', [{ to: 'quá' }]],
  ['wý', [{ to: 'quý' }]],
  ['wy', [{ to: 'quý', when: beforeNumber }]],
  ['bjo', [{ to: 'bây giờ' }]],
  ['bgio', [{ to: 'bao giờ' }]],
  ['bgiờ', [{ to: 'bao giờ' }]],
  ['j', [{ to: 'gì' }]],
  ['z', [{ to: 'vậy', when: last }]],
  ['r', [{ to: 'rồi' }]],
  ['rùi', [{ to: 'rồi' }]],
  ['rui', [{ to: 'rồi', when: after('tuan', 'thang', 'hom', 'quy', 'nam', 'bua') }]],
  ['roài', [{ to: 'rồi' }]],
  ['vs', [{ to: 'với' }]],
  [
    'e',
    [{ to: 'em', when: (place) => notAfterNumber(place) && !after('diem', 'khoan', 'muc', 'nhom')(place) }],
  ],
  ['mk', [{ to: 'mình' }]],
  ['mik', [{ to: 'mình' }]],
  ['mn', [{ to: 'mọi người' }]],
  ['mng', [{ to: 'mọi người' }]],
  ['ng', [{ to: 'người', when: any(afterNumber, after('so', 'nhieu', 'may', 'moi')) }]],
  ['ngừi', [{ to: 'người' }]],
  ['cv', [{ to: 'công văn', when: beforeNumber }, { to: 'công việc' }]],
  ['nv', [{ to: 'nhiệm vụ' }]],
  ['n/v', [{ to: 'nhiệm vụ' }]],
  ['ct', [{ to: 'chỉ tiêu', when: after('cac', 'dat', 'nhung', 'nhieu', 'may', 'muc') }]],
  [
    'da',
    [
      {
        to: 'dự án',
        when: ({ before, after: next }) => next?.kind === 'number' && before?.kind !== 'number',
      },
    ],
  ],
  ['d/a', [{ to: 'dự án' }]],
  ['tda', [{ to: 'tiểu dự án', when: beforeNumber }]],
  ['tdađ', [{ to: 'tiểu dự án', when: beforeNumber }]],
  ['bm', [{ to: 'biểu mẫu' }]],
  ['pl', [{ to: 'phụ lục', when: beforeNumber }]],
  ['vb', [{ to: 'văn bản' }]],
  ['qđ', [{ to: 'quyết định' }]],
  ['kq', [{ to: 'kết quả' }]],
  ['sđt', [{ to: 'số điện thoại' }]],
  ['ttin', [{ to: 'thông tin' }]],
  ['gđ', [{ to: 'giai đoạn', when: beforeNumber }]],
  ['gd', [{ to: 'giai đoạn', when: beforeNumber }]],
  ['y/c', [{ to: 'yêu cầu' }]],
  ['yc', [{ to: 'yêu cầu' }]],
  ['đn', [{ to: 'đề nghị', when: first }]],
  ['đ/n', [{ to: 'đề nghị' }]],
  ['p/h', [{ to: 'phối hợp' }]],
  ['h/s', [{ to: 'hồ sơ' }]],
  ['cb', [{ to: 'cán bộ' }]],
  ['pcmt', [{ to: 'phòng chống ma túy' }]],
  ['ctrì', [{ to: 'chủ trì' }]],
  ['ctri', [{ to: 'chủ trì' }]],
  ['ktra', [{ to: 'kiểm tra' }]],
  ['slieu', [{ to: 'số liệu' }]],
  ['sliệu', [{ to: 'số liệu' }]],
  ['đtrị', [{ to: 'điều trị' }]],
  ['dtri', [{ to: 'điều trị' }]],
  ['cax', [{ to: 'công an xã' }]],
  ['xp', [{ to: 'xã phường' }]],
  ['bs', [{ to: 'bổ sung', when: notAfterNumber }]],
  // Where l and n, ch and tr, s and x are one sound: words that are written so only by mistake.
  ['lộp', [{ to: 'nộp' }]],
  ['lày', [{ to: 'này' }]],
  ['nàm', [{ to: 'làm' }]],
  ['xố', [{ to: 'số' }]],
  ['chọng', [{ to: 'trọng' }]],
  ['dzậy', [{ to: 'vậy' }]],
  ['dzay', [{ to: 'vậy' }]],
  ['zậy', [{ to: 'vậy' }]],
  ['ctieu', [{ to: 'chỉ tiêu' }]],
  ['ctiêu', [{ to: 'chỉ tiêu' }]],
  ['cx', [{ to: 'cũng' }]],
  ['đg', [{ to: 'đang' }]],
  ['lm', [{ to: 'làm' }]],
  ['chx', [{ to: 'chưa' }]],
  ['tks', [{ to: 'cảm ơn' }]],
  ['thks', [{ to: 'cảm ơn' }]],
]);
