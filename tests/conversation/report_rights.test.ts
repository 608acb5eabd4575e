import { beforeEach, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/conversation/effect.ts';
import { CAST, World } from '../support/world.ts';

describe('an open report', () => {
  let world: World;
  const lan = CAST.lan;
  beforeEach(() => {
    world = new World();
    choose('report:1:BM04');
    expect(say('12')).toContain('report-kept');
  });

  it('takes no answer from who lost the role meanwhile, and leaves the report', () => {
    if (lan === null || lan === undefined) throw new Error('no Lan');
    world.linked.set('lan', { ...lan, memberships: CAST.hoa?.memberships ?? [] });
    expect(say('5')).toEqual(['report-not-yours']);
    expect(JSON.parse(world.states.get('lan') ?? '').open).toBeNull();
    expect(Object.keys(world.drafts.get('1:BM04')?.answers ?? {})).toEqual(['tong']);
  });

  it('takes no answer from who has no role left, and keeps the draft', () => {
    if (lan === null || lan === undefined) throw new Error('no Lan');
    world.linked.set('lan', { ...lan, memberships: [] });
    expect(say('5')).toEqual(['no-role']);
    expect(Object.keys(world.drafts.get('1:BM04')?.answers ?? {})).toEqual(['tong']);
  });

  it('is left where its period was locked, also when it is about to be sent', () => {
    const [duty] = world.duties;
    if (duty === undefined) throw new Error('no duty');
    duty.closed = true;
    expect(say('gửi')).toEqual(['report-closed']);
    expect(JSON.parse(world.states.get('lan') ?? '').open).toBeNull();
    expect(world.drafts.has('1:BM04')).toBe(true);
  });

  it.each([
    'report:abc:BM04',
    'report:99999999999:BM04',
    'report:-1:BM04',
    'report:1.5:BM04',
    'correct::BM04',
    'correct:1e9:BM04',
  ])('a choice with an id that is none is an old choice: %s', (value) => {
    expect(choose(value)).toContain('choice-old');
  });

  it.each(['report:1:BM09', 'correct:1:BM09', 'report:1:'])(
    'a form the duty does not ask for is not opened: %s',
    (value) => {
      expect(choose(value)).toEqual(['report-not-yours']);
    },
  );

  function say(text: string): string[] {
    return idsOf(world.say('lan', { type: 'text', text }).effects);
  }

  function choose(value: string): string[] {
    return idsOf(world.say('lan', { type: 'choice', value }).effects);
  }
});

function idsOf(effects: Effect[]): string[] {
  return effects.flatMap((effect) =>
    effect.type === 'say' ? effect.lines.flatMap((line) => (line === 'gap' ? [] : [line.id])) : [],
  );
}
