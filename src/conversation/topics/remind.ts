import { addDays } from '../../domain/date.ts';
import { mainMembership, mayCoordinate } from '../../domain/rights.ts';
import { fold } from '../../understanding/fold.ts';
import type { Line } from '../effect.ts';
import { type Asking, need, type Progress } from '../need.ts';
import type { Open } from '../state.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';
import { chooseProgress } from './progress.ts';
import { notDone, type ReminderFor, remindedUnits } from './remind_asked.ts';
import { readSend } from './remind_reply.ts';
import { instantVi } from './report/open.ts';

export type OpenRemind = Extract<Open, { topic: 'remind' }>;

/** "nhắc các xã chưa nộp": the preview for the report meant; nothing is sent before it is confirmed. */
export function* startRemind(turn: Turn): Asking<Done> {
  const province = mainMembership(turn.person)?.unit.province ?? null;
  if (province === null || !mayCoordinate(turn.person, province))
    return answer(turn, [line('remind-not-yours')]);
  const whom = yield* remindedUnits(turn);
  if ('refused' in whom) return whom.refused;
  const found = yield* chooseProgress(turn, province);
  if (found === null) return answer(turn, [line('progress-none')]);
  return yield* preview(turn, found.chosen, province, whom, notDone(turn, found.chosen));
}

/** "khỏi nhắc xã Tống Trân" where nothing waits to be sent: says so. Null where the words are not about reminding. */
export function notReminded(turn: Turn): Done | null {
  const about = / (?:nhac|don doc|thong bao) /u.test(` ${fold(mendedText(turn))} `);
  return about ? { ...answer(turn, [line('remind-none-waiting')]), open: null } : null;
}

/** The same from the button under a list: `remind:<plan>:<definition>:<period>`. */
export function* pressRemind(turn: Turn, value: string): Asking<Done> {
  const province = mainMembership(turn.person)?.unit.province ?? null;
  if (province === null || !mayCoordinate(turn.person, province))
    return answer(turn, [line('remind-not-yours')]);
  const [, plan = '', definition = '', period = ''] = value.split(':');
  const one = yield* progressOf(turn, province, plan, definition, period);
  if (one === null) return answer(turn, [line('progress-none')]);
  return yield* preview(turn, one, province, { units: null, except: [] });
}

/** Units that are named one by one in the preview. */
const MOST_NAMED = 12;

/** Says who it will reach, who is left out, what of the request it does not do, and when they were last reminded. */
function* preview(
  turn: Turn,
  all: Progress,
  province: string,
  whom: ReminderFor,
  notes: Line[] = [],
): Asking<Done> {
  const codes = whom.units?.map((unit) => unit.code) ?? null;
  const except = whom.except.map((unit) => unit.code);
  const one = narrowed(all, codes, except);
  const { units, people, unreachable } = audience(one);
  const about = { title: one.title, period: one.periodLabel };
  const absent = (whom.units ?? []).filter((unit) => !units.some(({ code }) => code === unit.code));
  const without = absent.filter((unit) => !except.includes(unit.code));
  const notMissing = line('remind-unit-not-missing', { ...about, unit: names(without) });
  if (units.length === 0 && without.length > 0) return answer(turn, [notMissing]);
  if (units.length === 0 && except.length > 0)
    return answer(turn, [line('remind-nobody-else', { ...about, list: names(whom.except) })]);
  if (units.length === 0) return answer(turn, [line('remind-nobody-missing', about)]);
  const reached = units.filter((unit) => unit.people.length > 0);
  if (people === 0) return answer(turn, [line('remind-nobody-linked', { ...about, count: units.length })]);
  const before = yield* need('reminded', { obligations: reached.map((unit) => unit.obligation) });
  const named = codes !== null || reached.length <= MOST_NAMED;
  const token = turn.snapshot.fresh.token;
  return {
    open: {
      topic: 'remind',
      token,
      plan: one.plan,
      definition: one.definition,
      period: one.period,
      province,
      ...(codes !== null && { units: codes }),
      ...(except.length > 0 && { except }),
    },
    lines: [
      line('remind-preview', { ...about, people, communes: reached.length }),
      ...(named ? [line('remind-units', { list: names(reached) })] : []),
      ...(except.length > 0 ? [line('remind-except', { list: names(whom.except) })] : []),
      ...(without.length > 0 ? [notMissing] : []),
      ...(unreachable.length > 0 ? [line('remind-unreachable', { count: unreachable.length })] : []),
      ...(before === null
        ? []
        : [line('remind-before', { at: instantVi(before.at), count: before.communes })]),
      ...notes,
      'gap',
      line('remind-sample'),
      line('remind-sample-text', { ...about, wording: one.wording }),
      'gap',
      line('remind-confirm'),
    ],
    choices: [
      [
        { value: `remind-send:${token}`, label: line('remind-choice-send', { people }) },
        { value: 'op:leave', label: line('remind-choice-leave') },
      ],
    ],
    effects: [],
  };
}

