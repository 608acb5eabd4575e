import type { CommuneClass, Criterion, Verdict } from './classification_criteria.ts';
import { type CommuneFacts, FACTS, type FactName } from './classification_facts.ts';

/** A criterion as judged. `undetermined` is never a quiet no: `why` says what keeps it open. */
export interface CriterionResult {
  code: string;
  of: CommuneClass;
  /** Ref of the clause, `II.1.1.b3`. */
  clause: string;
  /** The plan's own words. */
  words: string;
  state: 'met' | 'notMet' | 'undetermined';
  why: 'missing' | 'impossible' | 'aboveBand' | 'methadone' | null;
  /** What it was judged on. */
  facts: { name: FactName; label: string; value: number | null }[];
}

/**
 * Why no class is given. The first two are about the figures; with the others the plan is silent or contradicts itself:
 * - `aboveBand`: above a span of II.1.3; `andOr`: some conditions of II.1.3 hold and some do not, and nothing says whether
 *   all are needed; `methadone`: addicts beside those treated for over 12 months;
 * - `addictsWithFiles`: II.1.1 allows them, II.1.2 counts them; `bothClasses`: II.1.1 and II.1.2 both hold; `noClass`:
 *   neither does.
 */
export type ReasonCode =
  | 'missing'
  | 'impossible'
  | 'aboveBand'
  | 'andOr'
  | 'methadone'
  | 'addictsWithFiles'
  | 'bothClasses'
  | 'noClass';

export interface Reason {
  code: ReasonCode;
  /** True where the plan leaves it open ("văn bản chưa quy định"); false where figures are lacking or wrong. */
  unstated: boolean;
  /** Codes of the criteria it is about. */
  criteria: string[];
  clauses: string[];
  /** One sentence for the official. */
  text: string;
}

export function resultOf(
  criterion: Criterion,
  verdict: Verdict | 'impossible',
  facts: CommuneFacts,
): CriterionResult {
  const { code, of, clause, words } = criterion;
  const decided = verdict === 'met' || verdict === 'notMet';
  return {
    code,
    of,
    clause,
    words,
    state: decided ? verdict : 'undetermined',
    why: decided ? null : verdict,
    facts: criterion.facts.map((name) => ({ name, label: FACTS[name].label, value: facts[name] })),
  };
}

/** One reason, about the criteria given. */
export function reasonOf(code: ReasonCode, about: readonly CriterionResult[]): Reason {
  return {
    code,
    unstated: code !== 'missing' && code !== 'impossible',
    criteria: about.map((one) => one.code),
    clauses: [...new Set(about.map((one) => one.clause))],
    text: textOf(code, about),
  };
}

function textOf(code: ReasonCode, about: readonly CriterionResult[]): string {
  switch (code) {
    case 'missing':
      return `Chưa có số liệu: ${list(labels(about, (value) => value === null))}.`;
    case 'impossible':
      return `Số liệu chưa khớp, cần xem lại: ${list(figures(about))}.`;
    case 'aboveBand':
      return `Văn bản chưa quy định: vượt trên khoảng của mục II.1.3 (${list(figures(about))}) thì xếp loại nào.`;
    case 'andOr':
      return `Văn bản chưa quy định: mục II.1.3 không ghi phải đạt tất cả hay chỉ cần một điều kiện; ở đây ${andOr(about)}.`;
    case 'methadone':
      return `Văn bản chưa quy định: ngoài người điều trị Methadone trên 12 tháng còn người nghiện khác (${list(figures(about))}); mục II.1.1 không nói khi đó có được tính là không có người nghiện hay không.`;
    case 'addictsWithFiles':
      return 'Văn bản chưa quy định: mục II.1.1 cho phép có người nghiện đã lập hồ sơ quản lý, mục II.1.2 lại coi đó là dấu hiệu có tệ nạn ma túy.';
    case 'bothClasses':
      return `Văn bản chưa quy định: vừa đạt mọi tiêu chí mục II.1.1 vừa có dấu hiệu ở mục II.1.2 (${list(quoted(about, 'met'))}) thì xếp loại nào.`;
    case 'noClass':
      return `Văn bản chưa quy định: không đạt mục II.1.1 (${list(quoted(about, 'notMet'))}) nhưng không có dấu hiệu nào ở mục II.1.2, II.1.3 thì xếp loại nào.`;
    default:
      return code satisfies never;
  }
}

function andOr(about: readonly CriterionResult[]): string {
  return `đạt ${list(quoted(about, 'met'))}, chưa đạt ${list(quoted(about, 'notMet'))}`;
}

function quoted(about: readonly CriterionResult[], state: 'met' | 'notMet'): string[] {
  return about.filter((one) => one.state === state).map((one) => `“${one.words}”`);
}

function labels(about: readonly CriterionResult[], wanted: (value: number | null) => boolean): string[] {
  const facts = about.flatMap((one) => one.facts).filter((fact) => wanted(fact.value));
  return [...new Set(facts.map((fact) => fact.label))];
}

function figures(about: readonly CriterionResult[]): string[] {
  const facts = about.flatMap((one) => one.facts).filter((fact) => fact.value !== null);
  return [...new Set(facts.map((fact) => `${fact.label} ${inVietnamese(fact.value ?? 0)}`))];
}

/** 1234567.5 → `1.234.567,5` */
function inVietnamese(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}

function list(words: readonly string[]): string {
  return words.join('; ');
}
