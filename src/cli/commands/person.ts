import { formatVi } from '../../domain/date.ts';
import { listRoster } from '../../storage/roster.ts';
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

async function list(call: Call): Promise<number> {
  const unitText = call.option('unit');
  const province = call.option('province');
  const rows = await withDatabase(call, async ({ pool }, clock) => {
    const unit = unitText === null ? null : await unitNamed(pool, unitText, province);
    return listRoster(pool, {
      on: clock.today(),
      all: call.flag('all'),
      ...(unit !== null && { unit: unit.code }),
      ...(unit === null && province !== null && { province }),
    });
  });
  // text ids: cli-person-state-ended, cli-person-state-deactivated
  await answer(call, rows, () => [
    ...rows.map((row) =>
      [
        row.person,
        row.name,
        call.texts.message(ROLE_TEXTS[row.role]),
        row.unitName,
        row.channels.join(', ') || call.texts.message('cli-person-unlinked'),
        ...(row.to === null ? [] : [call.texts.message('cli-person-until', { day: formatVi(row.to) })]),
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
