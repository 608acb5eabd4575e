import {
  CLASS_NAMES,
  type Classification,
  classify,
  factsFromAnswers,
} from '../../../domain/classification.ts';
import type { Line } from '../../effect.ts';
import type { ReportPlace } from '../../snapshot.ts';
import { line } from '../../turn.ts';

/** The self-assessment whose figures the classes of plan 002, section II.1 are judged on. */
const SELF_ASSESSMENT = { plan: '002', form: 'TDG' };

/**
 * What the figures of a self-assessment say of the commune's class, with the clauses met and not met; where the text does
 * not settle it, that it does not and why. Nothing for other forms.
 */
export function communeClassLines({ duty, form, draft }: ReportPlace): Line[] {
  if (duty.plan !== SELF_ASSESSMENT.plan || form.code !== SELF_ASSESSMENT.form) return [];
  const found = classify(factsFromAnswers(draft?.answers ?? {}));
  const reasons = found.reasons.map(({ unstated, text, clauses }) =>
    line(unstated ? 'report-class-unstated' : 'report-class-figures', { text, clauses: listed(clauses) }),
  );
  const class_ = found.class === null ? [] : [line('report-class', { name: CLASS_NAMES[found.class] })];
  return ['gap', ...class_, ...reasons, ...criteriaLines(found)];
}

function criteriaLines({ criteria }: Classification): Line[] {
  const of = (state: 'met' | 'notMet') => [
    ...new Set(criteria.filter((one) => one.state === state).map((one) => one.clause)),
  ];
  const [met, failed] = [of('met'), of('notMet')];
  return [
    ...(met.length === 0 ? [] : [line('report-class-met', { clauses: listed(met) })]),
    ...(failed.length === 0 ? [] : [line('report-class-failed', { clauses: listed(failed) })]),
  ];
}

/** `II.1.1.b3` as people cite it. */
function listed(clauses: readonly string[]): string {
  return clauses.map((clause) => clause.replace(/\.b(\d+)$/u, ' gạch đầu dòng $1')).join('; ');
}
