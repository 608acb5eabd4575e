import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/plans/check.ts';
import type { Problem } from '../../src/plans/read.ts';

const UNITS = new Set(['38-ubnd-tinh', '38-cong-an-tinh', '38-so-y-te']);

const TEXT = `KẾ HOẠCH phòng, chống ma túy
I. CHẾ ĐỘ BÁO CÁO
1. UBND cấp xã báo cáo trước ngày
20/6 hằng năm. 2. Sở Y tế báo cáo trước này 25/6.`;

/** A small plan without a mistake. */
const GOOD = `formatVersion: 1
code: '900'
province: '38'
document:
  title: Kế hoạch thử
  shortTitle: Kế hoạch thử
  issuer: 38-ubnd-tinh
  number: null
  dateAsWritten: null
  issued: null
  inForce: { from: 2026-01-01, to: null }
  tiers: two
  legalBases: []
  standingAgency: 38-cong-an-tinh
  receivers: []
  missingParts: []
projects:
  - { code: DA4, name: Dự án 4, clause: I }
clauses:
  - id: I
    summary: Chế độ báo cáo.
  - id: I.1
    summary: Xã báo cáo 6 tháng.
    quote: UBND cấp xã báo cáo trước ngày 20/6
    project: DA4
    assign: { assigned: [communes], support: [38-so-y-te] }
reports:
  - code: BC6T
    title: Báo cáo 6 tháng
    who: [communes]
    to: [38-ubnd-tinh]
    period: { type: decree09, unit: half, only: [1] }
    due: { type: before, on: { monthDay: 06-20 }, wording: trước ngày 20/6 }
    dataWindow: { source: decree09, text: Theo Nghị định 09/2019/NĐ-CP. }
    inForce: { from: 2026-01-01, to: 2030-12-31 }
    forms: [BM04]
    clause: I.1
    quote: báo cáo trước ngày 20/6
tasks: []
indicators:
  - { code: CT1, name: Số lớp, unit: lớp, clause: I.1 }
targets:
  - { code: MT1, indicator: CT1, comparison: between, value: 3, upper: 5, by: null, scope: [communes], wording: 3 - 5 lớp, clause: I.1, quote: UBND cấp xã }
outlines: []
forms:
  - code: BM04
    name: Biểu 04
    title: Dự án 4
    status: draft
    statusNote: Bản thảo suy ra từ kế hoạch.
    project: DA4
    clause: I.1
    questions:
      - { code: Q1, label: Số lớp, kind: count, unit: lớp, required: true, clause: I.1 }
      - { code: Q2, label: Số người, kind: count, unit: người, required: true, min: 0, max: 100, clause: I.1 }
      - { code: Q3, label: Tổng, kind: count, unit: người, required: true, sumOf: [Q1, Q2], clause: I.1 }
      - { code: Q4, label: Nhận xét, kind: text, required: false, clause: I.1 }
    rules:
      - { code: R1, type: lte, left: Q1, right: Q2, message: Số lớp không được lớn hơn số người. }
`;

function problems(text: string, planText?: string): Problem[] {
  return checkPlan({ file: 'thu.yaml', text }, { knownUnits: UNITS, planText }).problems;
}

/** The line of the example that holds some words, from 1. */
function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}

it('takes a plan without a mistake and places its clauses', () => {
  const { plan, problems } = checkPlan(
    { file: 'thu.yaml', text: GOOD },
    { knownUnits: UNITS, planText: TEXT },
  );
  expect(problems).toEqual([]);
  expect(plan?.clauses[1]).toMatchObject({
    id: 'I.1',
    parent: 'I',
    order: 1,
    place: 'mục I.1',
    project: 'DA4',
  });
  expect(plan?.assignments).toEqual([
    {
      key: 'I.1/support/38-so-y-te',
      unit: '38-so-y-te',
      kind: 'support',
      project: 'DA4',
      wholeProject: true,
      clause: 'I.1',
    },
    {
      key: 'I.1/assigned/communes',
      unit: 'communes',
      kind: 'assigned',
      project: 'DA4',
      wholeProject: true,
      clause: 'I.1',
    },
  ]);
});

