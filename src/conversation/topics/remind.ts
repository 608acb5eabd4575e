import { addDays } from '../../domain/date.ts';
import { mainMembership, mayCoordinate } from '../../domain/rights.ts';
import { readYesNo } from '../../understanding/reply.ts';
import { type Asking, need, type Progress } from '../need.ts';
import type { Open } from '../state.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { unitAsked } from './due.ts';
import { chooseProgress } from './progress.ts';

export type OpenRemind = Extract<Open, { topic: 'remind' }>;

/** "nhắc các xã chưa nộp": the preview for the report meant; nothing is sent before it is confirmed. */
export function* startRemind(turn: Turn): Asking<Done> {
  const province = mainMembership(turn.person)?.unit.province ?? null;
  if (province === null || !mayCoordinate(turn.person, province))
    return answer(turn, [line('remind-not-yours')]);
  const named = turn.reading.slots.unit;
  const unit = named === undefined || named === 'self' ? null : yield* unitAsked(turn);
  if (unit !== null && 'refused' in unit) return unit.refused;
  const found = yield* chooseProgress(turn, province);
  if (found === null) return answer(turn, [line('progress-none')]);
  return preview(turn, unit === null ? found.chosen : onlyUnit(found.chosen, unit.code), province, unit);
}

/** The same from the button under a list: `remind:<plan>:<definition>:<period>`. */
export function* pressRemind(turn: Turn, value: string): Asking<Done> {
  const province = mainMembership(turn.person)?.unit.province ?? null;
  if (province === null || !mayCoordinate(turn.person, province))
    return answer(turn, [line('remind-not-yours')]);
  const [, plan = '', definition = '', period = ''] = value.split(':');
  const one = yield* progressOf(turn, province, plan, definition, period);
  return one === null ? answer(turn, [line('progress-none')]) : preview(turn, one, province, null);
}

/** Says how many people in how many communes it will reach, and how many communes have nobody linked. */
function preview(
  turn: Turn,
  one: Progress,
  province: string,
  only: { code: string; name: string } | null,
): Done {
  const { units, people, unreachable } = audience(one);
  const about = { title: one.title, period: one.periodLabel };
  if (units.length === 0 && only !== null)
    return answer(turn, [line('remind-unit-not-missing', { ...about, unit: only.name })]);
  if (units.length === 0) return answer(turn, [line('remind-nobody-missing', about)]);
  const reached = units.length - unreachable.length;
  if (people === 0) return answer(turn, [line('remind-nobody-linked', { ...about, count: units.length })]);
  const token = turn.snapshot.fresh.token;
  return {
    open: {
      topic: 'remind',
      token,
      plan: one.plan,
      definition: one.definition,
      period: one.period,
      province,
      ...(only !== null && { only: only.code }),
    },
    lines: [
      line('remind-preview', { ...about, people, communes: reached }),
      ...(unreachable.length > 0 ? [line('remind-unreachable', { count: unreachable.length })] : []),
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
  const said = readYesNo(turn.text);
  if (said === 'no' || turn.reading.intent === 'cancel')
    return { open: null, lines: [line('remind-left')], choices: [], effects: [] };
  if (said === 'yes' || /^\s*g[ửư]?[ii]?u?i\s*$/iu.test(turn.text)) return yield* send(turn, open);
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
  const one = all === null || open.only === undefined ? all : onlyUnit(all, open.only);
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

/** The report as one unit stands in it: "nhắc xã Thọ Xuân" reaches nobody else. */
function onlyUnit(one: Progress, code: string): Progress {
  const its = (units: Progress['missing']) => units.filter((unit) => unit.code === code);
  return { ...one, missing: its(one.missing), partial: its(one.partial) };
}

/** Those a reminder is for: nothing sent, or not all of it. */
function audience(one: Progress) {
  const units = [...one.missing, ...one.partial];
  const people = new Set(units.flatMap((unit) => unit.people)).size;
  return { units, people, unreachable: units.filter((unit) => unit.people.length === 0) };
}
