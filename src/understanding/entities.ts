import type { Lexicon } from './build_lexicon.ts';
import { FAMILIAR } from './familiar_words.ts';
import type { LexiconUnit, Speaker } from './lexicon.ts';
import { findDocuments, findForm, findProject } from './named_papers.ts';
import type { ReadUnit, Slots } from './reading.ts';
import type { Token } from './tokens.ts';
import type { Hit } from './trie.ts';
import type { UnitAlias } from './unit_names.ts';
import type { Word } from './word.ts';

/** A thing named in the text, from word `from` (inclusive) to word `to` (exclusive). */
export type Entity = { from: number; to: number } & (
  | { tag: 'UNIT'; unit: ReadUnit }
  | { tag: 'SELF' }
  | { tag: 'UNITS'; audience: NonNullable<Slots['audience']> }
  | { tag: 'PROJECT'; code: string | null }
  | { tag: 'FORM'; name: string }
  | { tag: 'INDICATOR'; code: string }
  | { tag: 'DOCUMENT' }
);

/**
 * Finds the units, projects, forms, indicators and document numbers of a message, longest first, from left to right;
 * what they take is not looked at again.
 */
export function findEntities(
  words: readonly Word[],
  tokens: readonly Token[],
  lexicon: Lexicon,
  speaker: Speaker | null,
): Entity[] {
  const found: Entity[] = [];
  const documents = findDocuments(words, tokens);
  for (let from = 0; from < words.length; ) {
    const entity =
      documents.find((d) => d.from === from) ??
      longest([
        findProject(words, from, lexicon),
        findForm(words, from, lexicon),
        findUnit(words, from, lexicon, speaker),
        findIndicator(words, from, lexicon),
        findGroup(words, from, lexicon),
      ]);
    if (entity) found.push(entity);
    from = entity ? entity.to : from + 1;
  }
  return found;
}

function longest(entities: (Entity | null)[]): Entity | null {
  let best: Entity | null = null;
  for (const entity of entities) if (entity && (!best || entity.to > best.to)) best = entity;
  return best;
}

function findGroup(words: readonly Word[], from: number, lexicon: Lexicon): Entity | null {
  const hit = last(lexicon.groups.at(words, from));
  // "những đơn vị nào" is a question, not a group.
  if (/^(nao|mo|gi)$/u.test(words[hit?.to ?? -1]?.key ?? '')) return null;
  // "nhung so lieu" without marks speaks of figures, not of departments; "nhung noi dung" of contents.
  const ending = words[(hit?.to ?? 0) - 1]?.raw;
  const next = words[hit?.to ?? -1]?.key ?? '';
  if (ending === 'so' && /^(lieu|nguoi|vu|luong|mo|hoc|ho|ca|co)$/u.test(next)) return null;
  if (ending === 'noi' && next === 'dung') return null;
  // "cho em" asks for something, "chỗ em" is a place.
  if (!hit || (hit.value === 'self' && words[from]?.raw === 'cho')) return null;
  const { from: start, to } = hit;
  return hit.value === 'self'
    ? { tag: 'SELF', from: start, to }
    : { tag: 'UNITS', audience: hit.value, from: start, to };
}

function findIndicator(words: readonly Word[], from: number, lexicon: Lexicon): Entity | null {
  const hit = last(lexicon.indicators.at(words, from));
  return hit ? { tag: 'INDICATOR', code: hit.value, from, to: hit.to } : null;
}

function last<T>(hits: readonly Hit<T>[]): Hit<T> | undefined {
  let best: Hit<T> | undefined;
  for (const hit of hits)
    if (!best || hit.to > best.to || (hit.to === best.to && hit.strain < best.strain)) best = hit;
  return best;
}

function findUnit(
  words: readonly Word[],
  from: number,
  lexicon: Lexicon,
  speaker: Speaker | null,
): Entity | null {
  // "UBND xã Tống Trân" and "đảng uỷ phường …" speak of the commune itself; "Công an tỉnh" is a unit of its own.
  const prefix = last(lexicon.prefixes.at(words, from));
  const standing = (at: number) => lexicon.units.at(words, at).filter((hit) => stands(hit, words, speaker));
  const own = standing(from);
  const behind = prefix ? standing(prefix.to) : [];
  const end = Math.max(0, ...[...own, ...behind].map((hit) => hit.to));
  const ownLongest = own.filter((hit) => hit.to === end);
  // "Công an tỉnh Hưng Yên" is a name of its own, not the province behind a word.
  const longestHits = ownLongest.length > 0 ? ownLongest : behind.filter((hit) => hit.to === end);
  if (longestHits.length === 0) return null;
  const province = provinceAfter(words, end, lexicon);
  if (province !== null && longestHits.every((hit) => hit.value.unit.code !== province.code)) {
    // "Sở Y tế Thanh Hóa" is that province's, whoever asks; where it has none, no other's stands in for it.
    const there = longestHits.filter((hit) => hit.value.unit.province === province.code);
    const unit = choose(there, words, null) ?? { code: null, name: textOf(words, from, province.to) };
    return { tag: 'UNIT', unit, from, to: province.to };
  }
  const unit = choose(longestHits, words, speaker);
  return unit ? { tag: 'UNIT', unit, from, to: end } : null;
}

