import { describe, expect, it } from 'vitest';
import { createBackoff } from '../../src/channels/backoff.ts';
import { createLanes } from '../../src/channels/lanes.ts';

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

describe('lanes', () => {
  it('keep the order within a key, whatever the tasks take, and let other keys pass', async () => {
    const lanes = createLanes();
    const first = gate();
    const seen: string[] = [];
    const note = (what: string) => async () => void seen.push(what);
    const tasks = [
      lanes.run('lan', async () => {
        await first.passed;
        seen.push('lan 1');
      }),
      lanes.run('lan', note('lan 2')),
      lanes.run('bình', note('bình 1')),
    ];
    await tasks[2];
    expect(seen).toEqual(['bình 1']);
    first.open();
    await lanes.idle();
    expect(seen).toEqual(['bình 1', 'lan 1', 'lan 2']);
  });

  it('go on after a task that failed', async () => {
    const lanes = createLanes();
    const failed = lanes.run('lan', async () => Promise.reject(new Error('no database')));
    const after = lanes.run('lan', async () => 'stored');
    await expect(failed).rejects.toThrow('no database');
    await expect(after).resolves.toBe('stored');
  });
});

describe('back-off', () => {
  async function waitsOf(random: number, failures: number): Promise<number[]> {
    const waits: number[] = [];
    const backoff = createBackoff({ firstMs: 8, maxMs: 40 }, () => random);
    const signal = new AbortController().signal;
    for (let failure = 0; failure < failures; failure += 1) {
      const begin = performance.now();
      await backoff.wait(signal);
      waits.push(performance.now() - begin);
    }
    return waits;
  }

  it('doubles up to its limit, with jitter from the injected randomness', async () => {
    const least = [4, 8, 16, 20, 20];
    const waits = await waitsOf(0, least.length);
    for (const [index, wait] of waits.entries())
      expect(wait).toBeGreaterThanOrEqual((least[index] ?? 0) - 1.5);
  });

  it('ends at once when the channel stops', async () => {
    const stopping = new AbortController();
    const waiting = createBackoff({ firstMs: 3_600_000, maxMs: 3_600_000 }, () => 0).wait(stopping.signal);
    stopping.abort();
    await waiting;
    await createBackoff({ firstMs: 3_600_000, maxMs: 3_600_000 }, () => 0).wait(stopping.signal);
  });
});
