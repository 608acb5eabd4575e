import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../src/runtime/root.ts';

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
export async function benchUnderstanding(): Promise<UnderstandingFigure[]> {
  const { buildLexicon, read } = await import('../src/understanding/index.ts');
  const loads = Array.from({ length: ROUNDS }, loadTime);
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
  return [
    { what: `a whole reading, ${names} unit names loaded`, ...quantiles(readings), aim: 'p99 < 5' },
    { what: 'a pasted page of 4,096 characters', ...quantiles(pages), aim: '< 20' },
    { what: 'start: the tables of words', ...quantiles(loads), aim: 'together < 300' },
    { what: `start: the lexicon of ${names} unit names`, ...quantiles(builds), aim: 'together < 300' },
  ];
}

/** The built reader loaded by a fresh process, as the product does. */
function loadTime(): number {
  const module = JSON.stringify(pathToFileURL(join(ROOT, 'dist/understanding/index.js')));
  const script = `const start = performance.now(); await import(${module}); console.log(performance.now() - start)`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return Number(stdout);
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
