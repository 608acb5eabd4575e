import type { Needs } from '../conversation/need.ts';
import type { TargetFact } from '../conversation/plan_facts.ts';
import type { LexiconUnit } from '../understanding/lexicon.ts';
import type { Plan } from './format.ts';
import { belongsTo, notesAbout, placeIn } from './plan_places.ts';
import { nameOfUnit } from './unit_names.ts';
import { indexWords, type Worded } from './word_index.ts';

interface Entry extends Worded {
  plan: Plan;
  indicator: string;
  project: string | null;
  fact: TargetFact;
}

/** Words that only say that a target is asked for. */
const DROPPED =
  `chỉ tiêu,mục tiêu,phấn đấu,phải đạt được,phải đạt,cần đạt,đạt được,đạt,tỷ lệ,tỉ lệ,phần trăm,tối thiểu,
ít nhất,chủ yếu,cụ thể,chung,năm nay,đến hết năm,hết năm,đến năm,cuối năm,năm,tỉnh ta,tỉnh mình,tỉnh,phải có,có,về,
đến,số`
    .split(',')
    .map((words) => words.trim());

/** What is nearly as good as the best is told beside it. */
const NEAR_BEST = 0.75;

/** Finds the targets of a province by indicator, project or words. */
export function createTargets(
  plans: readonly Plan[],
  units: ReadonlyMap<string, LexiconUnit>,
): (ask: Omit<Needs['targets']['ask'], 'province'>) => TargetFact[] {
  const entries = plans.flatMap((plan) => entriesOf(plan, units));
  const index = indexWords(entries, { dropped: DROPPED, floor: 0.4 });
  return ({ indicator, project, text }) => {
    const named = entries.filter((entry) => entry.indicator === indicator);
    if (named.length > 0) return named.map(({ fact }) => fact);
    const words = withoutNumbers(text);
    const hits = index.search(words);
    const best = Math.max(0, ...hits.map(({ part }) => part));
    const fitting = hits.filter(({ part }) => part >= best * NEAR_BEST).map(({ item }) => item);
    if (project !== null) {
      const own = entries.filter((entry) => belongsTo(entry.plan, entry.project, project));
      const both = own.filter((entry) => fitting.includes(entry));
      return (both.length > 0 ? both : own).map(({ fact }) => fact);
    }
    return (index.asksForSomething(words) ? fitting : entries).map(({ fact }) => fact);
  };
}

function entriesOf(plan: Plan, units: ReadonlyMap<string, LexiconUnit>): Entry[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  return plan.targets.flatMap((target) => {
    const indicator = indicators.get(target.indicator);
    if (indicator === undefined) return [];
    const scope = target.scope.map((unit) => nameOfUnit(unit, units));
    const project = indicator.project ?? null;
    return {
      plan,
      indicator: indicator.code,
      project,
      words: [indicator.name, target.wording, target.quote].join(' . '),
      context: [...scope, plan.projects.find(({ code }) => code === project)?.name ?? ''].join(' . '),
      fact: {
        ...placeIn(plan, target.clause, target.quote),
        name: indicator.name,
        project,
        wording: target.wording,
        by: target.by,
        every: target.every ?? null,
        scope,
        notes: notesAbout(plan, target.clause, target.notes),
      },
    };
  });
}

/** Years and numbers of projects are asked for by their own slots. */
function withoutNumbers(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}])((tiểu )?dự án|(tieu )?du an|t?da) ?(số |so )?\d+|\b20\d\d\b/giu,
    ' ',
  );
}
