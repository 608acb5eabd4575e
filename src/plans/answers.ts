import type { AssignmentFact, Needs } from '../conversation/need.ts';
import type { PlanAnswers } from '../storage/facts.ts';
import type { LexiconUnit } from '../understanding/lexicon.ts';
import { findAssignments } from './assignments.ts';
import { createCriteria } from './criteria.ts';
import { deliveriesOf } from './deliveries.ts';
import type { Plan } from './format.ts';
import { gapsAbout, planFact } from './projects.ts';
import { phraseList } from './question_words.ts';
import { reportContentsOf } from './report_contents.ts';
import { indexClauses, type SearchedPlan } from './search.ts';
import { createTargets } from './targets.ts';
import { indexWords } from './word_index.ts';

/** Words that only say that somebody's task is asked for. */
const DROPPED =
  phraseList(`sở nào, đơn vị nào, cơ quan nào, bên nào, chủ trì, phụ trách, chịu trách nhiệm, thuộc trách nhiệm, trách nhiệm, đảm nhiệm, đơn vị,
  cơ quan, sở, ban, ngành, được giao, giao cho, giao, làm, lo, thực hiện, triển khai, công tác, việc, nhiệm vụ, phối hợp,
  tham mưu, phòng chống ma túy, phòng chống, ma túy, chịu trách nhiệm về, đầu mối về, là, thì, do, về, lo việc`);

/** Clauses that answer "ai phụ trách …?" by their words. */
const MOST_CLAUSES = 3;
/** What fits the words nearly as well as the best is told beside it. */
const NEAR_BEST = 0.75;

/** Answers from checked plans in memory. Whatever is asked, only plans of the asked province are looked at. */
export function createPlanAnswers(
  searched: readonly SearchedPlan[],
  units: ReadonlyMap<string, LexiconUnit>,
): PlanAnswers {
  const provinces = new Map<string, ReturnType<typeof indexProvince>>();
  const of = (province: string) => {
    const known = provinces.get(province);
    if (known !== undefined) return known;
    const made = indexProvince(
      searched.filter(({ plan }) => plan.province === province),
      units,
    );
    provinces.set(province, made);
    return made;
  };
  return {
    passages: ({ province, text, limit }) => of(province).clauses.search(text, limit),
    assignments: (ask) => of(ask.province).assignments(ask),
    planList: ({ province }) => of(province).plans.map((plan) => planFact(plan, units)),
    targets: (ask) => of(ask.province).targets(ask),
    deliveries: (ask) => of(ask.province).plans.flatMap((plan) => deliveriesOf(plan, units, ask)),
    reportContents: ({ province, form }) => of(province).plans.map((plan) => reportContentsOf(plan, form)),
    criteria: ({ province, text }) => of(province).criteria(text),
    gaps: ({ province, project }) => of(province).plans.flatMap((plan) => gapsAbout(plan, project)),
  };
}

/** What is kept for each province: its plans, and what finds their parts by words. */
function indexProvince(searched: readonly SearchedPlan[], units: ReadonlyMap<string, LexiconUnit>) {
  const plans = searched.map(({ plan }) => plan);
  const bound = indexWords(
    plans.flatMap((plan) => boundClauses(plan)),
    { dropped: DROPPED },
  );
  return {
    plans,
    clauses: indexClauses(searched),
    targets: createTargets(plans, units),
    criteria: createCriteria(plans),
    assignments({ text, ...ask }: Needs['assignments']['ask']): AssignmentFact[] {
      const all = plans.flatMap((plan) => findAssignments(plan, units, ask));
      if (text === undefined) return all;
      const hits = bound.search(text);
      const least = NEAR_BEST * Math.max(0, ...hits.map(({ part }) => part));
      const best = hits
        .filter(({ part }) => part >= least)
        .toSorted((a, b) => Number(b.item.wholeProject) - Number(a.item.wholeProject))
        .slice(0, MOST_CLAUSES);
      return best.flatMap(({ item }) =>
        all.filter((one) => one.plan === item.plan && one.clause === item.clause),
      );
    },
  };
}

/** Clauses that bind somebody by name. */
function boundClauses(plan: Plan) {
  const ids = new Set(plan.assignments.map(({ clause }) => clause));
  const whole = new Set(
    plan.assignments.filter((one) => one.wholeProject && one.kind === 'lead').map(({ clause }) => clause),
  );
  const projects = new Map(plan.projects.map((project) => [project.code, project.name]));
  return plan.clauses
    .filter(({ id }) => ids.has(id))
    .map((clause) => {
      const project = clause.project === null ? '' : (projects.get(clause.project) ?? '');
      const wholeProject = whole.has(clause.id);
      const own = [clause.title, clause.summary, clause.quote, wholeProject ? project : null];
      return {
        plan: plan.code,
        clause: clause.id,
        // Who leads a project is asked for by the project's name, whatever the clause calls it.
        wholeProject,
        words: own.filter((part) => part !== null).join(' . '),
        context: project,
      };
    });
}
