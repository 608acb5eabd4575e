import type { Lexicon } from './build_lexicon.ts';
import type { Entity } from './entities.ts';
import type { Token } from './tokens.ts';
import type { Word } from './trie.ts';

const COUNT: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function numberAt(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (!word || word.opens) return null;
  if (/^\d{1,2}$/u.test(word.raw)) return Number(word.raw);
  return COUNT[word.key] ?? null;
}

/** Reads "<name words> [số] <n>" at `from`; gives the number and the word after it. */
function numbered(
  words: readonly Word[],
  from: number,
  names: readonly string[],
): { n: number; to: number } | null {
  for (const name of names) {
    const parts = name.split(' ');
    if (!parts.every((part, i) => words[from + i]?.key === part)) continue;
    let at = from + parts.length;
    if (words[at]?.key === 'so') at += 1;
    const n = numberAt(words, at);
    if (n !== null && n > 0) return { n, to: at + 1 };
  }
  return null;
}

const PROJECT = ['du an thanh phan', 'du an', 'da', 'd a'];
const PART = ['tieu du an', 'tieu da', 'tda'];

/** "dự án 6", "DA7-TDA3", "tiểu dự án 3 thuộc dự án 7"; a part whose project is not told is looked up, not guessed. */
export function findProject(words: readonly Word[], from: number, lexicon: Lexicon): Entity | null {
  const whole = numbered(words, from, PROJECT);
  if (whole) {
    const part = numbered(words, whole.to, PART);
    return part
      ? { tag: 'PROJECT', code: `DA${whole.n}-TDA${part.n}`, from, to: part.to }
      : { tag: 'PROJECT', code: `DA${whole.n}`, from, to: whole.to };
  }
  const part = numbered(words, from, PART);
  if (!part) return null;
  const joint = /^(cua|thuoc|trong|o)$/u.test(words[part.to]?.key ?? '') ? part.to + 1 : part.to;
  const owner = numbered(words, joint, PROJECT);
  if (owner) return { tag: 'PROJECT', code: `DA${owner.n}-TDA${part.n}`, from, to: owner.to };
  const known = [...lexicon.projects].filter((code) => code.endsWith(`-TDA${part.n}`));
  return { tag: 'PROJECT', code: known.length === 1 ? (known[0] as string) : null, from, to: part.to };
}

const FORM = ['bieu mau', 'mau bieu', 'bieu', 'mau', 'form', 'bm'];
const ANNEX = ['phu luc', 'pl'];

/** "biểu 4", "biểu mẫu số 04", "phụ lục I". */
export function findForm(words: readonly Word[], from: number, lexicon: Lexicon): Entity | null {
  const form = numbered(words, from, FORM);
  if (form) {
    const name = lexicon.forms.get(String(form.n)) ?? `Biểu ${String(form.n).padStart(2, '0')}`;
    return { tag: 'FORM', name, from, to: form.to };
  }
  const annex = numbered(words, from, ANNEX);
  if (!annex) return null;
  const name = lexicon.forms.get(`pl${annex.n}`) ?? `Phụ lục ${ROMAN[annex.n] ?? annex.n}`;
  return { tag: 'FORM', name, from, to: annex.to };
}

/** Numbers of documents ("09/2019/NĐ-CP", "600/KH-UBND"): never dates, never figures. */
export function findDocuments(words: readonly Word[], tokens: readonly Token[]): Entity[] {
  const found: Entity[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from] as Word;
    if (!/^\d+$/u.test(first.raw)) continue;
    let to = from + 1;
    let letters = false;
    while (to < words.length && joined(words[to - 1] as Word, words[to] as Word, tokens)) {
      if (/^\p{L}/u.test((words[to] as Word).raw)) letters = true;
      to += 1;
    }
    if (letters && to - from >= 2) found.push({ tag: 'DOCUMENT', from, to });
    from = Math.max(from, to - 1);
  }
  return found;
}

/** True where only "/" or "-" stands between two words, without a space. */
function joined(left: Word, right: Word, tokens: readonly Token[]): boolean {
  if (right.at !== left.at + 2) return false;
  const [a, mark, b] = [tokens[left.at], tokens[left.at + 1], tokens[right.at]];
  return !!a && !!mark && !!b && /^[/-]$/u.test(mark.raw) && a.end === mark.start && mark.end === b.start;
}