describe('a planted mistake is found in its place', () => {
  it.each([
    [
      'an unknown unit',
      'issuer: 38-ubnd-tinh',
      'issuer: 38-so-ma',
      'document.issuer',
      'Không có đơn vị "38-so-ma"',
    ],
    [
      'an unknown unit in an assignment',
      '[38-so-y-te]',
      '[38-so-la]',
      'clauses[1].assign.support[0]',
      '"38-so-la"',
    ],
    [
      'an unknown project',
      'project: DA4\n    assign',
      'project: DA5\n    assign',
      'clauses[1].project',
      'Không có dự án "DA5"',
    ],
    ['an unknown form', 'forms: [BM04]', 'forms: [BM05]', 'reports[0].forms[0]', 'Không có biểu mẫu "BM05"'],
    [
      'an unknown clause',
      'unit: lớp, clause: I.1 }\ntargets',
      'unit: lớp, clause: I.9 }\ntargets',
      'indicators[0].clause',
      '"I.9"',
    ],
    [
      'an unknown indicator',
      'indicator: CT1',
      'indicator: CT2',
      'targets[0].indicator',
      'Không có chỉ tiêu "CT2"',
    ],
    ['a clause without its parent', 'id: I.1\n', 'id: II.1\n', 'clauses[1].id', 'Thiếu điều khoản cha "II"'],
    [
      'a group that cannot be counted',
      'who: [communes]',
      'who: [relatedUnits]',
      'reports[0].who[0]',
      'không có danh sách',
    ],
    ['an impossible date', 'to: 2030-12-31', 'to: 2030-02-30', 'reports[0].inForce.to', 'ngày có thật'],
    [
      'an impossible deadline',
      'monthDay: 06-20 }, wording: trước ngày 20/6',
      'monthDay: 06-31 }, wording: trước ngày',
      'reports[0].due.on',
      'không thành ngày',
    ],
    [
      '29 February of every year',
      'monthDay: 06-20 }, wording: trước ngày 20/6',
      'monthDay: 02-29 }, wording: trước ngày',
      'reports[0].due.on',
      'không thành ngày',
    ],
    ['one fixed day for every year', 'monthDay: 06-20', 'date: 2026-06-20', 'reports[0].due', 'Kỳ lặp lại'],
    ['a third half-year', 'only: [1]', 'only: [3]', 'reports[0].period.only', 'kỳ không có trong năm'],
    [
      'an end before its beginning',
      'from: 2026-01-01, to: 2030-12-31',
      'from: 2031-01-01, to: 2030-12-31',
      'reports[0].inForce.to',
      'trước ngày đầu',
    ],
    [
      'a wording that is not in its quote',
      'wording: trước ngày 20/6',
      'wording: trước ngày 21/6',
      'reports[0].due.wording',
      'không có trong câu trích',
    ],
    ['a range upside down', 'upper: 5', 'upper: 2', 'targets[0].upper', 'Khoảng chỉ tiêu'],
    [
      'a rule naming a missing question',
      'right: Q2',
      'right: Q9',
      'forms[0].rules[0].right',
      'Không có câu hỏi "Q9"',
    ],
    ['a rule over words', 'right: Q2', 'right: Q4', 'forms[0].rules[0].right', 'không phải câu hỏi số'],
    [
      'a sum of a missing question',
      'sumOf: [Q1, Q2]',
      'sumOf: [Q1, Q8]',
      'forms[0].questions[2].sumOf[1]',
      '"Q8"',
    ],
    ['a question code used twice', 'code: Q2', 'code: Q1', 'forms[0].questions[1].code', 'đã có'],
    [
      'a count without a unit',
      'kind: count, unit: lớp, required',
      'kind: count, required',
      'forms[0].questions[0].unit',
      'thiếu đơn vị tính',
    ],
    ['a choice without options', 'kind: text', 'kind: choice', 'forms[0].questions[3].options', 'lựa chọn'],
    [
      'a maximum below the minimum',
      'min: 0, max: 100',
      'min: 9, max: 1',
      'forms[0].questions[1].max',
      'nhỏ hơn',
    ],
    ['an unknown key', 'tiers: two', 'tiers: two\n  mayor: ai', 'document.mayor', 'Không có khóa "mayor"'],
    [
      'an unknown kind of deadline',
      'due: { type: before',
      'due: { type: after',
      'reports[0].due.type',
      'Giá trị "type"',
    ],
    ['a code that is a number', "code: '900'", 'code: 900', 'code', 'Sai kiểu: cần chữ'],
    ['a missing list', 'outlines: []\n', '', 'outlines', 'Thiếu danh sách'],
    [
      'a telephone number',
      'summary: Chế độ báo cáo.',
      'summary: Gọi 0912 345 678.',
      'clauses[0].summary',
      'số điện thoại',
    ],
    [
      'an e-mail address',
      'summary: Chế độ báo cáo.',
      'summary: Gửi an@example.com.',
      'clauses[0].summary',
      'thư điện tử',
    ],
  ])('%s', (_, from, to, path, message) => {
    expect(GOOD).toContain(from);
    const found = problems(GOOD.replace(from, to));
    expect(found.map((problem) => problem.path)).toContain(path);
    const problem = found.find((candidate) => candidate.path === path);
    expect(problem?.message).toContain(message);
    expect(problem?.file).toBe('thu.yaml');
    expect(problem?.expected).not.toBe('');
  });

  it('names the line and column', () => {
    const text = GOOD.replace('right: Q2', 'right: Q9');
    const [problem] = problems(text);
    const line = text.split('\n')[(problem?.line ?? 0) - 1] ?? '';
    expect(line.slice((problem?.column ?? 0) - 1)).toMatch(/^Q9/);
  });

  it('finds a quote that is not in the document, line breaks aside', () => {
    const text = GOOD.replace('quote: báo cáo trước ngày 20/6', 'quote: báo cáo trước ngày 20/6 hằng tuần');
    expect(problems(text, TEXT)).toMatchObject([
      {
        path: 'reports[0].quote',
        line: lineOf(text, 'hằng tuần'),
        message: expect.stringContaining('hằng tuần'),
      },
    ]);
  });

  it('lets a misprint stand in the quote where a note mends it', () => {
    const misprint = GOOD.replace(
      'monthDay: 06-20 }, wording: trước ngày 20/6',
      'monthDay: 06-25 }, wording: trước ngày 25/6',
    ).replace(
      'quote: báo cáo trước ngày 20/6',
      'quote: báo cáo trước này 25/6\n    notes:\n      - { kind: misprint, text: In sai chữ., corrected: trước ngày 25/6 }',
    );
    expect(problems(misprint, TEXT)).toEqual([]);
  });

  it('lists all mistakes at once, in the order of the file', () => {
    const text = GOOD.replace('issuer: 38-ubnd-tinh', 'issuer: 38-so-ma')
      .replace('right: Q2', 'right: Q9')
      .replace('forms: [BM04]', 'forms: [BM05]');
    expect(problems(text).map(({ path }) => path)).toEqual([
      'document.issuer',
      'reports[0].forms[0]',
      'forms[0].rules[0].right',
    ]);
  });

  it('a task and a report share no code', () => {
    const task = `tasks:
  - { code: BC6T, title: Việc, who: [communes], to: [], due: { type: unstated, wording: UBND }, clause: I.1, quote: UBND cấp xã }
`;
    expect(problems(GOOD.replace('tasks: []\n', task))).toMatchObject([{ path: 'tasks[0].code' }]);
  });

  it('broken YAML is said to be so, with its line', () => {
    const [problem] = problems(GOOD.replace('  title: Kế hoạch thử', '  title: Kế hoạch: thử: lại'));
    expect(problem).toMatchObject({ line: 5, message: expect.stringContaining('Sai cú pháp YAML') });
  });

  it.each(['', 'xin chào', '[]', '{}', '- 1', 'a: &x [*x]', '\u0000'])(
    '%j is refused without a crash',
    (text) => {
      expect(problems(text).length).toBeGreaterThan(0);
    },
  );
});
