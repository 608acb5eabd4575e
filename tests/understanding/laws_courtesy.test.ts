import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { readAsHoa, type Utterance, utterances } from './utterances.ts';

const ASKED = [
  'Dạ cho em hỏi ',
  'Anh ơi ',
  'Đồng chí vui lòng cho biết ',
  'Xin hỏi ',
  'Em chào anh, ',
  'Kính gửi đồng chí, ',
  'Làm ơn cho tôi biết ',
  'Tôi muốn hỏi ',
  'Chào buổi sáng. ',
];
const ORDERED = [
  'Dạ ',
  'Anh ơi ',
  'Nhờ đồng chí ',
  'Em chào anh, ',
  'Kính gửi đồng chí, ',
  'Làm ơn ',
  'Vui lòng ',
  'Chào buổi sáng. ',
];
const ENDED = [
  ' ạ',
  ' với ạ',
  ' nhé',
  ' giúp em',
  ' vậy ạ',
  ' hả em',
  ' vậy đồng chí',
  ' gấp',
  ' ạ. Em cảm ơn',
  ' dùm tui',
];
const ORDERS = new Set([
  'broadcast',
  'adhoc_request',
  'start_report',
  'correct_report',
  'export',
  'cancel',
  'help',
]);

const plain = [
  'utterances',
  'utterances-second',
  'utterances-third',
  'utterances-fourth',
  'utterances-fifth',
  'utterances-sixth',
]
  .flatMap(utterances)
  .filter(
    (u) =>
      ['formal', 'hurried', 'bare'].includes(u.kind) && u.intent !== 'out_of_scope' && u.intent !== 'greet',
  )
  .filter((u) => /\p{L}/u.test(u.text) && readAsHoa(u.text).intent === u.intent);

/** Every utterance with one of the openings and one of the endings, in turn; typed without marks where it is so itself. */
function wrapped(u: Utterance, at: number): string {
  const openings = ORDERS.has(u.intent) ? ORDERED : ASKED;
  const core = u.text.replace(/[?.!]+$/u, '');
  const text = `${openings[at % openings.length]}${core.charAt(0).toLowerCase()}${core.slice(1)}${ENDED[at % ENDED.length]}`;
  return u.kind === 'bare' ? fold(text) : text;
}

describe('courtesy', () => {
  test('around a message changes nothing in what it asks', () => {
    const changed = plain.flatMap((u, at) => {
      const { intent } = readAsHoa(wrapped(u, at));
      return intent === u.intent ? [] : [`${wrapped(u, at)} → ${intent}, not ${u.intent}`];
    });
    expect(changed.slice(0, 5)).toEqual([]);
  });
});

describe('one slip of the finger', () => {
  const beside: Record<string, string> = {
    a: 's',
    b: 'v',
    c: 'x',
    d: 's',
    e: 'r',
    g: 'h',
    h: 'j',
    i: 'o',
    k: 'l',
    l: 'k',
    m: 'n',
    n: 'm',
    o: 'p',
    p: 'o',
    q: 'w',
    r: 't',
    s: 'd',
    t: 'y',
    u: 'i',
    v: 'b',
    x: 'c',
    y: 'u',
  };

  /** Swaps, drops, doubles or mistypes one letter of one longer word, chosen by `at`. */
  function slip(text: string, at: number): string {
    const words = text.split(' ');
    const long = words.flatMap((word, i) => (/^\p{L}{3,}$/u.test(word) ? [i] : []));
    const place = long[at % Math.max(1, long.length)];
    if (place === undefined) return text;
    const word = words[place] as string;
    const p = (at * 7) % (word.length - 1);
    const [one, two] = [word.charAt(p), word.charAt(p + 1)];
    const mistyped = beside[fold(one)] ?? one;
    const middle = [`${two}${one}`, two, `${one}${one}${two}`, `${mistyped}${two}`][at % 4] as string;
    words[place] = word.slice(0, p) + middle + word.slice(p + 2);
    return words.join(' ');
  }

  test('is forgiven nine times in ten, and starts nothing with consequences', () => {
    const guarded = new Set(['broadcast', 'adhoc_request', 'correct_report', 'cancel']);
    let right = 0;
    let wrongly = 0;
    for (const [at, u] of plain.entries()) {
      const { intent } = readAsHoa(slip(u.text, at));
      if (intent === u.intent) right += 1;
      else if (guarded.has(intent)) wrongly += 1;
    }
    process.stdout.write(
      `\nOne slip: ${right} of ${plain.length} still read right; ${wrongly} wrongly to something with consequences\n`,
    );
    expect(right / plain.length).toBeGreaterThan(0.88);
    expect(wrongly / plain.length).toBeLessThan(0.005);
  });
});
