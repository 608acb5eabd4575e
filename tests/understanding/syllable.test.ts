import { describe, expect, test } from 'vitest';
import { readTelex, readVni } from '../../src/understanding/input_method.ts';
import { isSyllable, withTone } from '../../src/understanding/syllable.ts';

describe('possible syllables', () => {
  test.each(
    'tháng nghiêng quý gì giêng giết giữ quốc thuở nguyễn khoẻ hợp xoong yên uỷ ỉa oằn đường nghĩ ngoằn khuya quyết'.split(
      ' ',
    ),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each('thnag ngin ka ce gê nge quot trươc viêt đat coa file bary baos thangs zalo'.split(' '))(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});

test.each([
  ['hoa', '\u0300', 'hòa'],
  ['toan', '\u0301', 'toán'],
  ['mươi', '\u0300', 'mười'],
  ['quy', '\u0301', 'quý'],
  ['gia', '\u0300', 'già'],
  ['gi', '\u0300', 'gì'],
  ['nguyên', '\u0303', 'nguyễn'],
  ['khuya', '', 'khuya'],
])('%s with its tone is written %s%s', (letters, tone, word) => {
  expect(withTone(letters, tone)).toBe(word);
});

describe('leftovers of keyboards', () => {
  test.each([
    ['thangs', 'tháng'],
    ['thasng', 'tháng'],
    ['muowif', 'mười'],
    ['dduowcj', 'được'],
    ['tuaafn', 'tuần'],
    ['trieeju', 'triệu'],
    ['nawm', 'năm'],
    ['hoom', 'hôm'],
    ['nguwowif', 'người'],
    ['tuana', 'tuân'],
    ['word', null],
    ['xyz', null],
  ])('Telex %s', (typed, word) => {
    expect(readTelex(typed)).toBe(word);
  });

  test.each([
    ['tha1ng', 'tháng'],
    ['d9e61n', 'đến'],
    ['tua62n', 'tuần'],
    ['ngu7o7i2', 'người'],
    ['na8m', 'năm'],
    ['h1n1', null],
  ])('VNI %s', (typed, word) => {
    expect(readVni(typed)).toBe(word);
  });
});
