import { fold } from './fold.ts';
import type { LexiconData, LexiconUnit } from './lexicon.ts';
import { isSyllable } from './syllable.ts';
import { syllables } from './syllables.ts';
import { PhraseTrie } from './trie.ts';
import { UnitNames } from './unit_names.ts';
import { groups, prefixes } from './unit_words.ts';

/** The names the reader knows, ready for look-up. Built once at start; thousands of units cost milliseconds. */
export interface Lexicon {
  units: UnitNames;
  indicators: PhraseTrie<string>;
  groups: PhraseTrie<'self' | 'communes' | 'departments' | 'all'>;
  prefixes: PhraseTrie<true>;
  projects: ReadonlySet<string>;
  forms: ReadonlyMap<string, string>;
  /** Abbreviations of the names ("syt", "pc"): the repair leaves them alone. */
  shorts: ReadonlySet<string>;
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
    units: new UnitNames(),
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

function addUnit(names: UnitNames, unit: LexiconUnit, shorts: Set<string>): void {
  names.add(unit, unit.name, false);
  for (const former of unit.former) names.add(unit, former, true);
  for (const alias of [...unit.aliases, ...nicknames(unit)]) {
    names.addWhole(unit, alias, 'alias');
    for (const word of syllables(alias)) if (!isSyllable(word)) shorts.add(word);
  }
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
