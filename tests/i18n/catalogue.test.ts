import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source.ts';
import { readCatalogue } from './catalogue.ts';
import { findTextUses } from './text_uses.ts';

const vi = readCatalogue('vi');
const en = readCatalogue('en');
const { uses, mentioned, unreadable } = findTextUses(sourceFiles('src', ['.ts', '.js', '.html']));
const messages = [...vi.entries.keys()].filter((id) => !id.startsWith('-'));

/** Terms may take arguments of their own, which each language needs in its own way. */
const isTerm = (id: string) => id.startsWith('-');

describe('every text', () => {
  it('that the code names exists in Vietnamese', () => {
    const missing = uses.flatMap(({ where, ids }) =>
      ids.filter((id) => !vi.entries.has(id)).map((id) => `${id} (${where})`),
    );
    expect(missing).toEqual([]);
  });

  it('exists in both languages, in files of the same name', () => {
    const place = (entry: { file: string; id: string }) => `${entry.file}: ${entry.id}`;
    const [ours, theirs] = [vi, en].map((catalogue) => [...catalogue.entries.values()].map(place).sort());
    expect({ onlyVi: ours?.filter((one) => !theirs?.includes(one)) }).toEqual({ onlyVi: [] });
    expect({ onlyEn: theirs?.filter((one) => !ours?.includes(one)) }).toEqual({ onlyEn: [] });
  });

  it('is used', () => {
    const quoted = new Set([...vi.entries.values()].flatMap((entry) => entry.quotes));
    expect(messages.filter((id) => !mentioned.has(id) && !quoted.has(id))).toEqual([]);
  });

  it('takes the same arguments in both languages', () => {
    const different = [...vi.entries.values()]
      .filter(({ id }) => !isTerm(id) && en.entries.has(id))
      .map(({ id, args }) => ({ id, vi: args, en: en.entries.get(id)?.args }))
      .filter((one) => String(one.vi) !== String(one.en));
    expect(different).toEqual([]);
  });

  it('gets each of its arguments', () => {
    const lacking = uses.flatMap(({ where, ids, args }) =>
      ids.flatMap((id) => {
        const needed = vi.entries.get(id)?.args ?? [];
        const lacks = args === null ? [] : needed.filter((name) => !args.includes(name));
        return lacks.length === 0 ? [] : [`${id} lacks ${lacks.join(', ')} (${where})`];
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('can be read by the parser', () => {
    expect([...vi.unreadable, ...en.unreadable]).toEqual([]);
  });
});

it('an id put together at run time is listed in a comment `text ids: …` of its file', () => {
  expect(unreadable).toEqual([]);
});

describe('the words of the Vietnamese texts', () => {
  const lines = vi.files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ place: `${name}:${index + 1}`, line }))
      .filter(({ line }) => !line.startsWith('#')),
  );
  const places = (pattern: RegExp, except?: string) =>
    lines
      .filter(({ place, line }) => pattern.test(line) && !place.startsWith(except ?? ' '))
      .map((one) => one.place);

  it('address the person by the one term', () => {
    expect(places(/đồng chí/iu, 'terms.ftl')).toEqual([]);
  });

  it('never say only that something went wrong, nor show a type of the program', () => {
    expect(places(/có lỗi xảy ra|\b(undefined|NaN|TypeError|Exception)\b/iu)).toEqual([]);
  });

  it('are in composed letters, as everything that is compared', () => {
    expect(lines.filter(({ line }) => line !== line.normalize('NFC')).map((one) => one.place)).toEqual([]);
  });
});
