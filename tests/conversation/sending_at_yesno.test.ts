import { beforeEach, describe, expect, it } from 'vitest';
import { FORM, World } from '../support/world.ts';

describe('at a question of yes or no', () => {
  let world: World;
  const third = FORM.questions[2];
  beforeEach(() => {
    world = new World();
    if (third !== undefined)
      Object.assign(third, { kind: 'yesno', unit: null, label: 'Có tổ chức tập huấn' });
    world.say('lan', { type: 'choice', value: 'report:1:BM04' });
    say('12');
    say('5');
  });

  it.each([
    ['không gửi', 'report-paused'],
    ['đừng gửi', 'report-paused'],
    ['khoan gửi', 'report-paused'],
    ['gửi đi', 'report-not-sent-yet'],
  ])('%s speaks of the report', (text, said) => {
    expect(say(text)[0]).toBe(said);
    expect(world.drafts.get('1:BM04')?.answers.lop).toBeUndefined();
  });

  it.each(['không', 'có', 'chưa ạ', 'đúng rồi'])('%s answers', (text) => {
    expect(say(text)[0]).toBe('report-kept');
  });

  it('takes words of sending where the question is about sending', () => {
    if (third !== undefined) third.label = 'Đã gửi kế hoạch';
    expect(say('chưa gửi')[0]).toBe('report-kept');
  });

  function say(text: string): string[] {
    const { effects } = world.say('lan', { type: 'text', text });
    return effects.flatMap((effect) =>
      effect.type === 'say' ? effect.lines.flatMap((line) => (line === 'gap' ? [] : [line.id])) : [],
    );
  }
});
