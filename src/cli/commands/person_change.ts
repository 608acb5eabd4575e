import type { Pool } from 'pg';
import { formatVi, type IsoDate } from '../../domain/date.ts';
import { addRole, type Doing, type Ended, endRole, setActive, unlink } from '../../storage/leaving.ts';
import { listRoster, type NamedPerson, type RosterRow } from '../../storage/roster.ts';
import type { Unit } from '../../storage/units.ts';
import { answer } from '../answer.ts';
import type { Call } from '../command.ts';
import { withDatabase } from '../database.ts';
import { readDay } from '../day.ts';
import { personNamed } from '../person.ts';
import { Refusal } from '../refusal.ts';
import { checkRoleAt, ROLE_TEXTS, readRole } from '../role.ts';
import { unitNamed } from '../unit.ts';

type EndedRole = Extract<Ended, { type: 'ended' }>;

const CHANNELS = ['telegram', 'zalo', 'web'];

/** `dunghan person end --person … --unit … --role … [--date …]`: the last day of a role; at once where no day is given. */
export async function endPersonRole(call: Call): Promise<number> {
  const { role, unitText } = readPlace(call);
  const date = call.option('date');
  const lastDay = date === null ? null : readDay(date, '--date');
  const done = await onPerson(call, async (pool, person, doing) => {
    const unit = await unitNamed(pool, unitText, call.option('province'));
    const ended = await endRole(pool, { person: person.id, unit: unit.code, role }, lastDay, doing);
    return { person, unit, ended, today: doing.today };
  });
  const { person, unit, ended, today } = done;
  const said = { name: person.name, role: roleWord(call, role), unit: unit.name };
  if (ended.type === 'none') throw new Refusal('cli-person-no-such-role', said);
  if (ended.type === 'tooEarly') {
    const begun = ended.from <= today;
    throw new Refusal(begun ? 'cli-person-too-early' : 'cli-person-not-begun', {
      ...said,
      day: formatVi(ended.from),
    });
  }
  const { type: _, ...told } = ended;
  await answer(call, { ...plain(done), role, ...told }, () => [
    endedLine(call, said, ended),
    ...(ended.rolesLeft === 0 ? [leftLine(call, person.name, ended.next)] : []),
  ]);
  return 0;
}

function endedLine(call: Call, said: { name: string; role: string; unit: string }, ended: EndedRole): string {
  const { changed, lastDay, cancelledFrom } = ended;
  if (cancelledFrom !== null)
    return call.texts.message('cli-person-cancelled', { ...said, day: formatVi(cancelledFrom) });
  return changed
    ? call.texts.message('cli-person-ended', { ...said, day: formatVi(lastDay) })
    : call.texts.message('cli-person-ended-before', { ...said, day: formatVi(lastDay) });
}

/** What it means for a person to have no role today; `next` is the day one begins. */
function leftLine(call: Call, name: string, next: IsoDate | null): string {
  return next === null
    ? call.texts.message('cli-person-nothing-left', { name })
    : call.texts.message('cli-person-nothing-yet', { name, day: formatVi(next) });
}

/** `dunghan person add --person … --unit … --role … [--date …]`: a further role, or one that was ended by mistake. */
export async function addPersonRole(call: Call): Promise<number> {
  const { role, unitText } = readPlace(call);
  const date = call.option('date');
  const done = await onPerson(call, async (pool, person, doing) => {
    const unit = await unitNamed(pool, unitText, call.option('province'));
    checkRoleAt(role, unit, call.texts);
    const from = date === null ? doing.today : readDay(date, '--date');
    if (unit.validTo !== null && unit.validTo < from)
      throw new Refusal('cli-unit-ended', { unit: unit.name, day: formatVi(unit.validTo) });
    const changed = await addRole(pool, { person: person.id, unit: unit.code, role }, from, doing);
    if (changed === null) throw new Refusal('cli-person-inactive', { name: person.name });
    return { person, unit, from, changed };
  });
  const said = { name: done.person.name, role: roleWord(call, role), unit: done.unit.name };
  await answer(call, { ...plain(done), role, changed: done.changed, from: done.from }, () => [
    done.changed
      ? call.texts.message('cli-person-added', { ...said, day: formatVi(done.from) })
      : call.texts.message('cli-person-added-before', said),
  ]);
  return 0;
}

/** `dunghan person deactivate|reactivate --person …`: takes every right away at once, or gives it back. */
export async function setPersonActive(call: Call, active: boolean): Promise<number> {
  const { person, changed, roles } = await onPerson(call, async (pool, person, doing) => ({
    person,
    changed: await setActive(pool, person.id, active, doing),
    roles: await listRoster(pool, { on: doing.today, person: person.id }),
  }));
  const state = active ? 'active' : 'inactive';
  // text ids: cli-person-now-active, cli-person-now-inactive, cli-person-before-active, cli-person-before-inactive
  await answer(call, { person: person.id, name: person.name, active, changed }, () => [
    call.texts.message(`cli-person-${changed ? 'now' : 'before'}-${state}`, { name: person.name }),
    ...(active && !roles.some(inForce) ? [leftLine(call, person.name, firstDay(roles))] : []),
  ]);
  return 0;
}

const inForce = ({ state }: RosterRow) => state === 'active';

/** The first day of roles that have not begun. */
function firstDay(roles: readonly RosterRow[]): IsoDate | null {
  return roles.map((role) => role.from).toSorted()[0] ?? null;
}

/** `dunghan person unlink --person … [--channel zalo]`: parts chat accounts from the person. */
export async function unlinkPerson(call: Call): Promise<number> {
  const channel = call.option('channel');
  if (channel !== null && !CHANNELS.includes(channel))
    throw new Refusal('cli-person-channel', { text: channel, list: CHANNELS.join(', ') });
  const { person, channels, roles } = await onPerson(call, async (pool, person, doing) => ({
    person,
    channels: await unlink(pool, person.id, channel, doing),
    roles: await listRoster(pool, { on: doing.today, person: person.id }),
  }));
  const { id, name, deactivated } = person;
  // A code is made only for somebody with a role in force.
  const next = deactivated ? 'inactive' : roles.some(inForce) ? 'active' : 'idle';
  // text ids: cli-person-parted-active, cli-person-parted-inactive, cli-person-parted-idle
  await answer(call, { person: id, name, unlinked: channels }, () => [
    channels.length === 0
      ? call.texts.message('cli-person-no-account', { name })
      : call.texts.message(`cli-person-parted-${next}`, {
          name,
          list: channels.join(', '),
          person: String(id),
        }),
  ]);
  return 0;
}

function readPlace(call: Call) {
  const unitText = call.option('unit');
  if (unitText === null) throw new Refusal('cli-option-needed', { option: '--unit' });
  return { unitText, role: readRole(call.option('role')) };
}

function onPerson<T>(
  call: Call,
  work: (pool: Pool, person: NamedPerson, doing: Doing) => Promise<T>,
): Promise<T> {
  return withDatabase(call, async ({ pool }, clock) => {
    const doing = { now: clock.now(), today: clock.today(), by: call.option('by') ?? 'command' };
    return work(pool, await personNamed(pool, call.option('person'), doing.today), doing);
  });
}

function plain({ person, unit }: { person: NamedPerson; unit: Unit }) {
  return { person: person.id, name: person.name, unit: unit.code, unitName: unit.name };
}

function roleWord(call: Call, role: keyof typeof ROLE_TEXTS): string {
  return call.texts.message(ROLE_TEXTS[role]);
}
