import { describe, expect, test } from 'vitest';
import { sessionTouch, statements } from '../../../src/runtime/embedded/sqlText.ts';

describe('statements of a query text', () => {
  test.each([
    ['select 1', ['select 1']],
    ['select 1; ; select 2;', ['select 1', 'select 2']],
    ["select ';', 'it''s; so'; listen a", ["select '', ''", 'listen a']],
    ["select E'\\';'; select 2", ["select ''", 'select 2']],
    ['select ";" from "a""b;c"; select 2', ['select ";" from "a""b;c"', 'select 2']],
    ['-- set a = 1;\nselect 1', ['select 1']],
    ['/* ; /* ; */ ; */ select 1', ['select 1']],
    ['create function f() as $$ begin; end; $$; select 2', ["create function f() as ''", 'select 2']],
    ['do $x$ a; $$ b; $x$; select $1', ["do ''", 'select $1']],
    ["select 'unfinished; text", ["select 'unfinished", 'text']],
    ['', []],
  ])('%j', (sql, expected) => {
    expect(statements(sql)).toEqual(expected);
  });
});

describe('what a query text does to the shared session', () => {
  test.each([
    ['update person set name = $1', {}],
    ['select 1', {}],
    ['SET search_path TO bullmq', { settings: true }],
    ['  -- words\n set search_path to bullmq', { settings: true }],
    ['SET LOCAL search_path TO bullmq', {}],
    ['set transaction isolation level serializable', {}],
    ['reset all', { settings: true }],
    ["select set_config('a.b', $1, false)", { settings: true }],
    ['listen Bull_Jobs', { listen: ['bull_jobs'] }],
    ['LISTEN "Bull""Jobs"; listen b', { listen: ['Bull"Jobs', 'b'] }],
    ['unlisten *', { unlisten: ['*'] }],
    ["insert into t values ('listen x; copy t from stdin')", {}],
    ['copy t from stdin', { refused: 'COPY FROM STDIN' }],
    ['select 1; copy t from stdin', { refused: 'COPY FROM STDIN' }],
    ['copy t to stdout', {}],
    ['prepare a as select 1', { refused: 'PREPARE in SQL' }],
    ['deallocate all', { refused: 'DEALLOCATE in SQL' }],
    ['discard all', { refused: 'DISCARD in SQL' }],
    ['select pg_advisory_lock(1)', { refused: expect.stringContaining('session advisory lock') }],
    ['select pg_advisory_xact_lock(1)', {}],
    ['select pg_try_advisory_xact_lock(1)', {}],
  ])('%j', (sql, expected) => {
    expect(sessionTouch(sql)).toEqual({
      settings: false,
      listen: [],
      unlisten: [],
      refused: null,
      ...expected,
    });
  });

  test('a long text takes a moment, not seconds', () => {
    const sql = `set a = '${"x''".repeat(500_000)}`;
    const start = performance.now();
    sessionTouch(sql);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
