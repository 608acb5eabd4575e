import { expect, test } from 'vitest';
import type { LexiconUnit } from '../../src/understanding/index.ts';
import { tokenize } from '../../src/understanding/tokens.ts';
import { UnitNames } from '../../src/understanding/unit_names.ts';
import { wordsOf } from '../../src/understanding/word.ts';

const TONG_TRAN: LexiconUnit = {
  code: '12391',
  name: 'Xã Tống Trân',
  kind: 'commune',
  province: '33',
  aliases: ['TTrân'],
  former: ['Thị trấn Trần Cao'],
};

const names = new UnitNames();
names.add(TONG_TRAN, TONG_TRAN.name, false);
names.add(TONG_TRAN, 'Thị trấn Trần Cao', true);
names.add(TONG_TRAN, 'Xã Hòa Bình', true);
names.addWhole(TONG_TRAN, 'TTrân', 'alias');

function read(text: string): string[] {
  return names
    .at(wordsOf(tokenize(text)), 0)
    .map(({ value, to, strain }) => `${value.how} ${to}${strain >= 1 ? ' strained' : ''}`);
}

test.each([
  ['Xã Tống Trân', ['name 3']],
  ['xa tong tran', ['name 3']],
  ['x tống trân', ['name 3']],
  ['x. Tống Trân', ['name 3']],
  ['Tống Trân', ['bare 2']],
  ['phường Tống Trân', ['former 3']],
  ['p Tống Trân', []],
  ['thị trấn Trần Cao', ['former 4']],
  ['tt trần cao', ['former 3']],
  ['trần cao', ['formerBare 2']],
  ['xã Tống Trấn', ['name 3 strained']],
  ['xã Tống Trn', ['name 3 strained']],
  ['xã. Tống Trân', []],
  ['ttrân', ['alias 1']],
  ['xã Trần Cao', []],
])('%s', (text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

test('a name that is an everyday expression says so only without its kind word', () => {
  const [bare] = names.at(wordsOf(tokenize('Hòa Bình')), 0);
  const [whole] = names.at(wordsOf(tokenize('xã Hòa Bình')), 0);
  expect([bare?.value.ordinary, whole?.value.ordinary]).toEqual([true, false]);
});
