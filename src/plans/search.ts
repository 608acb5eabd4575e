import MiniSearch from 'minisearch';
import type { Passage } from '../conversation/need.ts';
import { fold, spelling } from '../understanding/fold.ts';
import type { Clause, Plan } from './format.ts';
import { withoutQuestionWords } from './question_words.ts';

/** A plan with the texts an operator attached to its clauses, by clause. */
export interface SearchedPlan {
  plan: Plan;
  texts: Readonly<Record<string, string>>;
}

interface Document {
  id: string;
  plan: Plan;
  clause: Clause;
  words: string;
  context: string;
  text: string | null;
}

/** Least part of the question's weight a clause must hold to be shown. Tuned on the questions of the tests. */
const FLOOR = 0.5;
/** The same where the question has a word no clause knows: what remains must then be nearly all of it. */
const FLOOR_WITH_STRANGE_WORD = 0.65;

/** A pair says more than its syllables, but is also missed more easily. */
const PAIR_WEIGHT = 0.5;

/** Longest attached text that stands in for a quote. */
const LONGEST_PASSAGE = 400;

/** The clauses of one province's plans, searchable by words. */
export interface ClauseIndex {
  /** The best passages, best first; none where nothing fits well enough. */
  search(text: string, limit: number): Passage[];
}

/**
 * Indexes one document a clause: its title, summary, quote and attached text, and more lightly the titles above it.
 * Syllables count alone and in pairs, since a Vietnamese word is mostly two of them.
 */
export function indexClauses(plans: readonly SearchedPlan[]): ClauseIndex {
  const index = new MiniSearch<Document>({
    fields: ['words', 'context'],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { boost: { words: 1, context: 0.3 }, prefix: false, fuzzy: false, combineWith: 'OR' },
  });
  const documents = plans.flatMap(documentsOf);
  index.addAll(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const frequency = new Map<string, number>();
  for (const document of documents) {
    for (const term of new Set([...terms(document.words), ...terms(document.context)]))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const weight = (term: string) => {
    const found = frequency.get(term) ?? 0;
    const rarity = Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
    return term.includes('_') ? rarity * PAIR_WEIGHT : rarity;
  };
  return {
    search(text, limit) {
      const asked = [...new Set(askedTerms(text))];
      const whole = asked.reduce((sum, term) => sum + weight(term), 0);
      if (whole === 0) return [];
      const strange = asked.some((term) => !term.includes('_') && !frequency.has(term));
      const floor = strange ? FLOOR_WITH_STRANGE_WORD : FLOOR;
      return index
        .search(asked.join(' '), { tokenize: (joined) => joined.split(' ') })
        .map((hit) => ({ hit, part: hit.terms.reduce((sum, term) => sum + weight(term), 0) / whole }))
        .filter(({ part }) => part >= floor)
        .toSorted((a, b) => b.part * b.hit.score - a.part * a.hit.score)
        .slice(0, limit)
        .flatMap(({ hit, part }) => {
          const document = byId.get(String(hit.id));
          return document === undefined ? [] : [passage(document, part)];
        });
    },
  };
}

function documentsOf({ plan, texts }: SearchedPlan): Document[] {
  const byId = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const projects = new Map(plan.projects.map((project) => [project.code, project.name]));
  const above = (clause: Clause): string[] => {
    const parent = clause.parent === null ? undefined : byId.get(clause.parent);
    return parent === undefined ? [] : [parent.title ?? '', ...above(parent)];
  };
  return plan.clauses.map((clause) => {
    const text = texts[clause.id] ?? null;
    const project = clause.project === null ? '' : (projects.get(clause.project) ?? '');
    return {
      id: `${plan.code} ${clause.id}`,
      plan,
      clause,
      words: [clause.title, clause.summary, clause.quote, text].filter((part) => part !== null).join(' . '),
      context: [...above(clause), project].join(' . '),
      text,
    };
  });
}

function passage({ plan, clause, text }: Document, score: number): Passage {
  return {
    plan: plan.code,
    planTitle: plan.document.shortTitle,
    clause: clause.id,
    path: clause.place,
    summary: clause.summary,
    quote: clause.quote ?? (text !== null && text.length <= LONGEST_PASSAGE ? text : null),
    notes: clause.notes.map((note) => ({ kind: note.kind, text: note.text })),
    score,
  };
}

const HAS_MARK = /[\u0300-\u036f]|đ/u;

/** Terms of a clause: as spelt, and behind `~` without marks, each syllable alone and with its neighbour. */
function terms(text: string): string[] {
  return pieces(text).flatMap((syllables) => [
    ...withPairs(syllables.map(spelling)),
    ...withPairs(syllables.map((syllable) => `~${fold(syllable)}`)),
  ]);
}

/** Terms of a question: as spelt where it has marks ("lương" is not "lượng"), else without them. */
function askedTerms(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  const marked = HAS_MARK.test(lower.normalize('NFD'));
  return pieces(withoutQuestionWords(lower, marked)).flatMap((syllables) =>
    withPairs(syllables.map((syllable) => (marked ? spelling(syllable) : `~${fold(syllable)}`))),
  );
}

/** Syllables of each stretch between stops: a word does not reach over one. */
function pieces(text: string): string[][] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.,;:()?!“”"\n]/u)
    .map((piece) => piece.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function withPairs(syllables: readonly string[]): string[] {
  return [...syllables, ...syllables.slice(1).map((syllable, at) => `${syllables[at]}_${syllable}`)];
}
