/** One line of the table: what was measured, in milliseconds. */
export interface UnderstandingFigure {
  what: string;
  p50: number;
  p99: number;
  /** What issue and design ask for. */
  aim: string;
}

const ROUNDS = 5;

/**
 * Measures whole readings with every commune of the country and all predecessors loaded (over 10,000 names), and the
 * start: loading the tables of words, and building the lexicon.
 */
export async function run(): Promise<UnderstandingFigure[]> {
  const start = performance.now();
  const { buildLexicon, read } = await import('../src/understanding/index.ts');
  const loaded = performance.now() - start;
  const { HOA, lexiconData, TODAY } = await import('../tests/understanding/cast.ts');
  const { utterances } = await import('../tests/understanding/utterances.ts');
  const data = lexiconData();
  const names = data.units.reduce((sum, unit) => sum + 1 + unit.former.length + unit.aliases.length, 0);
  const builds = Array.from({ length: ROUNDS }, () => timed(() => buildLexicon(data)));
  const lexicon = buildLexicon(data);
  const texts = [...utterances('utterances'), ...utterances('utterances-second')].map(({ text }) => text);
  const context = { today: TODAY, lexicon, speaker: HOA };
  for (const text of texts) read(text, context);
  const readings = Array.from({ length: ROUNDS }, () =>
    texts.map((text) => timed(() => read(text, context))),
  ).flat();
  const page = 'xã nào chưa nộp báo cáo quý 2, '.repeat(140).slice(0, 4096);
  const pages = Array.from({ length: 50 }, () => timed(() => read(page, context)));
  const rows = [
    { what: `a whole reading, ${names} unit names loaded`, ...quantiles(readings), aim: 'p99 < 5' },
    { what: 'a pasted page of 4,096 characters', ...quantiles(pages), aim: '< 20' },
    { what: 'start: the tables of words', p50: loaded, p99: loaded, aim: 'together < 300' },
    { what: `start: the lexicon of ${names} unit names`, ...quantiles(builds), aim: 'together < 300' },
  ];
  print(rows);
  return rows;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantiles(times: readonly number[]): { p50: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function print(rows: readonly UnderstandingFigure[]): void {
  process.stdout.write('\n| understanding | p50 ms | p99 ms | aim |\n|---|---|---|---|\n');
  for (const { what, p50, p99, aim } of rows) {
    process.stdout.write(`| ${what} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${aim} |\n`);
  }
}
