import MiniSearch from 'minisearch';
import type { Passage } from '../conversation/need.ts';
import { fold } from '../understanding/fold.ts';
import type { Clause, Plan } from './format.ts';

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

/** Least part of the question's weight a clause must hold to be shown. Tuned on the questions of tests/plans/search. */
export const SCORE_FLOOR = 0.34;

/** Longest attached text that stands in for a quote. */
const LONGEST_PASSAGE = 400;

/** The clauses of one province's plans, searchable by words. */
export interface ClauseIndex {
  /** The best passages, best first; none where nothing fits well enough. */
  search(text: string, limit: number): Passage[];
}

/**
 * Indexes one document a clause: its title, summary, quote and attached text, and more lightly the titles above it.
 * Syllables are compared without marks, and in pairs, since a Vietnamese word is mostly two of them.
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
    return Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
  };
  return {
    search(text, limit) {
      const asked = [...new Set(terms(plainQuestion(text)))];
      const whole = asked.reduce((sum, term) => sum + weight(term), 0);
      if (whole === 0) return [];
      return index
        .search(asked.join(' '), { tokenize: (joined) => joined.split(' ') })
        .map((hit) => ({ hit, part: hit.terms.reduce((sum, term) => sum + weight(term), 0) / whole }))
        .filter(({ part }) => part >= SCORE_FLOOR)
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

/** Syllables without marks, and neighbours in pairs. */
function terms(text: string): string[] {
  return fold(text)
    .split(/[.;:()?!\n]/)
    .flatMap((piece) => {
      const syllables = piece.match(/[a-z0-9]+/g) ?? [];
      return [...syllables, ...syllables.slice(1).map((syllable, at) => `${syllables[at]}_${syllable}`)];
    });
}

/** The question without the words that only make it one: they would count as something the plan does not say. */
function plainQuestion(text: string): string {
  let plain = ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;
  for (const phrase of QUESTION_WORDS) plain = plain.replaceAll(` ${phrase} `, ' . ');
  return plain;
}

const QUESTION_WORDS = [
  'nhu the nao',
  'the nao',
  'la bao nhieu',
  'bao nhieu',
  'khi nao',
  'bao gio',
  'luc nao',
  'o dau',
  'tu dau',
  'la gi',
  'nhung gi',
  'cai gi',
  'lam gi',
  'gom gi',
  'la ai',
  'do ai',
  'vi sao',
  'tai sao',
  'may',
  'gi',
  'nao',
  'ai',
  'dau',
  'a',
  'nhe',
  'vay',
  'xin hoi',
  'cho hoi',
  'cho em hoi',
  'cho toi hoi',
  'co phai',
  'hay khong',
  'duoc khong',
  'phai khong',
  'khong',
  'thi',
  'la',
  'co',
  'toi',
  'em',
  'minh',
  'chung toi',
  'chung em',
  'anh',
  'chi',
  'dong chi',
  'ke hoach',
  'quy dinh',
  'theo',
  'cac',
  'nhung',
  'cua',
  'va',
  'duoc',
  'phai',
  've',
  'cho',
  'o',
  'ra sao',
  'noi',
  'biet',
];
