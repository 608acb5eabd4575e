import type { Pool } from 'pg';
import { formatVi, type IsoDate } from '../../domain/date.ts';
import { listPlans } from '../../storage/plans.ts';
import { RequestProblem, requestReport } from '../../storage/requests.ts';
import { listUnits } from '../../storage/units.ts';
import { answer } from '../answer.ts';
import type { Call, Options } from '../command.ts';
import { withDatabase } from '../database.ts';
import { readDay } from '../day.ts';
import { Refusal } from '../refusal.ts';
import { unitNamed } from '../unit.ts';
import { needed } from './obligations_decide.ts';

export const REQUEST_OPTIONS = {
  units: { type: 'string' },
  title: { type: 'string' },
  form: { type: 'string' },
  note: { type: 'string' },
} as const satisfies Options;

/**
 * `dunghan obligations request --plan … --definition … --units communes|<unit; unit> --title … --until … --by …`, with
 * `--form`, `--note`: asks the units for a report the plan leaves to requests.
 */
export async function request(call: Call): Promise<number> {
  const due = readDue(needed(call, 'until'));
  const asked = {
    plan: needed(call, 'plan'),
    definition: needed(call, 'definition'),
    label: needed(call, 'title'),
    form: call.option('form'),
    note: call.option('note'),
    by: needed(call, 'by'),
    ...due,
  };
  const units = needed(call, 'units');
  const done = await withDatabase(call, async ({ pool }, clock) => {
    if (due.lastDay < clock.today()) throw new Refusal('cli-request-past', { day: formatVi(due.lastDay) });
    const codes = await codesOf(call, pool, units, { plan: asked.plan, on: due.lastDay });
    try {
      return await requestReport(pool, { ...asked, units: codes, now: clock.now() });
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      const { plan, definition } = asked;
      throw new Refusal(`cli-request-${error.kind}`, { plan, definition, form: asked.form ?? '' });
    }
  });
  const { period, refused } = done;
  await answer(call, { ...asked, ...done }, () => [
    call.texts.message('cli-request-made', { count: done.units.length, label: asked.label, period }),
    ...(refused.length === 0
      ? []
      : [call.texts.message('cli-request-refused', { list: refused.join(', ') })]),
  ]);
  return done.units.length > 0 ? 0 : 1;
}

// text ids: cli-request-noDefinition, cli-request-notOnRequest, cli-request-noForm

/** `2026-07-01`, or with the time of day `2026-07-01T17:00`, both in Vietnam. */
function readDue(text: string): { lastDay: IsoDate; dueAt: string | null; wording: string } {
  const [, dayText = text, hour, minute] = /^(.+?)[T ](\d{2}):(\d{2})$/u.exec(text) ?? [];
  const lastDay = readDay(dayText, '--until');
  const wordingDay = `ngày ${formatVi(lastDay)}`;
  if (hour === undefined || minute === undefined)
    return { lastDay, dueAt: null, wording: `chậm nhất ${wordingDay}` };
  if (Number(hour) > 23 || Number(minute) > 59) throw new Refusal('cli-bad-day', { option: '--until', text });
  const dueAt = new Date(`${lastDay}T${hour}:${minute}:00+07:00`).toISOString();
  return { lastDay, dueAt, wording: `chậm nhất ${hour} giờ ${minute} ${wordingDay}` };
}

async function codesOf(
  call: Call,
  pool: Pool,
  text: string,
  { plan, on }: { plan: string; on: IsoDate },
): Promise<string[]> {
  const province = (await listPlans(pool)).find(({ code }) => code === plan)?.province;
  if (province === undefined) throw new Refusal('cli-request-noDefinition', { plan, definition: '' });
  if (text === 'communes') {
    const units = await listUnits(pool, { province, on });
    return units.filter(({ kind }) => kind === 'commune' || kind === 'ward').map(({ code }) => code);
  }
  const names = text.split(';').map((name) => name.trim());
  const codes: string[] = [];
  for (const name of names.filter((one) => one !== ''))
    codes.push((await unitNamed(pool, name, call.option('province') ?? province)).code);
  return codes;
}
