import { readFileSync } from 'node:fs';

/** The lines of a corpus file beside the tests, one JSON value a line. */
export function corpus<Row>(name: string): Row[] {
  const text = readFileSync(new URL(`./corpus/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Counts right and wrong by group, for rules were tuned on and for those held out. */
export class Score {
  readonly #counts = new Map<string, { right: number; wrong: number; silent: number }>();
  readonly misses: string[] = [];

  /** @param silent true where the reader gave a wrong answer instead of none */
  add(group: string, right: boolean, silent: boolean, miss: string): void {
    for (const name of [group, 'all']) {
      const count = this.#counts.get(name) ?? { right: 0, wrong: 0, silent: 0 };
      if (right) count.right += 1;
      else count.wrong += 1;
      if (!right && silent) count.silent += 1;
      this.#counts.set(name, count);
    }
    if (!right) this.misses.push(miss);
  }

  get(group = 'all'): { share: number; silent: number; total: number } {
    const { right, wrong, silent } = this.#counts.get(group) ?? { right: 0, wrong: 0, silent: 0 };
    const total = right + wrong;
    return total === 0
      ? { share: 1, silent: 0, total }
      : { share: right / total, silent: silent / total, total };
  }

  table(title: string): string {
    const lines = [...this.#counts].map(
      ([group, { right, wrong, silent }]) =>
        `  ${group.padEnd(14)} ${String(right).padStart(4)} of ${String(right + wrong).padStart(4)}` +
        `  ${((100 * right) / (right + wrong)).toFixed(1).padStart(6)} %  silently wrong ${silent}`,
    );
    return [title, ...lines].join('\n');
  }
}
