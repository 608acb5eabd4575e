import type { Question } from '../../../domain/form.ts';
import { fold } from '../../../understanding/fold.ts';
import { nearestBySlip } from '../../../understanding/nearest.ts';
import { isUnit } from '../../../understanding/number/units.ts';

/** What is measured, in the smallest unit that occurs; units of one line can be turned into each other. */
const MEASURES: readonly Record<string, number>[] = [
  { đồng: 1, 'nghìn đồng': 1e3, 'triệu đồng': 1e6, 'tỷ đồng': 1e9 },
  { 'm²': 1, ha: 1e4, 'km²': 1e6 },
  { m: 1, km: 1e3 },
  { gam: 1, kg: 1e3, tạ: 1e5, tấn: 1e6 },
  { '%': 1 },
  // How large it is differs from region to region.
  { sào: 1 },
];

/** Things no form counts under another name; "người", "đối tượng" and "trường hợp" often stand for each other. */
const THINGS = ['lớp', 'hộ', 'vụ', 'buổi', 'cuộc', 'xã', 'phường', 'tháng', 'tuần', 'ngày', 'giờ', 'phút'];

/**
 * The figure in the unit the question asks for: "3 ha" under m² is 30000. Null where the unit said is another thing:
 * "12%" under người, "12 lớp" under lượt người.
 *
 * @example inUnit(25, 'triệu đồng', { unit: 'đồng', label: 'Kinh phí', kind: 'money' }) // 25000000
 */
export function inUnit(
  value: number,
  said: string | null,
  question: Pick<Question, 'unit' | 'label' | 'kind'>,
): number | null {
  const asked = question.unit ?? (question.kind === 'percent' ? '%' : null);
  if (said === null || said === asked) return value;
  if (isStranger(said, question)) return null;
  if (asked === null) return value;
  const measure = MEASURES.find((one) => said in one);
  if (measure === undefined) return isOtherThing(said, `${asked} ${question.label}`) ? null : value;
  const from = measure[said];
  const to = measure[asked];
  if (from === undefined || to === undefined) return null;
  // To a millionth, so that 1,1 ha is 11000 m² and not a hair more.
  return Math.round((value * from * 1e6) / to) / 1e6;
}

/**
 * Words that are no unit we know and not the question's own, not even mistyped: "30 tết", "2 bên".
 *
 * @example isStranger('tết', { unit: 'lớp', label: 'Số lớp tập huấn' }) // true
 */
export function isStranger(said: string, question: Pick<Question, 'unit' | 'label'>): boolean {
  if (isUnit(said)) return false;
  const own = new Set(fold(`${question.unit ?? ''} ${question.label}`).split(/[^a-z]+/u));
  return !fold(said)
    .split(' ')
    .some((word) => own.has(word) || nearestBySlip(word, own) !== null);
}

function isOtherThing(said: string, asked: string): boolean {
  const words = asked.toLowerCase().split(/[^\p{L}]+/u);
  // A question that counts things is not answered in people, unless it speaks of them.
  const things = said === 'người' ? [...THINGS, 'điểm'] : null;
  if (things !== null) return things.includes(asked.split(' ')[0] ?? '') && !words.includes(said);
  return THINGS.includes(said) && !words.includes(said);
}
