import { fold } from './fold.ts';

/** Which of a unit's reports is meant, by how often it comes. */
export type ReportKind = 'month' | 'quarter' | 'half' | 'nineMonths' | 'year' | 'midterm' | 'final';

const REPORT =
  '(?:bao cao|bc|bcao)(?: (?:dinh ky|ket qua|so ket|tong ket|danh gia|cong tac|cua xa|cua don vi))*';

/** Most telling first: "báo cáo 6 tháng cuối năm" is a half-year's. The words stand behind "báo cáo", so that "năm nay phải báo cáo gì" names no report. */
const KINDS: [ReportKind, RegExp][] = [
  ['midterm', /(?<![a-z])giua (?:ky|ki)(?![a-z])/u],
  ['final', /(?<![a-z])(?:cuoi (?:ky|ki)|ket thuc (?:chuong trinh|giai doan))(?![a-z])/u],
  ['half', new RegExp(`(?<![a-z])${REPORT} (?:6|sau|nua) ?(?:t|th|thg|thang|nam)(?![a-z])`, 'u')],
  ['nineMonths', new RegExp(`(?<![a-z])${REPORT} (?:9|chin) ?(?:t|th|thg|thang)(?![a-z])`, 'u')],
  [
    'quarter',
    new RegExp(`(?<![a-z])${REPORT} (?:hang |tung )?(?:quy|qui|q)(?= ?\\d| ?[iv]+(?![a-z])|[^a-z]|$)`, 'u'),
  ],
  ['month', new RegExp(`(?<![a-z])${REPORT} (?:hang |tung )?(?:thang|thg|t\\d)(?![a-z])`, 'u')],
  ['year', new RegExp(`(?<![a-z])${REPORT} (?:hang |ca |cuoi )?nam(?![a-z])`, 'u')],
];

/**
 * The kind of report a text names, null where it names none.
 *
 * @example namedReport('xã nào chưa nộp báo cáo năm?') // 'year'
 * @example namedReport('năm nay phải báo cáo gì?') // null
 */
export function namedReport(text: string): ReportKind | null {
  const folded = fold(text).replace(/\s+/gu, ' ');
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
