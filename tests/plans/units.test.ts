import { describe, expect, it } from 'vitest';
import { checkUnitFiles, unitCodes } from '../../src/plans/units.ts';
import { seedFiles } from './seed_files.ts';

const file = (units: string, name = 'thu.yaml') => ({
  file: name,
  text: `formatVersion: 1\nprovince: '38'\nname: tỉnh Thử\nunits:\n${units}`,
});

const GOOD = '  - { code: 38-so-a, name: Sở A, kind: department }\n';

describe('unit files', () => {
  it('of the seed give every unit its code once', () => {
    const { files, problems } = checkUnitFiles(seedFiles('units'));
    expect(problems).toEqual([]);
    expect(unitCodes(files).size).toBe(files.flatMap(({ units }) => units).length);
  });

  it('of the seed name departments with the spellings officials use', () => {
    const units = checkUnitFiles(seedFiles('units')).files.flatMap((one) => one.units);
    const spellings = (code: string) => units.find((unit) => unit.code === code)?.spellings;
    expect(spellings('38-cong-an-tinh')).toEqual(expect.arrayContaining(['Công an tỉnh', 'CA tỉnh', 'CAT']));
    expect(spellings('33-pc04')).toContain('PC04');
  });

  it.each([
    ['a code used twice', GOOD + GOOD, 'units[1].code', 'đã dùng'],
    [
      'an unknown parent',
      '  - { code: 38-p, name: P, kind: division, parent: 38-x }\n',
      'units[0].parent',
      '"38-x"',
    ],
    [
      'an unknown successor',
      '  - { code: 38-p, name: P, kind: district, successors: [38-y] }\n',
      'units[0].successors',
      '"38-y"',
    ],
    ['an unknown kind', '  - { code: 38-p, name: P, kind: ministry }\n', 'units[0].kind', 'một trong'],
    [
      'a code with marks',
      '  - { code: 38-sở, name: P, kind: department }\n',
      'units[0].code',
      'chữ thường không dấu',
    ],
    [
      'an impossible end',
      "  - { code: 38-p, name: P, kind: district, to: '2025-06-31' }\n",
      'units[0].to',
      'ngày có thật',
    ],
  ])('%s is found in its place', (_, units, path, message) => {
    expect(checkUnitFiles([file(units)]).problems).toMatchObject([
      { file: 'thu.yaml', path, message: expect.stringContaining(message) },
    ]);
  });

  it('may name units of one another, and share no code', () => {
    const other = file('  - { code: 38-b, name: B, kind: division, parent: 38-so-a }\n', 'hai.yaml');
    expect(checkUnitFiles([other, file(GOOD)]).problems).toEqual([]);
    expect(checkUnitFiles([file(GOOD), file(GOOD, 'hai.yaml')]).problems).toMatchObject([
      { file: 'hai.yaml' },
    ]);
  });
});
