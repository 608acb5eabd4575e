import type { Passage } from '../conversation/need.ts';
import type { Clause, Plan } from './format.ts';
import { indexWords, type Worded } from './word_index.ts';

/** A plan with the texts an operator attached to its clauses, by clause. */
export interface SearchedPlan {
  plan: Plan;
  texts: Readonly<Record<string, string>>;
}

interface Document extends Worded {
  plan: Plan;
  clause: Clause;
  text: string | null;
}

/** Longest attached text shown whole; of a longer one the quote, or its beginning. */
const LONGEST_PASSAGE = 400;

/** The clauses of one province's plans, searchable by words. */
export interface ClauseIndex {
  /** The best passages, best first; none where nothing fits well enough. */
  search(text: string, limit: number): Passage[];
}

/** Indexes one document a clause: its title, summary, quote and attached text, and more lightly the titles above it. */
export function indexClauses(plans: readonly SearchedPlan[]): ClauseIndex {
  const index = indexWords(plans.flatMap(documentsOf));
  return {
    search: (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ item, part }) => passage(item, part)),
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
    quote: shownText(clause.quote, text),
    notes: clause.notes.map((note) => ({ kind: note.kind, text: note.text })),
    score,
  };
}

/** The operator's own text goes before the short quote the plan file carries. */
function shownText(quote: string | null, text: string | null): string | null {
  if (text === null || (text.length > LONGEST_PASSAGE && quote !== null)) return quote;
  if (text.length <= LONGEST_PASSAGE) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_PASSAGE))} …`;
}
