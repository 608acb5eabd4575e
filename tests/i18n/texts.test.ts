import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTexts, TextError, type TextProblem } from '../../src/i18n/texts.ts';

const VI = `
-dc = { $case ->
    [upper] Đồng chí
   *[lower] đồng chí
}
t-hello = { -dc(case: "upper") } { $name } thân mến, { -dc } cần gì?
t-count = Còn { $count } việc
t-due = Hạn { $date }
t-maybe = { $n ->
    [0] {""}
   *[other] Có { $n } việc
}
t-two = Dòng một
    dòng hai
t-only-vi = Chỉ có tiếng Việt
`;
const EN = `
-dc = you
t-hello = Dear { $name }, what do { -dc } need?
t-count = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
t-due = Due { $date }
t-maybe = { $n } duties
t-two = Line one
    line two
`;

let dir: string;

function write(vi: string, en: string): void {
  dir = mkdtempSync(join(tmpdir(), 'texts-'));
  for (const [locale, text] of [
    ['vi', vi],
    ['en', en],
  ] as const) {
    mkdirSync(join(dir, locale));
    writeFileSync(join(dir, locale, 't.ftl'), text);
  }
}

beforeAll(() => write(VI, EN));
afterAll(() => rmSync(dir, { recursive: true }));

describe('a message', () => {
  it.each([
    [0, 'Còn 0 việc'],
    [12, 'Còn 12 việc'],
    [1250, 'Còn 1.250 việc'],
    [1250.5, 'Còn 1.250,5 việc'],
    [-3, 'Còn -3 việc'],
    [0.0001, 'Còn 0,0001 việc'],
    [999999999999, 'Còn 999.999.999.999 việc'],
  ])('writes %d the Vietnamese way', (count, text) => {
    expect(loadTexts(dir).message('t-count', { count })).toBe(text);
  });

  it('writes numbers and plurals the English way in English', () => {
    expect(loadTexts(dir).message('t-count', { count: 1 }, 'en')).toBe('1 duty');
    expect(loadTexts(dir).message('t-count', { count: 1250.5 }, 'en')).toBe('1,250.5 duties');
  });

  it('leaves words and dates as they were given, without isolation marks', () => {
    expect(loadTexts(dir).message('t-due', { date: '14/6/2026' })).toBe('Hạn 14/6/2026');
  });

  it('addresses the person by the one term, also at the start of a sentence', () => {
    expect(loadTexts(dir).message('t-hello', { name: 'Lan' })).toBe(
      'Đồng chí Lan thân mến, đồng chí cần gì?',
    );
  });
});

it('an argument may be a message itself', () => {
  const date = { id: 't-count', args: { count: 1250 } };
  expect(loadTexts(dir).message('t-due', { date })).toBe('Hạn Còn 1.250 việc');
  expect(loadTexts(dir).message('t-due', { date }, 'en')).toBe('Due 1,250 duties');
});

describe('lines', () => {
  const count = { id: 't-count', args: { count: 2 } };
  const due = { id: 't-due', args: { date: '14/6/2026' } };
  const nothing = { id: 't-maybe', args: { n: 0 } };

  it.each([
    [[count, due], 'Còn 2 việc\nHạn 14/6/2026'],
    [[count, 'gap', due], 'Còn 2 việc\n\nHạn 14/6/2026'],
    [['gap', count, 'gap', 'gap', due, 'gap'], 'Còn 2 việc\n\nHạn 14/6/2026'],
    [[count, nothing, due], 'Còn 2 việc\nHạn 14/6/2026'],
    [[count, 'gap', nothing, 'gap', due], 'Còn 2 việc\n\nHạn 14/6/2026'],
    [[{ id: 't-two' }, due], 'Dòng một\ndòng hai\nHạn 14/6/2026'],
    [[], ''],
  ] as const)('%j', (lines, text) => {
    expect(loadTexts(dir).render(lines)).toBe(text);
  });

  it('a label is a message or a text of its own', () => {
    expect(loadTexts(dir).label(count)).toBe('Còn 2 việc');
    expect(loadTexts(dir).label({ text: 'Biểu 04' }, 'en')).toBe('Biểu 04');
  });
});

describe('a problem', () => {
  it('throws where nobody is told', () => {
    const texts = loadTexts(dir);
    expect(() => texts.message('t-unheard-of')).toThrow(TextError);
    expect(() => texts.message('t-due')).toThrow(/t-due \(vi\): badArgument .*\$date/u);
    expect(() => texts.message('t-only-vi', {}, 'en')).toThrow(TextError);
  });

  it('is told in production, and the text is made as well as it can be', () => {
    const problems: TextProblem[] = [];
    const texts = loadTexts(dir, { onProblem: (problem) => problems.push(problem) });
    expect(texts.message('t-only-vi', {}, 'en')).toBe('Chỉ có tiếng Việt');
    expect(texts.message('t-due')).toContain('Hạn');
    expect(texts.render([{ id: 't-unheard-of' }, 'gap', { id: 't-only-vi' }])).toBe('Chỉ có tiếng Việt');
    expect(problems.map(({ id, problem }) => `${id} ${problem}`)).toEqual([
      't-only-vi unknownText',
      't-due badArgument',
      't-unheard-of unknownText',
    ]);
  });

  it('an id that stands twice is refused when the texts are loaded', () => {
    const kept = dir;
    write('t-a = một\nt-a = hai\n', 't-a = one\n');
    expect(() => loadTexts(dir)).toThrow(/t-a/u);
    rmSync(dir, { recursive: true });
    dir = kept;
  });
});
