import { fold } from './fold.ts';
import type { LexiconData, LexiconUnit } from './lexicon.ts';
import { isSyllable } from './syllable.ts';
import { tokenize } from './tokens.ts';
import { PhraseTrie } from './trie.ts';
import { groups, ordinaryNames, prefixes } from './unit_words.ts';

/** How a spelling names its unit: in full, by an alias, without the kind word, by the name of a merged predecessor. */
export interface UnitAlias {
  unit: LexiconUnit;
  how: 'name' | 'alias' | 'bare' | 'former' | 'formerBare';
  /** The spelling as it was handed in: "PC04". */
  spelling: string;
  /** True where the name without its kind word is also an ordinary expression ("Tháng Tám"). */
  ordinary: boolean;
}

/** The names the reader knows, ready for look-up. Built once at start; thousands of units cost milliseconds. */
export interface Lexicon {
  units: PhraseTrie<UnitAlias>;
  indicators: PhraseTrie<string>;
  groups: PhraseTrie<'self' | 'communes' | 'departments' | 'all'>;
  prefixes: PhraseTrie<true>;
  projects: ReadonlySet<string>;
  forms: ReadonlyMap<string, string>;
  /** Abbreviations of the names ("syt", "pc"): the repair leaves them alone. */
  shorts: ReadonlySet<string>;
}

const KIND = /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+(?=\S)/u;
const SHORT_KINDS: Record<string, readonly string[]> = {
  xã: ['x'],
  phường: ['p', 'f'],
  'thị trấn': ['tt'],
  'thành phố': ['tp'],
  huyện: ['h'],
  'đặc khu': ['đk'],
};

/** Syllables of a name as the reader will meet them in a text. */
function syllables(name: string): string[] {
  const lower = name.normalize('NFC').toLowerCase();
  // Most of ten thousand names are plain letters; only the others need the full reader.
  if (/^[\p{L} ]+$/u.test(lower)) return lower.split(/ +/u).filter(Boolean);
  return tokenize(name)
    .filter((token) => token.kind !== 'punct')
    .map((token) => token.raw);
}

/**
 * Makes the lexicon from plain data.
 *
 * @example buildLexicon({ units: [], projects: [], forms: [{ name: 'Biểu 04', title: '' }], indicators: [] }).forms.get('4')
 * // 'Biểu 04'
 */
export function buildLexicon(data: LexiconData): Lexicon {
  const shorts = new Set<string>();
  const lexicon: Lexicon = {
    units: new PhraseTrie(true),
    indicators: new PhraseTrie(),
    groups: new PhraseTrie(),
    prefixes: new PhraseTrie(),
    projects: new Set(data.projects.map((project) => project.code)),
    shorts,
    forms: new Map(data.forms.map((form) => [formKey(form.name), form.name])),
  };
  for (const unit of data.units) addUnit(lexicon.units, unit, shorts);
  for (const { code, name, aliases } of data.indicators) {
    for (const spelling of [name, ...aliases]) lexicon.indicators.add(syllables(spelling), code);
  }
  for (const [group, patterns] of Object.entries(groups)) {
    for (const pattern of patterns)
      lexicon.groups.addPattern(pattern, group as 'self' | 'communes' | 'departments' | 'all');
  }
  for (const pattern of prefixes) lexicon.prefixes.addPattern(pattern, true);
  return lexicon;
}

/** "Biểu 04" → "4", "Phụ lục II" → "pl2": the number decides, not its writing. */
function formKey(name: string): string {
  const folded = fold(name);
  const roman = /^phu luc\s+([ivx]+)$/u.exec(folded);
  if (roman)
    return `pl${['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(roman[1] as string)}`;
  const digits = /(\d+)/u.exec(folded);
  return (folded.startsWith('phu luc') ? 'pl' : '') + (digits ? String(Number(digits[1])) : folded);
}

function addUnit(trie: PhraseTrie<UnitAlias>, unit: LexiconUnit, shorts: Set<string>): void {
  const add = (spelling: string, how: UnitAlias['how'], ordinary = false) => {
    const words = syllables(spelling);
    trie.add(words, { unit, how, spelling, ordinary });
    if (how === 'alias') for (const word of words) if (!isSyllable(word)) shorts.add(word);
  };
  const addWithKinds = (name: string, how: 'name' | 'former') => {
    const lower = name.normalize('NFC').toLowerCase();
    add(lower, how);
    const kind = KIND.exec(lower);
    if (!kind) return;
    const bare = lower.slice(kind[0].length);
    for (const short of SHORT_KINDS[kind[1] as string] ?? []) add(`${short} ${bare}`, how);
    // Since 2025 people mix up the kinds of merged places: "phường" for a new "xã" is still that place.
    if (how === 'name' && /^(xã|phường)$/u.test(kind[1] as string))
      add(`${kind[1] === 'xã' ? 'phường' : 'xã'} ${bare}`, 'former');
    add(bare, how === 'name' ? 'bare' : 'formerBare', ordinaryNames.has(fold(bare)));
  };
  addWithKinds(unit.name, 'name');
  for (const former of unit.former) addWithKinds(former, 'former');
  for (const alias of [...unit.aliases, ...nicknames(unit)]) add(alias, 'alias');
}

/** Everyday spellings that follow from an official name: initials, and the first of several subjects. */
function nicknames(unit: LexiconUnit): string[] {
  const lower = unit.name.normalize('NFC').toLowerCase();
  const made: string[] = [];
  if (unit.kind === 'department' && lower.startsWith('sở ')) {
    const subjects = lower.slice(3);
    const first = subjects.split(/,| và /u)[0] as string;
    const initials = subjects
      .split(/[\s,]+/u)
      .filter((word) => word && word !== 'và')
      .map((word) => word[0])
      .join('');
    made.push(`sở ${first}`, `s${initials}`, `sở ${initials}`);
    const shortFirst = first
      .split(' ')
      .map((word) => word[0])
      .join('');
    if (first !== subjects) made.push(`sở ${shortFirst}`, `sở ${subjects.replaceAll(/,| và /gu, ' ')}`);
  }
  if (unit.kind === 'police' && /công an tỉnh|công an thành phố/u.test(lower)) {
    made.push('công an tỉnh', 'ca tỉnh', 'cat', 'cảnh sát tỉnh');
  }
  return made;
}