/** The province named right behind a unit, with or without "tỉnh". */
function provinceAfter(
  words: readonly Word[],
  end: number,
  lexicon: Lexicon,
): { code: string; to: number } | null {
  const start = words[end]?.key === 'tinh' && words[end - 1]?.key !== 'tinh' ? end + 1 : end;
  const hits = [...lexicon.units.at(words, end), ...lexicon.units.at(words, start)];
  const hit = last(hits.filter(({ value, strain }) => value.unit.kind === 'province' && strain === 0));
  return hit === undefined ? null : { code: hit.value.unit.code, to: hit.to };
}

function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.raw)
    .join(' ');
}

/** A name without its kind word must be two syllables or more, no ordinary expression, and near the speaker. */
function stands(hit: Hit<UnitAlias>, words: readonly Word[], speaker: Speaker | null): boolean {
  const { how, unit, ordinary } = hit.value;
  if (hit.strain >= 1 && speaker && unit.province !== null && unit.province !== speaker.province)
    return false;
  if (how !== 'bare' && how !== 'formerBare') return true;
  const marked = words.slice(hit.from, hit.to).some((word) => word.marked);
  // "xã nào ở Thanh Hoá", "các xã của Nam Định": a place word before it makes it the province.
  const placed = (marked ? PLACING : PLACING_BARE).has(words[hit.from - 1]?.key ?? '');
  if (unit.kind === 'province' && how === 'bare' && hit.strain === 0 && placed) return true;
  if (hit.to - hit.from < 2 || hit.strain > 0 || ordinary) return false;
  // An old name typed without marks and without "xã" is too easily something else.
  if (speaker && unit.province === speaker.province) return how === 'bare' || marked;
  // Nobody is known: a name typed without marks must hold a syllable that is no everyday word.
  const unusual = words.slice(hit.from, hit.to).some((word) => !FAMILIAR.has(word.key));
  return how === 'bare' && !speaker && (marked || unusual);
}

/** Words before a place. */
const PLACING: ReadonlySet<string> = new Set(['o', 'cua', 'tai', 'ben', 'trong', 'thuoc']);
/** The same before a name without marks: "cua hai phong" is of two rooms. */
const PLACING_BARE: ReadonlySet<string> = new Set(['o', 'ben']);

const RANK = { name: 0, alias: 0, bare: 1, former: 2, formerBare: 3 } as const;

/** One unit, or the candidates where several fit equally: the speaker's province first, today's names before old ones. */
function choose(
  hits: readonly Hit<UnitAlias>[],
  words: readonly Word[],
  speaker: Speaker | null,
): ReadUnit | null {
  let left = hits.filter((hit) => hit.strain === Math.min(...hits.map((h) => h.strain)));
  const near = left.filter((hit) => speaker && hit.value.unit.province === speaker.province);
  if (near.length > 0) left = near;
  const rank = Math.min(...left.map((hit) => RANK[hit.value.how]));
  const units = new Map<string, LexiconUnit>();
  for (const hit of left) if (RANK[hit.value.how] === rank) units.set(hit.value.unit.code, hit.value.unit);
  const [first, ...others] = [...units.values()];
  if (!first) return null;
  if (others.length === 0) return { code: first.code, name: first.name };
  const names = new Set([...units.values()].map(({ name }) => name));
  const spellings = new Map<string, string>();
  for (const { value } of left) {
    const key = value.spelling.toLowerCase();
    if (value.how === 'alias' && !spellings.has(key)) spellings.set(key, value.spelling);
  }
  const [spelling] = spellings.values();
  return {
    code: null,
    // "Sở Y tế" of two provinces still has one name, "PC04" one spelling; only else do the typed words stand for them.
    name:
      names.size === 1
        ? first.name
        : spelling && spellings.size === 1
          ? spelling
          : typed(hits[0] as Hit<UnitAlias>, words),
    candidates: [first, ...others].map(({ code, name, province }) => ({
      code,
      name,
      province: province ?? '',
    })),
  };
}

function typed(hit: Hit<UnitAlias>, words: readonly Word[]): string {
  return words
    .slice(hit.from, hit.to)
    .map((word) => word.raw)
    .join(' ');
}
