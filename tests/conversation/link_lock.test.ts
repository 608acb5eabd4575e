import { expect, it } from 'vitest';
import { World } from '../support/world.ts';

/** 03:30 UTC, half an hour after the world's now, as databases in several zones write it. */
it.each(['2026-06-10T03:30:00+00:00', '2026-06-10T10:30:00+07:00', '2026-06-09T22:30:00-05:00'])(
  'a locked account waits its minutes, whatever the zone of the database: %s',
  (lockedUntil) => {
    const world = new World();
    world.failedCodes.set('stranger', { count: 5, lockedUntil });
    expect(said(world)).toEqual([{ id: 'link-locked', args: { minutes: 30 } }]);
  },
);

it.each(['2026-06-10T02:59:00+00:00', '2026-06-10T09:59:00+07:00', '2026-06-09T21:59:00-05:00'])(
  'once they are over its codes are looked at again: %s',
  (lockedUntil) => {
    const world = new World();
    world.failedCodes.set('stranger', { count: 5, lockedUntil });
    expect(said(world)).toMatchObject([{ id: 'link-locked', args: { minutes: 30 } }]);
    expect(world.failedCodes.get('stranger')?.count).toBe(6);
  },
);

function said(world: World) {
  const { effects } = world.say('stranger', { type: 'text', text: 'DH-0000-0000' });
  return effects.flatMap((effect) => (effect.type === 'say' ? effect.lines : []));
}
