import { fold } from '../../understanding/fold.ts';
import type { Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';

/** Kinds of reports by what people call them, where no time was read. */
const CALLED: readonly [RegExp, string][] = [
  [/dot xuat/u, 'adhoc'],
  [/giua ky/u, 'midterm'],
  [/cuoi ky|ket thuc/u, 'final'],
  [/hang thang/u, 'month'],
  [/6 thang|sau thang/u, 'half'],
  [/9 thang|chin thang/u, 'nineMonths'],
  [/(bao cao|bc) (hang )?nam|hang nam/u, 'year'],
  [/(bao cao|bc) (hang )?quy|hang quy/u, 'quarter'],
];

/** Kinds of periods that reports have. */
const PERIODS: ReadonlySet<string> = new Set([...CALLED.map(([, kind]) => kind)]);

/** Which periods' report a question is about: "báo cáo quý" is `quarter`; null where it names none. */
export function periodAsked(turn: Turn): string | null {
  const folded = fold(mendedText(turn));
  const called = CALLED.find(([words]) => words.test(folded))?.[1];
  const kind = called ?? turn.reading.slots.period?.kind ?? '';
  return PERIODS.has(kind) ? kind : null;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const PAPER = /(?:^|[^\p{L}])(bieu|phu luc)(?: mau)?(?: so)? ?0?(?:(\d{1,2})|([ivx]+))(?![\p{L}\p{N}])/u;

/** "Biểu 04", "Phụ lục I": the form or annex a question names, also where nothing else of it was understood. */
export function formAsked(turn: Turn): string | null {
  const { form } = turn.reading.slots;
  if (form !== undefined) return form;
  const [, kind, digits, roman] = PAPER.exec(fold(mendedText(turn))) ?? [];
  const n = digits === undefined ? ROMAN.indexOf(roman?.toUpperCase() ?? '-') : Number(digits);
  if (kind === undefined || n < 1) return null;
  return kind === 'bieu' ? `Biểu ${String(n).padStart(2, '0')}` : `Phụ lục ${ROMAN[n] ?? n}`;
}
