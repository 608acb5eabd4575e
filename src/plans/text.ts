/** A piece of a plan's text under the path its numbering gives it. */
export interface TextClause {
  id: string;
  text: string;
}

interface Mark {
  level: number;
  step: string;
  /** Items without a number of their own are counted. */
  counted?: true;
}

const ROMAN = /^([IVX]{1,5})\.\s+(?=\S)/;
/** `4.`, `4.1`, `4.1.`: a figure alone must have its dot, or a wrapped line ("05 ngày") would count. */
const NUMBER = /^([1-9]\d?\.|[1-9]\d?(?:\.\d{1,2}){1,2}\.?)\s+\p{Lu}/u;
const IN_BRACKETS = /^\((\d{1,2})\)\s+\p{Lu}/u;
const LETTER = /^([a-zđ])\)\s+/;
const BULLET = /^[-–]\s+(?=\S)/;
const PLUS = /^\+\s+(?=\S)/;
const ANNEX = /^PHỤ LỤC\b/;
const RECIPIENTS = /^Nơi nhận\s*:/;
const PAGE_NUMBER = /^\d{1,3}$/;
const LEVELS = { annex: 0, roman: 1, number: 2, letter: 3, bracket: 4, bullet: 5, plus: 6 } as const;

/**
 * Cuts a plan's text into clauses by its own numbering: `I.`, `1.`, `2.1.`, `a)`, `-`, `+`, the annex. What stands before
 * the first section is `MD`, the list of recipients `NN`. A section whose number comes again gets its turn (`V~2`).
 * Page numbers alone on a line and lines between paragraphs are dropped. Nothing of the text is lost.
 */
export function cutClauses(text: string): TextClause[] {
  const clauses: TextClause[] = [{ id: 'MD', text: '' }];
  const path: Mark[] = [];
  const used = new Set<string>(['MD']);
  const counts = new Map<string, number>();
  let inRecipients = false;
  for (const line of text.normalize('NFC').split(/\r?\n/).map(plain)) {
    if (line === '' || PAGE_NUMBER.test(line)) continue;
    const mark = markOf(line, path, inRecipients ? null : (clauses.at(-1)?.text ?? ''));
    if (mark === null) {
      const last = clauses.at(-1);
      if (last) last.text = last.text === '' ? line : `${last.text} ${line}`;
      continue;
    }
    inRecipients = mark.step === 'NN';
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= mark.level) path.pop();
    const above = path.map((step) => step.step).join('.');
    const step = mark.counted ? counted(counts, above, mark.step) : mark.step;
    const id = unused(used, above === '' ? step : `${above}.${step}`);
    path.push({ level: mark.level, step: id.slice(above === '' ? 0 : above.length + 1) });
    clauses.push({ id, text: line });
  }
  return clauses.filter((clause) => clause.text !== '');
}

function plain(line: string): string {
  return line.replace(/\*\*?/g, '').replace(/\s+/g, ' ').trim();
}

/** The numbering a line begins with. `before` is the text it follows, null inside the list of recipients. */
function markOf(line: string, path: readonly Mark[], before: string | null): Mark | null {
  if (ANNEX.test(line)) return { level: LEVELS.annex, step: 'PL' };
  if (RECIPIENTS.test(line)) return { level: LEVELS.annex, step: 'NN' };
  if (before === null) return null;
  const roman = ROMAN.exec(line)?.[1];
  if (roman !== undefined) return { level: LEVELS.roman, step: roman };
  if (path.every((mark) => mark.level < LEVELS.roman)) return null;
  const number = NUMBER.exec(line)?.[1]?.replace(/\.$/, '').split('.');
  // "4.1" stands under "4": each part goes a little deeper, and only its last figure is a new step.
  if (number) return { level: LEVELS.number + (number.length - 1) / 10, step: number.at(-1) ?? '' };
  const letter = LETTER.exec(line)?.[1];
  if (letter !== undefined) return { level: LEVELS.letter, step: letter };
  const bracket = IN_BRACKETS.exec(line)?.[1];
  // Inside a sentence "(2)" follows a comma or semicolon; an item of its own follows a full stop or colon.
  if (bracket !== undefined && /[.:]$/.test(before)) return { level: LEVELS.bracket, step: `n${bracket}` };
  if (BULLET.test(line)) return { level: LEVELS.bullet, step: 'b', counted: true };
  if (PLUS.test(line)) return { level: LEVELS.plus, step: 'p', counted: true };
  return null;
}

function counted(counts: Map<string, number>, above: string, step: string): string {
  const key = `${above}/${step}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return `${step}${count}`;
}

function unused(used: Set<string>, id: string): string {
  let turn = 1;
  let name = id;
  while (used.has(name)) name = `${id}~${++turn}`;
  used.add(name);
  return name;
}
