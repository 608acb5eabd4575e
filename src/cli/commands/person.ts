import { formatVi } from '../../domain/date.ts';
import { listRoster, type RosterRow } from '../../storage/roster.ts';
import { unitByCode } from '../../storage/units.ts';
import { answer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { ROLE_TEXTS } from '../role.ts';
import { unitNamed } from '../unit.ts';
import { addPersonRole, endPersonRole, setPersonActive, unlinkPerson } from './person_change.ts';

/** `dunghan person list|end|add|deactivate|reactivate|unlink`: who has which role, and what becomes of those who leave. */
export const person: Command = {
  options: {
    person: { type: 'string' },
    unit: { type: 'string' },
    role: { type: 'string' },
    province: { type: 'string' },
    channel: { type: 'string' },
    date: { type: 'string' },
    by: { type: 'string' },
    all: { type: 'boolean' },
  },
  words: [1, 1],
  run(call) {
    const [what] = call.words;
    refuseUnused(call, what);
    switch (what) {
      case 'list':
        return list(call);
      case 'end':
        return endPersonRole(call);
      case 'add':
        return addPersonRole(call);
      case 'deactivate':
      case 'reactivate':
        return setPersonActive(call, what === 'reactivate');
      case 'unlink':
        return unlinkPerson(call);
      default:
        throw new Refusal('cli-person-which', { word: what ?? '' });
    }
  },
};

/** Options of each, beside `--json`. */
const PLACE = ['person', 'unit', 'role', 'province', 'date', 'by'];
const USED: Record<string, readonly string[]> = {
  list: ['unit', 'province', 'all'],
  end: PLACE,
  add: PLACE,
  deactivate: ['person', 'by'],
  reactivate: ['person', 'by'],
  unlink: ['person', 'channel', 'by'],
};

/** An option that changes nothing would be believed: a list “on a day” is today's. */
function refuseUnused(call: Call, what: string | undefined): void {
  const used = what === undefined || !Object.hasOwn(USED, what) ? undefined : USED[what];
  if (used === undefined) return;
  for (const option of Object.keys(person.options))
    if (!used.includes(option) && (call.option(option) !== null || call.flag(option)))
      throw new Refusal('cli-person-option', { option: `--${option}`, what: what ?? '' });
}

async function list(call: Call): Promise<number> {
  const unitText = call.option('unit');
  const province = call.option('province');
  const rows = await withDatabase(call, async ({ pool }, clock) => {
    if (province !== null && (await unitByCode(pool, province))?.kind !== 'province')
      throw new Refusal('cli-person-province', { text: province });
    const unit = unitText === null ? null : await unitNamed(pool, unitText, province);
    return listRoster(pool, {
      on: clock.today(),
      all: call.flag('all'),
      ...(unit !== null && { unit: unit.code }),
      ...(unit === null && province !== null && { province }),
    });
  });
  await answer(call, rows, () => [
    ...rows.map((row) =>
      [
        row.person,
        row.name,
        call.texts.message(ROLE_TEXTS[row.role]),
        row.unitName,
        row.channels.join(', ') || call.texts.message('cli-person-unlinked'),
        ...days(call, row),
        // text ids: cli-person-state-upcoming, cli-person-state-ended, cli-person-state-cancelled, cli-person-state-deactivated
        ...(row.state === 'active' ? [] : [call.texts.message(`cli-person-state-${row.state}`)]),
      ].join('\t'),
    ),
    call.texts.message('cli-person-count', {
      people: new Set(rows.map((row) => row.person)).size,
      roles: rows.length,
    }),
  ]);
  return 0;
}

/** The day a role begins where that is yet to come or never comes; its last day where one is set. */
function days(call: Call, { from, to, state }: RosterRow): string[] {
  const cancelled = to !== null && to < from;
  return [
    ...(cancelled || state === 'upcoming'
      ? [call.texts.message('cli-person-from', { day: formatVi(from) })]
      : []),
    ...(to === null || cancelled ? [] : [call.texts.message('cli-person-until', { day: formatVi(to) })]),
  ];
}
