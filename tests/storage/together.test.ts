import { describe, expect, it } from 'vitest';
import { together } from '../../src/storage/together.ts';

/** Statements as they go out; each waits for `answer`. */
function statements(fails: (items: readonly string[]) => Error | null = () => null) {
  const sent: string[][] = [];
  const open: (() => void)[] = [];
  const run = async (items: readonly string[]) => {
    sent.push([...items]);
    await new Promise<void>((resolve) => open.push(resolve));
    const failure = fails(items);
    if (failure !== null) throw failure;
    return items.map((item) => `${item}!`);
  };
  const put = together<string, string>({ run, alone: async (item) => (await run([item]))[0] ?? '', most: 3 });
  return { sent, put, answer: () => open.shift()?.() };
}

const refused = Object.assign(new Error('refused'), { code: '22P05' });
const away = Object.assign(new Error('away'), { code: '57P01' });

describe('what comes at the same time', () => {
  it('goes together, what comes meanwhile waits for the answer, and each gets its own result', async () => {
    const { sent, put, answer } = statements();
    const first = [put('a'), put('b')];
    await expect.poll(() => sent).toEqual([['a', 'b']]);
    const rest = ['c', 'd', 'e', 'f'].map(put);
    answer();
    expect(await Promise.all(first)).toEqual(['a!', 'b!']);
    await expect.poll(() => sent.length).toBe(2);
    answer();
    await expect.poll(() => sent.length).toBe(3);
    answer();
    expect(await Promise.all(rest)).toEqual(['c!', 'd!', 'e!', 'f!']);
    expect(sent).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f']]);
  });

  it('goes one by one where the database refuses it, so that only the one to blame fails', async () => {
    const { sent, put, answer } = statements((items) => (items.includes('b') ? refused : null));
    const all = ['a', 'b', 'c'].map(put);
    await expect.poll(() => sent.length).toBe(1);
    answer();
    await expect.poll(() => sent.length).toBe(4);
    for (let n = 0; n < 3; n++) answer();
    expect(await Promise.allSettled(all)).toEqual([
      { status: 'fulfilled', value: 'a!' },
      { status: 'rejected', reason: refused },
      { status: 'fulfilled', value: 'c!' },
    ]);
  });

  it('is not tried again where the database is away', async () => {
    const { sent, put, answer } = statements(() => away);
    const all = ['a', 'b'].map(put);
    await expect.poll(() => sent.length).toBe(1);
    answer();
    for (const result of await Promise.allSettled(all)) expect(result).toMatchObject({ reason: away });
    expect(sent.length).toBe(1);
    const later = put('c');
    await expect.poll(() => sent.length).toBe(2);
    answer();
    await expect(later).rejects.toBe(away);
  });
});
