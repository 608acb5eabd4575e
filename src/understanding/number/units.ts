import { fold } from '../fold.ts';
import { phraseTable } from '../phrase_table.ts';
import type { Token } from '../tokens.ts';

/**
 * Unit words as they are said back, and how they are typed. Add a unit here; words not listed are kept as typed.
 * "triệu đồng" is a unit of its own, as forms print it: "25 triệu đồng" is 25 of them.
 */
const UNITS: readonly [string, ...string[]][] = [
  ['%', '%', 'phần trăm', 'pt'],
  ['m²', 'm ²', 'm 2', 'mét vuông', 'm vuông', 'mét 2'],
  ['km²', 'km ²', 'km 2', 'ki lô mét vuông'],
  ['ha', 'ha', 'héc ta', 'hécta', 'hecta', 'hec ta', 'héc'],
  ['sào', 'sào'],
  ['m', 'm', 'mét'],
  ['km', 'km', 'cây số', 'ki lô mét'],
  ['kg', 'kg', 'ki lô gam', 'kí lô', 'ký', 'cân'],
  ['gam', 'g', 'gam', 'gram'],
  ['tấn', 'tấn'],
  ['tạ', 'tạ'],
  ['lít', 'lít'],
  ['tỷ đồng', 'tỷ đồng', 'tỷ đ', 'tỷ vnđ', 'tỷ vnd'],
  ['triệu đồng', 'triệu đồng', 'triêu đồng', 'triệu đ', 'tr đồng', 'trđ', 'tr đ', 'triệu vnđ', 'triệu vnd'],
  ['nghìn đồng', 'nghìn đồng', 'ngàn đồng', 'nghìn đ', 'ngàn đ', 'k đồng'],
  ['đồng', 'đồng', 'đ', 'vnđ', 'vnd'],
  ['lượt người', 'lượt người'],
  ['lượt', 'lượt'],
  ['người', 'người', 'ng', 'ngừi', 'ngời'],
  ['nam', 'nam', 'nam giới'],
  ['nữ', 'nữ', 'phụ nữ'],
  ['trẻ em', 'trẻ em', 'trẻ'],
  ['học sinh', 'học sinh', 'hs'],
  ['sinh viên', 'sinh viên'],
  ['học viên', 'học viên'],
  ['đối tượng', 'đối tượng'],
  ['trường hợp', 'trường hợp'],
  ['ca', 'ca'],
  ['cán bộ', 'cán bộ', 'cb'],
  ['công chức', 'công chức'],
  ['chiến sĩ', 'chiến sĩ', 'chiến sỹ'],
  ['đồng chí', 'đồng chí', 'đ / c'],
  ['hộ gia đình', 'hộ gia đình'],
  ['hộ', 'hộ'],
  ['nhân khẩu', 'nhân khẩu', 'khẩu'],
  ['lớp', 'lớp'],
  ['buổi', 'buổi'],
  ['cuộc', 'cuộc'],
  ['đợt', 'đợt'],
  ['lần', 'lần'],
  ['vụ', 'vụ', 'vụ việc', 'vụ án'],
  ['tin', 'tin', 'tin bài'],
  ['bài', 'bài', 'bài viết'],
  ['mô hình', 'mô hình', 'mh'],
  ['câu lạc bộ', 'câu lạc bộ', 'clb'],
  ['cơ sở', 'cơ sở', 'cs'],
  ['trường', 'trường', 'trường học'],
  ['thôn', 'thôn'],
  ['xóm', 'xóm'],
  ['bản', 'bản'],
  ['ấp', 'ấp'],
  ['tổ', 'tổ'],
  ['tổ dân phố', 'tổ dân phố', 'tdp'],
  ['khu phố', 'khu phố', 'khu'],
  ['xã', 'xã'],
  ['phường', 'phường'],
  ['thị trấn', 'thị trấn'],
  ['huyện', 'huyện'],
  ['đơn vị', 'đơn vị', 'đv'],
  ['tiêu chí', 'tiêu chí'],
  ['chỉ tiêu', 'chỉ tiêu'],
  ['văn bản', 'văn bản', 'vb'],
  ['kế hoạch', 'kế hoạch'],
  ['báo cáo', 'báo cáo'],
  ['hồ sơ', 'hồ sơ', 'hs vụ việc'],
  ['tờ rơi', 'tờ rơi'],
  ['tờ', 'tờ'],
  ['băng rôn', 'băng rôn', 'băng zôn'],
  ['pa nô', 'pa nô', 'panô'],
  ['áp phích', 'áp phích'],
  ['cuốn', 'cuốn', 'quyển'],
  ['bộ', 'bộ'],
  ['cái', 'cái', 'chiếc'],
  ['cây', 'cây'],
  ['con', 'con'],
  ['viên', 'viên'],
  ['camera', 'camera'],
  ['loa', 'loa'],
  ['hội nghị', 'hội nghị'],
  ['hội viên', 'hội viên'],
  ['đoàn viên', 'đoàn viên'],
  ['thành viên', 'thành viên'],
  ['tình nguyện viên', 'tình nguyện viên', 'tnv'],
  ['đội', 'đội'],
  ['nhóm', 'nhóm'],
  ['tụ điểm', 'tụ điểm'],
  ['phần quà', 'phần quà', 'suất quà'],
  ['phiếu', 'phiếu'],
  ['tháng', 'tháng'],
  ['tuần', 'tuần'],
  ['ngày', 'ngày', 'hôm'],
  ['giờ', 'giờ', 'tiếng', 'h'],
  ['phút', 'phút'],
];
export const UNIT_WORDS = phraseTable<string>(UNITS);

const NAMES: ReadonlySet<string> = new Set(UNITS.map(([name]) => name));

/** Whether a unit that was read is one of these, and not merely kept as it was typed. */
export function isUnit(said: string): boolean {
  return NAMES.has(said);
}

/** Syllables of units by what they are without marks. */
const SYLLABLES = new Map<string, Set<string>>();
for (const syllable of UNITS.flatMap(([, ...ways]) => ways).flatMap((way) => way.split(' '))) {
  const folded = fold(syllable);
  if (folded !== syllable) SYLLABLES.set(folded, (SYLLABLES.get(folded) ?? new Set()).add(syllable));
}

/**
 * Units with a mark forgotten ("5 lóp", "25 triệu đông") written out; a mark exchanged makes another word and stays. The
 * same array comes back where there is none.
 */
export function withUnits(tokens: readonly Token[]): readonly Token[] {
  let made: Token[] | null = null;
  for (const [at, token] of tokens.entries()) {
    const units = token.marked && at > 0 ? SYLLABLES.get(token.folded) : undefined;
    if (units === undefined || units.has(token.raw)) continue;
    const [raw, another] = [...units].filter((unit) => lacksMarks(token.raw, unit));
    if (raw === undefined || another !== undefined) continue;
    made ??= [...tokens];
    made[at] = { ...token, raw };
  }
  return made ?? tokens;
}

/** Whether the typed syllable is the right one but for a mark or two left out: its signs follow in the same order. */
function lacksMarks(typed: string, right: string): boolean {
  let at = 0;
  const signs = right.replace(/đ/gu, 'd\u0335').normalize('NFD');
  for (const sign of typed.replace(/đ/gu, 'd\u0335').normalize('NFD')) {
    at = signs.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
