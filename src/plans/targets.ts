import type { Needs } from '../conversation/need.ts';
import type { TargetFact } from '../conversation/plan_facts.ts';
import type { LexiconUnit } from '../understanding/lexicon.ts';
import type { Plan } from './format.ts';
import { belongsTo, notesAbout, notesOf, placeIn } from './plan_places.ts';
import { isMarked, phraseList } from './question_words.ts';
import { nameOfUnit } from './unit_names.ts';
import { type Fit, indexWords, type Worded } from './word_index.ts';

interface Entry extends Worded {
  plan: Plan;
  indicator: string;
  unit: string;
  project: string | null;
  fact: TargetFact;
}

/** Words that only say that a target is asked for. */
const DROPPED =
  phraseList(`chỉ tiêu, mục tiêu, mục tiu, phấn đấu, phải đạt được, phải đạt, cần đạt, đạt được, đạt, tỷ lệ,
  tỉ lệ, phần trăm, tối thiểu, ít nhất, chủ yếu, cụ thể, chung, năm nay, năm ni, đến hết năm, hết năm, đến năm, cuối năm,
  mỗi năm, hằng năm, năm, tỉnh ta, tỉnh mình, tỉnh, phải có bao nhiêu, có bao nhiêu, phải có, có gì mới, phần trăn, có, về, đến, số, chương trình, giao cho, giao,
  đặt ra, đặt, đề ra, phải hoàn thành, hoàn thành, con số, công tác, xã tôi, xã em, đơn vị, phải, trong, xem, mấy, la`);

/** What is nearly as good as the best is told beside it. */
const NEAR_BEST = 0.75;

/** Finds the targets of a province by indicator, project or words. */
export function createTargets(
  plans: readonly Plan[],
  units: ReadonlyMap<string, LexiconUnit>,
): (ask: Omit<Needs['targets']['ask'], 'province'>) => TargetFact[] {
  const entries = plans.flatMap((plan) => entriesOf(plan, units));
  const index = indexWords(entries, { dropped: DROPPED, floor: 0.5 });
  return ({ indicator, project, text, span }) => {
    const named = entries.filter((entry) => entry.indicator === indicator);
    if (named.length > 0) return named.map(({ fact }) => fact);
    const words = oneName(withoutNumbers(text));
    const hits = narrowed(index.search(words), RATE.test(text), span);
    // Each plan answers for itself: what fits best in one does not silence another.
    const best = (plan: Plan) =>
      Math.max(0, ...hits.filter(({ item }) => item.plan === plan).map(({ part }) => part));
    const fitting = hits
      .filter(({ item, part }) => part >= best(item.plan) * NEAR_BEST)
      .map(({ item }) => item);
    if (project !== null) {
      const own = entries.filter((entry) => belongsTo(entry.plan, entry.project, project));
      const both = own.filter((entry) => fitting.includes(entry));
      return (both.length > 0 ? both : own).map(({ fact }) => fact);
    }
    return (index.asksForSomething(words) ? fitting : entries).map(({ fact }) => fact);
  };
}

/** "bao nhiêu phần trăm" asks for a rate. */
const RATE = /phần trăm|phan tram|tỷ lệ|tỉ lệ|ty le|ti le|%/iu;

/** Rates where one is asked for; what is to reach in the span asked about, where there is such. */
function narrowed(
  hits: readonly Fit<Entry>[],
  rate: boolean,
  span: Needs['targets']['ask']['span'],
): readonly Fit<Entry>[] {
  const asked = rate ? hits.filter(({ item }) => item.unit === '%') : hits;
  const within = asked.filter(({ item: { fact } }) => {
    if (span === null || fact.by === null) return true;
    return (span.from === null || fact.by >= span.from) && (span.to === null || fact.by <= span.to);
  });
  return within.length > 0 ? within : asked;
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
      unit: indicator.unit,
      project,
      words: oneName([indicator.name, target.wording, target.quote].join(' . ')),
      context: [...scope, plan.projects.find(({ code }) => code === project)?.name ?? ''].join(' . '),
      fact: {
        ...placeIn(plan, target.clause, target.quote),
        name: indicator.name,
        project,
        wording: target.wording,
        by: target.by,
        every: target.every ?? null,
        scope,
        // Notes of a clause with several targets do not say which of them they are about.
        notes: plan.targets.some((other) => other !== target && other.clause === target.clause)
          ? notesOf(target.notes)
          : notesAbout(plan, target.clause, target.notes),
      },
    };
  });
}

/** The plans call communes without drugs by several names, and people by more. */
function oneName(text: string): string {
  return text
    .replace(/(xã|xa)((,? (và )?(phường|phuong))?,? (thị trấn|thi tran)|,? (và )?(phường|phuong))/giu, '$1')
    .replace(
      /(không|khong|ko|k|sạch|sach|hết|het)( còn| con)?( có| co)?( tệ nạn| te nan)?( về| ve)? (ma túy|ma tuý|ma tuy)/giu,
      (found) => (isMarked(found) ? 'không ma túy' : 'khong ma tuy'),
    );
}

/** Years and numbers of projects are asked for by their own slots. */
function withoutNumbers(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}])((tiểu )?dự án|(tieu )?du an|t?da) ?(số |so )?\d+|\b20\d\d\b/giu,
    ' ',
  );
}
