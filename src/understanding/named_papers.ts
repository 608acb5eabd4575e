import type { Lexicon } from './build_lexicon.ts';
import type { Entity } from './entities.ts';
import type { Token } from './tokens.ts';
import { PhraseTrie } from './trie.ts';
import type { Word } from './word.ts';

const NAMES = {
  project: '(dự án|dự ná|dư án|d a|da|dự án thành phần) (số|)',
  part: '(tiểu dự án|tiểu da|tda|tiểu da) (số|)',
  form: '(biểu mẫu|mẫu biểu|biểu|mẫu|form|bm|biểu báo cáo|phiếu) (số|)',
  annex: '(phụ lục|pl) (số|)',
} as const;
type Name = keyof typeof NAMES;

const names = new PhraseTrie<Name>();
for (const [name, pattern] of Object.entries(NAMES)) {
  names.addPattern(pattern, name as Name);
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
/** "năm" (also "year") and bare "sau" (also "after") are left out: they would be guesses. */
const SPELT = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
]);

interface Numbered {
  name: Name;
  n: number;
  to: number;
}

/** Reads "<name> [số] <n>" at `from`, the longest name first; "biểu 2 tháng 5" leaves the month alone. */
function numbered(words: readonly Word[], from: number, wanted: readonly Name[]): Numbered | null {
  const hits = names.at(words, from).filter((hit) => hit.strain < 1 && wanted.includes(hit.value));
  for (const hit of hits.reverse()) {
    const word = words[hit.to];
    if (!word || word.opens) continue;
    const roman = ROMAN.indexOf(word.raw);
    const n = /^\d{1,2}$/u.test(word.raw) ? Number(word.raw) : roman > 0 ? roman : (SPELT.get(word.raw) ?? 0);
    if (n > 0) return { name: hit.value, n, to: hit.to + 1 };
  }
  return null;
}

/** "dự án 6", "DA7-TDA3", "tiểu dự án 3 thuộc dự án 7"; a part whose project is not told is looked up, not guessed. */
export function findProject(words: readonly Word[], from: number, lexicon: Lexicon): Entity | null {
  const first = numbered(words, from, ['project', 'part']);
  // "chi tieu du an 6" without marks is chỉ tiêu + dự án, not chỉ + tiểu dự án.
  if (first?.name === 'part' && /^(chi|muc)$/u.test(words[from - 1]?.key ?? '')) return null;
  if (!first) return null;
  const joint = /^(cua|thuoc|trong|o)$/u.test(words[first.to]?.key ?? '') ? first.to + 1 : first.to;
  const other = numbered(words, joint, [first.name === 'project' ? 'part' : 'project']);
  if (other) {
    const [whole, part] = first.name === 'project' ? [first, other] : [other, first];
    return { tag: 'PROJECT', code: `DA${whole.n}-TDA${part.n}`, from, to: other.to };
  }
  if (first.name === 'project') return { tag: 'PROJECT', code: `DA${first.n}`, from, to: first.to };
  const known = [...lexicon.projects].filter((code) => code.endsWith(`-TDA${first.n}`));
  return { tag: 'PROJECT', code: known.length === 1 ? (known[0] as string) : null, from, to: first.to };
}

/** "biểu 4", "biểu mẫu số 04", "phụ lục I". */
export function findForm(words: readonly Word[], from: number, lexicon: Lexicon): Entity | null {
  const found = numbered(words, from, ['form', 'annex']);
  if (!found) return null;
  const { n, to } = found;
  const name =
    found.name === 'form'
      ? (lexicon.forms.get(String(n)) ?? `Biểu ${String(n).padStart(2, '0')}`)
      : (lexicon.forms.get(`pl${n}`) ?? `Phụ lục ${(ROMAN[n] ?? String(n)).toUpperCase()}`);
  return { tag: 'FORM', name, from, to };
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
