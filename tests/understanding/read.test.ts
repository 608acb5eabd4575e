import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { type Intent, sayBack } from '../../src/understanding/index.ts';
import { readAsHoa, type Score, score, total, type Utterance, utterances } from './utterances.ts';

const first = utterances('utterances');
const tuned = first.filter((u) => !u.held);
const held = first.filter((u) => u.held);
const second = utterances('utterances-second');
const third = utterances('utterances-third');
const fourth = utterances('utterances-fourth');
const fifth = utterances('utterances-fifth');
const sixth = utterances('utterances-sixth');
const seventh = utterances('utterances-seventh');
const eighth = utterances('utterances-eighth');
const traps = utterances('utterances-traps');
const all = [...first, ...second, ...third, ...fourth, ...fifth, ...sixth, ...seventh, ...eighth, ...traps];

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

describe('accuracy on the corpus, by kind', () => {
  test('the part the rules were written for', () => {
    const scores = score(tuned);
    print('Tuned part', scores);
    expect(share(scores)).toBeGreaterThan(0.97);
  });

  test('the tenth kept aside', () => {
    const scores = score(held);
    print('Held-out part', scores);
    expect(share(scores)).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ['Second', second],
    ['Third', third],
    ['Fourth', fourth],
    ['Fifth', fifth],
    ['Sixth', sixth],
    ['Seventh', seventh],
    ['Eighth', eighth],
  ])('%s round, written after the rules and then mended for', (name, list) => {
    const scores = score(list);
    print(`${name} round`, scores);
    expect(share(scores)).toBeGreaterThan(0.95);
  });

  test('traps: near misses and things that are none of our business', () => {
    const scores = score(traps);
    print('Traps', scores);
    expect(share(scores)).toBeGreaterThan(0.92);
  });

  test('everything typed without any mark', () => {
    const scores = score(all, fold);
    print('All, marks taken away', scores);
    expect(share(scores)).toBeGreaterThan(0.93);
  });

  test('decomposed input reads the same as composed', () => {
    for (const { text } of all) {
      expect(readAsHoa(text.normalize('NFD'))).toEqual(readAsHoa(text.normalize('NFC')));
    }
  });

  test('what has consequences is not read into other messages', () => {
    const guarded: Intent[] = ['broadcast', 'adhoc_request', 'correct_report', 'cancel'];
    for (const intent of guarded) {
      const read = all.filter((u: Utterance) => readAsHoa(u.text).intent === intent);
      const right = read.filter((u) => u.intent === intent);
      expect(right.length / read.length, intent).toBeGreaterThanOrEqual(0.98);
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
