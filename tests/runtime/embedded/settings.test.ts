import { describe, expect, test } from 'vitest';
import { settingsOf, switchSettings } from '../../../src/runtime/embedded/settings.ts';

describe('settings of a start-up message', () => {
  test.each([
    [{ user: 'postgres', database: 'postgres' }, {}],
    [{ client_encoding: "'utf-8'" }, {}],
    [{ application_name: 'worker' }, { application_name: 'worker' }],
    [{ options: '-c search_path=bullmq' }, { search_path: 'bullmq' }],
    [{ options: '-csearch_path="bull\\ mq" -c geqo=off' }, { search_path: '"bull mq"', geqo: 'off' }],
    [{ options: '--statement-timeout=5s' }, { statement_timeout: '5s' }],
    [{ options: '-c' }, {}],
  ])('%j', (parameters, expected) => {
    expect(Object.fromEntries(settingsOf(new Map(Object.entries(parameters))))).toEqual(expected);
  });
});

test('switching resets what the next client lacks and quotes what it sets', () => {
  const message = switchSettings(
    new Map([
      ['my.role', 'a'],
      ['geqo', 'off'],
    ]),
    new Map([
      ['geqo', 'off'],
      ['search_path', "a'b\\c"],
    ]),
  );
  expect(message.toString('utf8', 5)).toBe(
    `RESET "my"."role"; SELECT set_config(E'search_path', E'a''b\\\\c', false)\0`,
  );
});
