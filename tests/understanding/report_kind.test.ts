import { describe, expect, it } from 'vitest';
import { namedReport } from '../../src/understanding/report_kind.ts';

describe('the kind of report a text names', () => {
  it.each([
    ['xã nào chưa nộp báo cáo năm?', 'year'],
    ['xa nao chua nop bao cao 6 thang', 'half'],
    ['chưa nộp bc 6t gồm những xã nào', 'half'],
    ['báo cáo sáu tháng đầu năm', 'half'],
    ['báo cáo quý II nộp khi nào', 'quarter'],
    ['đôn đốc các phường nợ báo cáo quý', 'quarter'],
    ['hạn báo cáo định kỳ hằng quý là ngày nào', 'quarter'],
    ['khi nào phải nộp báo cáo giữa kỳ', 'midterm'],
    ['bao cao cuoi ky nop khi nao', 'final'],
    ['báo cáo 9 tháng', 'nineMonths'],
    ['báo cáo tháng 5 đã nộp chưa', 'month'],
    ['hạn nộp báo cáo năm là ngày nào', 'year'],
    ['năm nay phải báo cáo gì', null],
    ['quý sau phải nộp báo cáo gì', null],
    ['cuối năm phải nộp gì', null],
    ['báo cáo biểu 4', null],
    ['báo cáo quyết toán', null],
    ['', null],
  ])('%s → %s', (text, kind) => expect(namedReport(text)).toBe(kind));
});
