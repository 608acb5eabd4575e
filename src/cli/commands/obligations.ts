import type { Duty } from '../../conversation/snapshot.ts';
import { addDays, formatVi, type IsoDate } from '../../domain/date.ts';
import { dueDay, type ObligationStatus, statusOf } from '../../domain/obligation.ts';
import { lastWorkingDayOnOrBefore, type WorkCalendar } from '../../domain/workday.ts';
import { createKnowledge } from '../../plans/knowledge.ts';
import { workCalendar } from '../../plans/work_calendar.ts';
import { type DecisionRow, loadDecisions } from '../../storage/decisions.ts';
import { answer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { dayOption, readDay } from '../day.ts';
import { Refusal } from '../refusal.ts';
import { unitNamed } from '../unit.ts';
import { DECISION_OPTIONS, decideOn, decisionLine, isDecisionWord } from './obligations_decide.ts';
import { REQUEST_OPTIONS, request } from './obligations_request.ts';

/** How far `--to` lies ahead where it is not given. */
const DAYS_AHEAD = 31;

/** A duty as `--json` prints it. Days are ISO; null where the plan names none. */
interface Row {
  plan: string;
  definition: string;
  period: string;
  unit: string;
  wording: string;
  lastDay: IsoDate | null;
  lastWorkingDay: IsoDate | null;
  status: ObligationStatus;
  title: string;
  periodLabel: string;
  unitName: string;
  clause: string;
  quote: string | null;
  /** The new day where the time was extended; `lastDay` is that day. */
  extendedTo: IsoDate | null;
  /** Of a report asked for beside the calendar. */
  dueAt: string | null;
  note: string | null;
  /** Extensions, exemptions, locks and their taking back, the oldest first. */
  decisions: Omit<DecisionRow, 'obligation'>[];
}

/**
 * `dunghan obligations --unit … --from … --to …`: what a unit owes in a span, with undated duties after the dated ones.
 * With a word it is decided on (`extend`, `exempt`, `unexempt`, `lock`, `open`) or asked for (`request`).
 */
export const obligations: Command = {
  options: {
    unit: { type: 'string' },
    province: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    ...DECISION_OPTIONS,
    ...REQUEST_OPTIONS,
  },
  words: [0, 1],
  run(call) {
    const [word] = call.words;
    if (word === undefined) return list(call);
    if (word === 'request') return request(call);
    if (isDecisionWord(word)) return decideOn(call, word);
    throw new Refusal('cli-obligations-which', { word });
  },
};

async function list(call: Call): Promise<number> {
  const unitText = call.option('unit');
  if (unitText === null) throw new Refusal('cli-option-needed', { option: '--unit' });
  const found = await withDatabase(call, async ({ pool }, clock) => {
    const { from, to } = spanOf(call, clock.today());
    const unit = await unitNamed(pool, unitText, call.option('province'));
    const knowledge = createKnowledge({ pool, calendar: workCalendar, now: () => clock.now() });
    const duties = (await knowledge.load({
      need: 'duties',
      units: [unit.code],
      from,
      to,
      undated: true,
    })) as Duty[];
    const calendar = knowledge.calendar();
    const decisions = await loadDecisions(
      pool,
      duties.map(({ id }) => id),
    );
    const of = (id: number) => decisions.filter(({ obligation }) => obligation === id);
    return {
      ...{ unit: unit.name, from, to },
      rows: duties.map((duty) => rowOf(duty, clock.today(), calendar, of(duty.id))),
    };
  });
  await answer(call, found.rows, () => [
    call.texts.message('cli-obligations-head', {
      unit: found.unit,
      from: formatVi(found.from),
      to: formatVi(found.to),
      count: found.rows.length,
    }),
    ...found.rows.flatMap((row) => lines(call, row)),
  ]);
  return 0;
}

function spanOf(call: Call, today: IsoDate): { from: IsoDate; to: IsoDate } {
  const from = dayOption(call, 'from', today);
  const toText = call.option('to');
  const to = toText === null ? addDays(from, DAYS_AHEAD) : readDay(toText, '--to');
  if (to < from) throw new Refusal('cli-span-backwards', { from: formatVi(from), to: formatVi(to) });
  return { from, to };
}

function rowOf(duty: Duty, today: IsoDate, calendar: WorkCalendar, decisions: readonly DecisionRow[]): Row {
  const lastDay = dueDay(duty);
  return {
    plan: duty.plan,
    definition: duty.definition,
    period: duty.period,
    unit: duty.unit,
    wording: duty.wording,
    lastDay,
    lastWorkingDay: lastDay === null ? null : lastWorkingDayOnOrBefore(lastDay, calendar),
    status: statusOf(duty, today),
    title: duty.title,
    periodLabel: duty.periodLabel,
    unitName: duty.unitName,
    clause: duty.clausePath,
    quote: duty.quote,
    extendedTo: duty.extendedTo,
    dueAt: duty.dueAt ?? null,
    note: duty.note ?? null,
    decisions: decisions.map(({ obligation: _obligation, ...decision }) => decision),
  };
}

// text ids: cli-status-undated, cli-status-open, cli-status-dueSoon, cli-status-overdue, cli-status-partial
// text ids: cli-status-submitted, cli-status-exempt, cli-status-closed
function lines(call: Call, row: Row): string[] {
  const status = call.texts.message(`cli-status-${row.status}`);
  const day = row.lastDay === null ? '–' : formatVi(row.lastDay);
  return [
    `${day}\t${row.title} – ${row.periodLabel} (${status})`,
    `\t“${row.wording}” · ${row.plan}, ${row.clause}`,
    ...(row.note === null ? [] : [`\t${row.note}`]),
    ...row.decisions.map((one) => `\t${decisionLine(call, one)}`),
  ];
}
