import { assemblePlan } from '../../src/plans/assemble.ts';
import type { Plan, PlanFile, Report, Task } from '../../src/plans/format.ts';

/** A report of a small plan: communes, every quarter, before the 15th of its last month. */
export function report(more: Partial<Report> = {}): Report {
  return {
    code: 'BCQ',
    title: 'Báo cáo quý',
    who: ['communes'],
    to: ['33-cong-an-tinh'],
    period: { type: 'decree09', unit: 'quarter' },
    due: { type: 'before', on: { dayOfLastMonth: 15 }, wording: 'trước ngày 15 tháng cuối quý' },
    dataWindow: { source: 'decree09', text: 'theo Nghị định 09/2019/NĐ-CP' },
    inForce: { from: '2026-01-01', to: '2026-12-31' },
    forms: ['BM01'],
    clause: 'I.1',
    quote: 'báo cáo trước ngày 15 tháng cuối quý',
    ...more,
  };
}

export function task(more: Partial<Task> = {}): Task {
  return {
    code: 'NV1',
    title: 'Lập kế hoạch kiểm tra',
    who: ['departments'],
    to: [],
    due: { type: 'unstated', wording: 'theo quy định' },
    clause: 'I.2',
    quote: 'lập kế hoạch kiểm tra theo quy định',
    ...more,
  };
}

/** A plan of Hưng Yên with one form of two counts. */
export function smallPlan(more: Partial<PlanFile> = {}): Plan {
  return assemblePlan({
    formatVersion: 1,
    code: 'T1',
    province: '33',
    document: {
      title: 'Kế hoạch thử nghiệm của tỉnh Hưng Yên',
      shortTitle: 'Kế hoạch thử',
      issuer: '33-ubnd-tinh',
      number: null,
      dateAsWritten: null,
      issued: { from: '2026-01-05', to: '2026-01-05' },
      inForce: { from: '2026-01-01', to: '2026-12-31' },
      tiers: 'two',
      legalBases: [],
      standingAgency: '33-cong-an-tinh',
      receivers: [],
      missingParts: [],
    },
    projects: [{ code: 'DA1', name: 'Truyền thông', clause: 'II' }],
    clauses: [
      { id: 'I', title: 'Báo cáo', summary: 'Chế độ báo cáo.' },
      { id: 'I.1', summary: 'Xã, phường báo cáo hằng quý.', quote: 'báo cáo trước ngày 15 tháng cuối quý' },
      { id: 'I.2', summary: 'Các sở lập kế hoạch kiểm tra theo quy định.' },
      {
        id: 'II',
        title: 'Dự án 1',
        summary: 'Sở Y tế chủ trì Dự án 1.',
        project: 'DA1',
        assign: { lead: ['33-so-y-te'] },
      },
    ],
    reports: [report()],
    tasks: [task()],
    indicators: [],
    targets: [],
    outlines: [],
    forms: [
      {
        code: 'BM01',
        name: 'Biểu 01',
        title: 'Kết quả Dự án 1',
        status: 'draft',
        statusNote: 'bản thảo',
        project: 'DA1',
        clause: 'II',
        questions: [
          { code: 'Q1', label: 'Số buổi', kind: 'count', unit: 'buổi', required: true, clause: 'II' },
          {
            code: 'Q2',
            label: 'Số buổi trực tuyến',
            kind: 'count',
            unit: 'buổi',
            required: true,
            clause: 'II',
          },
          {
            code: 'Q3',
            label: 'Cộng',
            kind: 'count',
            unit: 'buổi',
            required: true,
            sumOf: ['Q1', 'Q2'],
            clause: 'II',
          },
        ],
        rules: [
          { code: 'R1', type: 'lte', left: 'Q2', right: 'Q1', message: 'Phần không lớn hơn toàn thể.' },
        ],
      },
    ],
    ...more,
  });
}
