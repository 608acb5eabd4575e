import type { IsoDate } from '../domain/date.ts';

/** "Old became new" on a day. */
export interface Succession {
  from: string;
  to: string;
  kind: 'merge' | 'split' | 'rename';
  on: IsoDate;
}

/** One old unit with several heirs was split; one heir of several was merged. */
export function withKinds(successions: readonly Succession[]): Succession[] {
  const heirs = new Map<string, number>();
  const predecessors = new Map<string, number>();
  const unique = new Map(successions.map((one) => [`${one.from} ${one.to}`, one]));
  for (const { from, to } of unique.values()) {
    heirs.set(from, (heirs.get(from) ?? 0) + 1);
    predecessors.set(to, (predecessors.get(to) ?? 0) + 1);
  }
  return [...unique.values()].map((one) => {
    if ((heirs.get(one.from) ?? 0) > 1) return { ...one, kind: 'split' };
    return { ...one, kind: (predecessors.get(one.to) ?? 0) > 1 ? 'merge' : 'rename' };
  });
}
