import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { instanceName, isGone } from '../../src/runtime/instance.ts';

/** The name a process of the given number would have had here. */
function named(pid: number, here = instanceName()): string {
  const [place, , token] = here.split(':');
  return `${place}:${pid}:${token}`;
}

describe('a run of the process', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;

  it('is gone where it was of this machine and its process has ended', () => {
    expect(isGone(named(ended))).toBe(true);
    expect(isGone(named(process.ppid))).toBe(false);
    expect(isGone(instanceName())).toBe(false);
  });

  it('of another machine or container is never judged from here, even under the same host name', () => {
    const [place = ''] = instanceName().split(':');
    const [host = ''] = place.split('/');
    expect(isGone(`${host}/another-boot/4026531836:${ended}:TOKEN`)).toBe(false);
    expect(isGone(`${host}-2:${ended}:TOKEN`)).toBe(false);
  });
});
