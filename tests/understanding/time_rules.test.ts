import { describe, expect, test } from 'vitest';
import { repair } from '../../src/understanding/repair.ts';
import { findTimes, readTime } from '../../src/understanding/time/read.ts';
import { tokenize } from '../../src/understanding/tokens.ts';

/** A Wednesday. */
const TODAY = '2026-06-10';

function read(text: string): string {
  const span = readTime(text, TODAY);
  return span === null ? 'none' : `${span.from ?? ''}..${span.to ?? ''}`;
}

function all(text: string): string[] {
  return findTimes(repair(tokenize(text)).tokens, TODAY).map(
    ({ words, from, to }) => `${words}: ${from ?? ''}..${to ?? ''}`,
  );
}

describe('one expression', () => {
  test.each([
    ['trước 16h30 thứ sáu', '..2026-06-12'],
    ['trước sáng mai', '..2026-06-10'],
    ['trước chiều mai', '..2026-06-11'],
    ['ngày hăm lăm', '2026-06-25..2026-06-25'],
    ['ngày 15-20/6', '2026-06-15..2026-06-20'],
    ['trong hai ngày 15 và 16/6', '2026-06-15..2026-06-16'],
    ['từ ngày 15 tháng trước đến ngày 14 tháng này', '2026-05-15..2026-06-14'],
    ['từ 15/12 năm trước đến 14/6', '2025-12-15..2026-06-14'],
    ['từ thứ hai tuần này đến thứ sáu tuần sau', '2026-06-08..2026-06-19'],
    ['từ mai đến thứ 6', '2026-06-11..2026-06-12'],
    ['từ nay đến hết tháng', '2026-06-10..2026-06-30'],
    ['từ nay đến năm 2030', '2026-06-10..2030-12-31'],
    ['quý 1,2,3', '2026-01-01..2026-09-30'],
    ['T4-T6/2026', '2026-04-01..2026-06-30'],
    ['tháng 11/2025 đến tháng 2/2026', '2025-11-01..2026-02-28'],
    ['2 quý đầu năm', '2026-01-01..2026-06-30'],
    ['nửa đầu tháng 6', '2026-06-01..2026-06-15'],
    ['nửa năm qua', '2025-12-10..2026-06-10'],
    ['tuần sau nữa', '2026-06-22..2026-06-28'],
    ['thứ 2 tuần sau nữa', '2026-06-22..2026-06-22'],
    ['tuần đầu tiên của tháng sau', '2026-07-01..2026-07-07'],
    ['ngày làm việc cuối cùng của tháng 5', '2026-05-29..2026-05-29'],
    ['tháng đầu tiên của quý III/2026', '2026-07-01..2026-07-31'],
    ['trước ngày 15 của tháng cuối quý', '..2026-06-14'],
    ['chậm nhất ngày 15 tháng cuối quý', '..2026-06-15'],
    ['trước Tết 5 ngày', '2027-02-01..2027-02-01'],
    ['3 ngày trước 15/6', '2026-06-12..2026-06-12'],
    ['trong vòng 10 ngày kể từ 15/6', '2026-06-15..2026-06-25'],
    ['3 ngày nay', '2026-06-07..2026-06-10'],
    ['15 thang nay', '2026-06-15..2026-06-15'],
    ['ngay sau ngày 15/6', '2026-06-16..'],
    ['mùng 2 Tết năm nay', '2026-02-18..2026-02-18'],
    ['29 Tết', '2027-02-05..2027-02-05'],
    ['trước ngày 5', '..2026-07-04'],
    ['chậm nhất 5/6', '..2026-06-05'],
    ['thứ hai', '2026-06-15..2026-06-15'],
    ['hôm nay và ngày mai', '2026-06-10..2026-06-11'],
    ['15/6/2026 (thứ hai)', '2026-06-15..2026-06-15'],
    ['tháng ni', '2026-06-01..2026-06-30'],
    ['2026-06', '2026-06-01..2026-06-30'],
    ['deadline tháng này', '2026-06-01..2026-06-30'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('no time', () => {
  test.each([
    'thứ ba ngày 15/6',
    'tháng 6 hoặc tháng 7',
    '15/6 và 20/6',
    'tháng 5 âm lịch',
    'rằm tháng 7',
    'trước 31/12 hằng năm',
    '05 ngày kể từ ngày ký',
    'mấy hôm nay',
    'hôm sau',
    'năm kế hoạch',
    'năm học 2025-2026',
    'tỷ lệ 8.5',
    '1.1 Mục tiêu',
    'xã Song Mai',
    'xã Quốc Khánh',
    'cai nghiện 6 tháng',
    'điều trị trên 6 tháng',
    'trước giờ',
    'đến hạn',
    'tcr 20/6',
  ])('%s', (text) => {
    expect(read(text)).toBe('none');
  });
});

describe('several in one sentence', () => {
  test('a period and a deadline', () => {
    expect(all('nộp báo cáo 6 tháng trước ngày 20/6')).toEqual([
      '6 tháng: 2026-01-01..2026-06-30',
      'trước ngày 20/6: ..2026-06-19',
    ]);
    expect(all('báo cáo tháng trước 15/6')).toEqual(['trước 15/6: ..2026-06-14']);
  });

  test('nothing is read from words taken by names, nor across them', () => {
    const tokens = tokenize('Biểu 2 tháng 5');
    expect(findTimes(tokens, TODAY, { taken: new Set([0, 1]) }).map(({ words }) => words)).toEqual([
      'tháng 5',
    ]);
    expect(findTimes(tokenize('từ 1/6 xã X đến 15/6'), TODAY, { taken: new Set([4, 5]) })).toHaveLength(2);
  });

  test('data windows', () => {
    const isData = (text: string): boolean | undefined => readTime(text, TODAY)?.data;
    expect(isData('số liệu người nghiện có hồ sơ quản lý quý II')).toBe(true);
    expect(isData('số liệu đến 14/6')).toBe(true);
    expect(isData('nộp số liệu trước 15/6')).toBe(false);
    expect(isData('gửi số liệu tuần này')).toBe(false);
    expect(isData('quý II nộp khi nào')).toBe(false);
  });
});
