import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { type Intent, sayBack } from '../../src/understanding/index.ts';
import {
  everyUtterance,
  LESSONS,
  ROUNDS,
  readAsHoa,
  readingOf,
  type Score,
  score,
  total,
  utterances,
} from './utterances.ts';

const all = everyUtterance();

function print(title: string, scores: Map<string, Score>): void {
  const rows = [...scores, ['all', total(scores)] as const].map(([kind, s]) => {
    const share = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`;
    return `  ${kind.padEnd(14)} ${String(s.right).padStart(4)}/${String(s.all).padEnd(4)} ${share(s.right, s.all).padStart(8)}   slots ${share(s.whole, s.right).padStart(8)}`;
  });
  process.stdout.write(`\n${title}\n${rows.join('\n')}\n`);
  if (process.env.MISSES) process.stdout.write(`${total(scores).misses.join('\n')}\n`);
}

function share(scores: Map<string, Score>): number {
  const { right, all } = total(scores);
  return right / all;
}

/** Nine thousand messages on a busy machine. */
const LONG = 120_000;

describe('the corpus, which the rules and the weights were made from', { timeout: LONG }, () => {
  test.each(ROUNDS.map((name) => [name]))('%s is read as learnt', (name) => {
    const scores = score(utterances(name));
    print(name, scores);
    expect(share(scores)).toBeGreaterThan(0.98);
  });

  test('the lessons are read as learnt', () => {
    const scores = score(LESSONS.flatMap(utterances));
    print('Lessons', scores);
    expect(share(scores)).toBeGreaterThan(0.96);
  });

  test('everything typed without any mark', () => {
    const scores = score(all, fold);
    print('All, marks taken away', scores);
    expect(share(scores)).toBeGreaterThan(0.95);
  });

  test('decomposed input reads the same as composed', () => {
    for (const { text } of all) {
      expect(readAsHoa(text.normalize('NFD'))).toEqual(readingOf(text));
    }
  });

  test('what has consequences is not read into other messages', () => {
    const guarded: Intent[] = ['broadcast', 'adhoc_request', 'correct_report', 'cancel'];
    const readings = all.map(({ text, intent }) => ({ text, wanted: intent, got: readingOf(text).intent }));
    for (const intent of guarded) {
      const read = readings.filter(({ got }) => got === intent);
      const wrong = read.filter(({ wanted }) => wanted !== intent);
      expect(wrong.length / read.length, wrong.map(({ text }) => text).join('; ')).toBeLessThanOrEqual(0.02);
    }
  });
});

describe('several sentences', () => {
  test('the first request is read and a second one noted', () => {
    const reading = readAsHoa('Xã nào chưa nộp báo cáo quý 2? Nhắc các xã đó giúp tôi.');
    expect(reading).toMatchObject({ intent: 'missing_submissions', second: true });
  });

  test('two requests joined by "rồi"', () => {
    expect(readAsHoa('cho tôi biết xã nào chưa nộp rồi xuất danh sách ra excel')).toMatchObject({
      second: true,
    });
  });

  test('a greeting before the question is no request of its own', () => {
    expect(readAsHoa('Chào đồng chí. Tháng này đến hạn gì?')).toMatchObject({ intent: 'due', second: false });
  });

  test('what only tells how things stand gives way to the request', () => {
    expect(readAsHoa('Sắp hết hạn rồi. Nhắc các xã chưa nộp báo cáo đi.').intent).toBe('broadcast');
  });
});

describe('nothing fired', () => {
  test('the rule is "none" and at most three guesses are offered', () => {
    const reading = readAsHoa('hôm nay trời có mưa không');
    expect(reading).toMatchObject({ intent: 'out_of_scope', rule: 'none', slots: {} });
    expect(reading.suggestions.length).toBeLessThanOrEqual(3);
  });

  test('a near miss is offered its neighbour', () => {
    expect(readAsHoa('tôi thắc mắc về tiêu với chí xã').suggestions).toContain('criteria');
  });
});

describe('saying back', () => {
  test('gives message ids with arguments, never words', () => {
    expect(sayBack(readAsHoa('Sở Y tế nộp biểu 4 tháng 6 chưa?'))).toEqual([
      { id: 'understood-period', args: { kind: 'month', from: '2026-06-01', to: '2026-06-30' } },
      { id: 'understood-unit', args: { name: 'Sở Y tế', code: '33-syt' } },
      { id: 'understood-form', args: { form: 'Biểu 04' } },
    ]);
  });

  test('names the deadline and the audience of a request', () => {
    expect(sayBack(readAsHoa('yêu cầu các xã báo cáo số người nghiện trước 15/6'))).toEqual([
      { id: 'understood-deadline', args: { kind: 'day', from: null, to: '2026-06-14' } },
      { id: 'understood-audience', args: { audience: 'communes' } },
    ]);
  });

  test('has nothing to say where nothing was named', () => {
    expect(sayBack(readAsHoa('trợ giúp'))).toEqual([]);
  });
});
