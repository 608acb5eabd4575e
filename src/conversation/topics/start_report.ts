import { addDays } from '../../domain/date.ts';
import { dueDay, isComplete, statusOf } from '../../domain/obligation.ts';
import type { SayChoice } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { Duty } from '../snapshot.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { correctReport, openReport } from './report/open.ts';
import { isMeant, reportMeant } from './report_meant.ts';

const DAYS_BACK = 400;
const DAYS_AHEAD = 200;
/** Reports offered to choose from; more fit no phone. */
const MOST_OFFERED = 8;

interface Candidate {
  duty: Duty;
  form: string;
  name: string;
  draft: boolean;
  sent: boolean;
}

/** "báo cáo", "báo cáo biểu 4": opens the one report that fits, or offers those that do. */
export function* startReport(turn: Turn, correcting: boolean): Asking<Done> {
  const units = turn.person.memberships
    .filter((one) => one.role === 'reporter' || one.role === 'head')
    .map((one) => one.unit.code);
  if (units.length === 0) return answer(turn, [line('start-not-reporter')]);
  const { today } = turn.snapshot;
  const duties = yield* need('duties', {
    units,
    from: addDays(today, -DAYS_BACK),
    to: addDays(today, DAYS_AHEAD),
    undated: true,
  });
  const all = yield* candidates(duties);
  if (all.length === 0) return answer(turn, [line('start-no-forms')]);
  const named = namedBy(all, turn);
  if (named.length === 0)
    return choosing(
      turn,
      'start-none-fits',
      all.filter((one) => !one.sent),
      false,
    );
  const pool = correcting ? named.filter((one) => one.sent) : preferred(named, today);
  if (correcting && pool.length === 0) return answer(turn, [line('correct-none')]);
  const [only, ...others] = pool;
  if (only !== undefined && others.length === 0) {
    if (correcting) return yield* correctReport(turn, only.duty.id, only.form);
    return yield* openReport(turn, only.duty.id, only.form);
  }
  return choosing(turn, correcting ? 'correct-which' : 'start-which', pool, correcting);
}

/**
 * Offers reports, those due nearest to today first, and counts what does not fit. A report that is open waits meanwhile,
 * so that a typed number means one of these.
 */
function choosing(turn: Turn, said: string, pool: Candidate[], correcting: boolean): Done {
  const away = (one: Candidate) => {
    const day = dueDay(one.duty);
    return day === null
      ? Number.MAX_SAFE_INTEGER
      : Math.abs(Date.parse(day) - Date.parse(turn.snapshot.today));
  };
  const near = pool.toSorted((a, b) => away(a) - away(b));
  const left = near.length - MOST_OFFERED;
  const lines = [line(said), ...(left > 0 ? [line('start-more', { count: left })] : [])];
  return { ...answer(turn, lines, offers(near, correcting)), open: null };
}

function* candidates(duties: Duty[]): Asking<Candidate[]> {
  const names = new Map<string, string>();
  for (const plan of new Set(duties.filter((duty) => duty.forms.length > 0).map((duty) => duty.plan))) {
    const forms = yield* need('forms', { plan });
    for (const form of forms) names.set(`${plan}:${form.code}`, form.name);
  }
  return duties
    .filter((duty) => !duty.exempt && !duty.closed)
    .flatMap((duty) =>
      duty.forms.flatMap((form): Candidate[] => {
        const name = names.get(`${duty.plan}:${form.code}`);
        if (name === undefined) return [];
        const draft = duty.drafts.some((one) => one.form === form.code);
        const sent = duty.sent.some((one) => one.form === form.code);
        return [{ duty, form: form.code, name, draft, sent }];
      }),
    );
}

/** A kind of report named decides ("báo cáo quý" is no half-year report due in that quarter); else the time named. */
function namedBy(all: Candidate[], turn: Turn): Candidate[] {
  const { form } = turn.reading.slots;
  const ofForm = all.filter((one) => form === undefined || digits(form) === digits(one.name));
  const meant = reportMeant(turn);
  return ofForm.filter((one) => (meant === null ? fits(one, turn) : isMeant(meant, one.duty.period)));
}

function fits(one: Candidate, turn: Turn): boolean {
  const { period } = turn.reading.slots;
  if (period === undefined) return true;
  const day = dueDay(one.duty);
  const dueIn =
    day !== null && (period.from === null || day >= period.from) && (period.to === null || day <= period.to);
  const half = period.kind === 'half' && /-H\d$/.test(one.duty.period);
  const year =
    period.kind === 'year' && /^\d{4}$/.test(one.duty.period) && period.to?.slice(0, 4) === one.duty.period;
  const quarter = period.kind === 'quarter' && /-Q\d$/.test(one.duty.period);
  return dueIn || half || year || quarter;
}

function digits(name: string): string {
  return name.replace(/\D/g, '').replace(/^0+/, '');
}

/** Drafts first of all; else what is overdue or due next; never what was sent while something is open. */
function preferred(all: Candidate[], today: string): Candidate[] {
  const open = all.filter((one) => !one.sent || one.draft);
  if (open.length === 0) return all.slice(0, 1);
  const drafts = open.filter((one) => one.draft);
  const [draft, ...moreDrafts] = drafts;
  if (draft !== undefined && moreDrafts.length === 0) return [draft];
  const now = open.filter((one) => {
    const status = statusOf(one.duty, today);
    const day = dueDay(one.duty);
    return status === 'overdue' || status === 'partial' || (day !== null && day <= addDays(today, 60));
  });
  if (now.length > 0) return now;
  const next = open.toSorted((a, b) => (dueDay(a.duty) ?? '9').localeCompare(dueDay(b.duty) ?? '9'))[0];
  return next === undefined ? [] : open.filter((one) => one.duty.id === next.duty.id);
}

function offers(all: Candidate[], correcting = false): SayChoice[][] {
  return all.slice(0, MOST_OFFERED).map((one) => [
    {
      value: `${correcting ? 'correct' : 'report'}:${one.duty.id}:${one.form}`,
      label: line(
        one.draft ? 'start-choice-draft' : isComplete(one.duty) ? 'start-choice-sent' : 'start-choice',
        { form: one.name, title: one.duty.title, period: one.duty.periodLabel },
      ),
    },
  ]);
}