/** Inside the preview: yes sends, no leaves; anything else is read as a message of its own. */
export function* continueRemind(turn: Turn, open: OpenRemind): Asking<Done | null> {
  const said = readSend(turn.text);
  if (said === 'yes') return yield* send(turn, open);
  // "khoan, nhắc xã khác" is a request of its own.
  if ((said === 'no' && turn.reading.intent !== 'broadcast') || turn.reading.intent === 'cancel')
    return { open: null, lines: [line('remind-left')], choices: [], effects: [] };
  return null;
}

/** Confirmed: to those who are missing now, which may be fewer than at the preview. */
export function* pressSend(turn: Turn, open: Open | null, value: string): Asking<Done> {
  if (open?.topic !== 'remind' || value !== `remind-send:${open.token}`)
    return answer(turn, [line('remind-old-button')]);
  return yield* send(turn, open);
}

function* send(turn: Turn, open: OpenRemind): Asking<Done> {
  if (!mayCoordinate(turn.person, open.province))
    return answer({ state: { ...turn.state, open: null } }, [line('remind-not-yours')]);
  const all = yield* progressOf(turn, open.province, open.plan, open.definition, open.period);
  const codes = open.units ?? (open.only === undefined ? null : [open.only]);
  const one = all === null ? null : narrowed(all, codes, open.except ?? []);
  const recipients =
    one === null
      ? []
      : audience(one).units.flatMap((unit) =>
          unit.people.map((person) => ({ obligation: unit.obligation, person })),
        );
  if (one === null || recipients.length === 0)
    return { open: null, lines: [line('remind-all-sent')], choices: [], effects: [] };
  const communes = new Set(recipients.map((one) => one.obligation)).size;
  const people = new Set(recipients.map((one) => one.person)).size;
  return {
    open: null,
    lines: [line('remind-sent', { people, communes, title: one.title, period: one.periodLabel })],
    choices: [],
    effects: [
      {
        type: 'sendReminder',
        token: open.token,
        plan: open.plan,
        definition: open.definition,
        period: open.period,
        recipients,
      },
    ],
  };
}

function* progressOf(
  turn: Turn,
  province: string,
  plan: string,
  definition: string,
  period: string,
): Asking<Progress | null> {
  const { today } = turn.snapshot;
  const only = { plan, definition, period };
  const span = { from: addDays(today, -800), to: addDays(today, 800) };
  const all = yield* need('progress', { province, ...span, only });
  return (
    all.find((one) => one.plan === plan && one.definition === definition && one.period === period) ?? null
  );
}

/** The report as the units asked for stand in it: nobody else is reached, and nobody left out. */
function narrowed(one: Progress, codes: string[] | null, except: string[]): Progress {
  const its = (units: Progress['missing']) =>
    units.filter(({ code }) => (codes === null || codes.includes(code)) && !except.includes(code));
  return { ...one, missing: its(one.missing), partial: its(one.partial) };
}

function names(units: readonly { name: string }[]): string {
  return units.map((unit) => unit.name).join(', ');
}

/** Those a reminder is for: nothing sent, or not all of it. */
function audience(one: Progress) {
  const units = [...one.missing, ...one.partial];
  const people = new Set(units.flatMap((unit) => unit.people)).size;
  return { units, people, unreachable: units.filter((unit) => unit.people.length === 0) };
}
