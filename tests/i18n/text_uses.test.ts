import { expect, it } from 'vitest';
import { tokenizeSource } from '../support/source.ts';
import { findTextUses } from './text_uses.ts';

function usesIn(text: string, path = 'src/conversation/topics/due.ts') {
  const all = tokenizeSource(text);
  return findTextUses([
    {
      path,
      text,
      tokens: all.filter((token) => token.kind !== 'comment'),
      comments: all.filter((token) => token.kind === 'comment'),
    },
  ]);
}

it.each([
  [`line('due-none')`, ['due-none'], []],
  [
    `line('due-head', { unit: unit.name, span: spanWords(period, { a: 1 }), count })`,
    ['due-head'],
    ['unit', 'span', 'count'],
  ],
  [`line(duty.from === 'bot' ? 'says-bot' : 'says-me', { name })`, ['says-bot', 'says-me'], ['name']],
  [`line('due-more', args)`, ['due-more'], null],
  [`line('due-more', { ...args, n: 1 })`, ['due-more'], null],
  [`texts.message(REFUSALS[code] ?? 'web-refused', {}, 'en')`, ['web-refused'], []],
  [`const label = { id: 'due-choice', args: { title } };`, ['due-choice'], ['title']],
  [`const label = { id: 'due-choice' };`, ['due-choice'], []],
  [
    `// text ids: role-head, role-admin\nconst x = line(\`role-\${role}\`, { a });`,
    ['role-head', 'role-admin'],
    null,
  ],
] as const)('%s', (code, ids, args) => {
  expect(usesIn(code).uses).toEqual([expect.objectContaining({ ids, args })]);
  expect(usesIn(code).unreadable).toEqual([]);
});

it('names the call whose id is made at run time without a list', () => {
  expect(usesIn(`\nconst x = line(\`role-\${role}\`);`).unreadable).toEqual([
    'src/conversation/topics/due.ts:2',
  ]);
});

it('follows ids of the page that stand in lists and maps', () => {
  const code = `const REFUSALS = { empty: 'web-error-empty' }; t(REFUSALS[code] ?? 'web-refused');`;
  const ids = usesIn(code, 'src/channels/web/page/log.js').uses.flatMap((use) => use.ids);
  expect(new Set(ids)).toEqual(new Set(['web-error-empty', 'web-refused']));
});

it('passes over definitions, comments and strings', () => {
  const code = `
    export function line(id: string, args?: LineArgs): Text { return { id, args }; }
    interface Texts { message(id: string, args?: object): string }
    /** @example line('never-made') */
    const text = "line('in-a-string')"; const pattern = /line\\('in-a-regex'/u;`;
  expect(usesIn(code)).toMatchObject({ uses: [], unreadable: [] });
});

it('reads the placeholders of the page', () => {
  expect(usesIn('<p class="title">{web-title}</p>', 'src/channels/web/page/index.html').uses).toEqual([
    { where: 'src/channels/web/page/index.html', ids: ['web-title'], args: [] },
  ]);
});
