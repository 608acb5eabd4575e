import { describe, expect, it } from 'vitest';
import { inUnit } from '../../src/conversation/topics/report/said_unit.ts';

const asked = (unit: string | null, label = 'Số liệu') => ({ unit, label, kind: 'count' as const });

describe('a figure said in a unit', () => {
  it.each([
    [3, 'ha', 'm²', 30_000],
    [1.1, 'ha', 'm²', 11_000],
    [5000, 'm²', 'ha', 0.5],
    [25, 'triệu đồng', 'đồng', 25_000_000],
    [1.5, 'tỷ đồng', 'triệu đồng', 1500],
    [2, 'km', 'm', 2000],
    [12, 'người', 'người', 12],
    [12, 'trường hợp', 'lượt người', 12],
    [12, null, 'người', 12],
    [12, 'người', null, 12],
  ])('%d %s under %s is %d', (value, said, unit, expected) =>
    expect(inUnit(value, said, asked(unit))).toBe(expected),
  );

  it.each([
    [12, '%', 'người'],
    [3, 'ha', 'người'],
    [2, 'sào', 'm²'],
    [12, 'lớp', 'lượt người'],
    [5, 'hộ', 'người'],
    [15, 'người', 'điểm'],
    [15, 'người', 'lớp'],
    [4, 'triệu đồng', 'lượt'],
    [30, 'tết', 'lớp'],
    [2, 'bên', 'người'],
    [2, 'bên', null],
    [5, 'ngoái', 'lượt người'],
  ])('%d %s is no answer under %s', (value, said, unit) =>
    expect(inUnit(value, said, asked(unit))).toBeNull(),
  );

  it('takes a unit of the question mistyped', () => {
    expect(inUnit(5, 'lơp', asked('lớp'))).toBe(5);
    expect(inUnit(5, 'ngừơi', asked('người'))).toBe(5);
    expect(inUnit(5, 'nguòi nghiện', asked('người'))).toBe(5);
  });

  it('takes a thing the question itself names', () => {
    expect(inUnit(5, 'lớp', asked('cơ sở', 'Số lớp, cơ sở đã mở'))).toBe(5);
  });
});
