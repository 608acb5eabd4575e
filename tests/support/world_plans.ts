import { createPlanAnswers } from '../../src/plans/answers.ts';
import { assemblePlan } from '../../src/plans/assemble.ts';
import type { Plan, PlanFile } from '../../src/plans/format.ts';
import type { LexiconUnit } from '../../src/understanding/lexicon.ts';

type Parts = Partial<PlanFile> & Pick<PlanFile, 'code' | 'province' | 'clauses'>;

function plan(shortTitle: string, inForce: { from: string; to: string }, parts: Parts): Plan {
  return assemblePlan({
    formatVersion: 1,
    document: {
      title: shortTitle,
      shortTitle,
      issuer: '38-ubnd-tinh',
      number: null,
      dateAsWritten: null,
      issued: null,
      inForce,
      tiers: 'two',
      legalBases: [],
      standingAgency: '38-cong-an-tinh',
      receivers: [
        {
          unit: '38-ubnd-tinh',
          via: ['38-cong-an-tinh'],
          clause: 'III.2',
          quote: 'báo cáo UBND tỉnh (qua Công an tỉnh)',
        },
      ],
      missingParts: [
        {
          code: 'PL2',
          title: 'Phụ lục số 02 (Biểu số 01 đến Biểu số 09)',
          text: 'Văn bản đang có không kèm.',
          clause: 'III',
          quote: 'Biểu số 04 của Phụ lục số 02',
        },
      ],
    },
    projects: [],
    reports: [],
    tasks: [],
    indicators: [],
    targets: [],
    outlines: [],
    forms: [],
    ...parts,
  });
}

const NOW = plan(
  'Kế hoạch Dự án 9 tỉnh Thanh Hóa',
  { from: '2026-01-01', to: '2030-12-31' },
  {
    code: '004',
    province: '38',
    projects: [
      { code: 'DA3', name: 'Đấu tranh của Bộ Quốc phòng', clause: 'I' },
      { code: 'DA3-TDA1', name: 'Mua sắm trang thiết bị', parent: 'DA3', clause: 'I.1' },
      { code: 'DA4', name: 'Phòng, chống ma túy ở cơ sở', clause: 'I.2' },
      { code: 'DA7', name: 'Truyền thông', clause: 'I' },
      { code: 'DA7-TDA1', name: 'Truyền thông về phòng, chống ma túy', parent: 'DA7', clause: 'I.3' },
    ],
    clauses: [
      { id: 'I', title: 'Phân công', summary: 'Phân công chủ trì.', quote: 'PHÂN CÔNG NHIỆM VỤ' },
      {
        id: 'I.1',
        project: 'DA3-TDA1',
        summary: 'Công an tỉnh chủ trì mua sắm trang thiết bị.',
        quote: 'giao Công an tỉnh chủ trì',
        assign: { lead: ['38-cong-an-tinh'] },
        notes: [{ kind: 'contradiction', text: 'Mục II.1 lại giao Sở Y tế chủ trì.' }],
      },
      {
        id: 'I.2',
        project: 'DA4',
        summary: 'Công an tỉnh chủ trì công tác ở cơ sở.',
        quote: 'giao Công an tỉnh chủ trì, phối hợp Sở Y tế',
        assign: { lead: ['38-cong-an-tinh'], support: ['38-so-y-te', 'communes'] },
      },
      {
        id: 'I.3',
        project: 'DA7-TDA1',
        summary: 'Công an tỉnh chủ trì truyền thông.',
        quote: 'giao Công an tỉnh chủ trì truyền thông',
        assign: { lead: ['38-cong-an-tinh'] },
      },
      {
        id: 'II',
        title: 'Sở Y tế',
        summary: 'Trách nhiệm của Sở Y tế.',
        assign: { assigned: ['38-so-y-te'] },
        notes: [{ kind: 'gap', text: 'Không nêu việc của Dự án 8.' }],
      },
      {
        id: 'II.1',
        project: 'DA3-TDA1',
        summary: 'Sở Y tế chủ trì mua sắm.',
        quote: 'Sở Y tế chủ trì thực hiện',
        assign: { lead: ['38-so-y-te'] },
      },
      {
        id: 'II.2',
        summary: 'Mở rộng điều trị Methadone.',
        quote: 'mở rộng điều trị Methadone',
        assign: { assigned: ['38-so-y-te'] },
      },
      {
        id: 'III',
        title: 'Báo cáo',
        summary: 'Chế độ báo cáo.',
        notes: [{ kind: 'missing', text: 'Không biểu mẫu nào kèm theo.' }],
      },
      {
        id: 'III.1',
        summary: 'Xã báo cáo UBND tỉnh qua đơn vị chủ trì.',
        quote: 'trước ngày 20/6 đối với báo cáo 6 tháng',
        assign: { assigned: ['communes'] },
        notes: [{ kind: 'contradiction', text: 'Mục III.2 lại ghi gửi qua Công an tỉnh.' }],
      },
      { id: 'III.2', summary: 'Xã báo cáo qua Công an tỉnh.', quote: 'báo cáo UBND tỉnh (qua Công an tỉnh)' },
    ],
    reports: [
      {
        code: '6T-NAM',
        title: 'Báo cáo 6 tháng',
        who: ['communes'],
        to: ['38-ubnd-tinh'],
        via: ['projectLeads'],
        period: { type: 'decree09', unit: 'half', only: [1] },
        due: { type: 'before', on: { monthDay: '06-20' }, wording: 'trước ngày 20/6' },
        dataWindow: { source: 'decree09', text: 'theo Nghị định 09/2019/NĐ-CP' },
        inForce: { from: '2026-01-01', to: '2030-12-31' },
        forms: ['BM04'],
        outline: 'DC',
        clause: 'III.1',
        quote: 'trước ngày 20/6 đối với báo cáo 6 tháng',
      },
    ],
    indicators: [{ code: 'CT-LOP', name: 'Số lớp tập huấn', unit: 'lớp', project: 'DA4', clause: 'I.2' }],
    targets: [
      {
        code: 'MT-LOP',
        indicator: 'CT-LOP',
        comparison: 'atLeast',
        value: 3,
        by: null,
        every: 'year',
        scope: ['38-cong-an-tinh'],
        wording: 'ít nhất 3 lớp mỗi năm',
        clause: 'I.2',
        quote: 'ít nhất 3 lớp mỗi năm',
      },
    ],
    outlines: [
      {
        code: 'DC',
        title: 'Nội dung báo cáo 6 tháng',
        clause: 'III',
        items: [
          { text: 'Kết quả thực hiện', clause: 'III' },
          { text: 'Tồn tại, vướng mắc', clause: 'III' },
        ],
      },
    ],
    forms: [
      {
        code: 'BM04',
        name: 'Biểu 04',
        title: 'Phòng, chống ma túy ở cơ sở',
        status: 'draft',
        statusNote: 'Bản thảo suy ra từ kế hoạch.',
        project: 'DA4',
        clause: 'I.2',
        questions: [
          {
            code: 'Q1',
            label: 'Số người nghiện',
            kind: 'count',
            unit: 'người',
            required: true,
            min: 0,
            clause: 'I.2',
          },
        ],
        rules: [],
      },
    ],
  },
);

const BEFORE = plan(
  'Kế hoạch xã không ma túy năm 2024',
  { from: '2024-01-01', to: '2024-12-31' },
  {
    code: '002',
    province: '38',
    clauses: [
      {
        id: 'I',
        summary: 'Sở Y tế rà soát cơ sở.',
        quote: 'rà soát cơ sở',
        assign: { assigned: ['38-so-y-te'] },
      },
      { id: 'II', summary: 'Tiêu chí.', quote: 'Tiêu chí đánh giá' },
      { id: 'II.1', summary: 'Xã không có ma túy.', quote: 'Không có tụ điểm; không có người nghiện' },
      { id: 'II.2', summary: 'Xã trọng điểm.', quote: 'từ 20 đến 60 người nghiện' },
    ],
    criteria: [
      {
        code: 'KHONG',
        title: 'Xã không có ma túy',
        outcome: 'không có ma túy',
        combine: 'all',
        clause: 'II.1',
        conditions: [
          { code: 'K1', text: 'Không có tụ điểm', clause: 'II.1', quote: 'Không có tụ điểm' },
          { code: 'K2', text: 'Không có người nghiện', clause: 'II.1', quote: 'không có người nghiện' },
        ],
      },
      {
        code: 'TRONGDIEM',
        title: 'Xã trọng điểm phức tạp về ma túy',
        outcome: 'trọng điểm',
        combine: 'unstated',
        clause: 'II.2',
        conditions: [
          {
            code: 'T1',
            text: 'Từ 20 đến 60 người nghiện',
            clause: 'II.2',
            quote: 'từ 20 đến 60 người nghiện',
          },
        ],
        notes: [{ kind: 'gap', text: 'Không nói xếp loại thế nào khi trên 60 người.' }],
      },
    ],
  },
);

/** The plans of the small province, answered from as the product does. */
export function worldPlans(units: readonly LexiconUnit[]) {
  return createPlanAnswers(
    [NOW, BEFORE].map((one) => ({ plan: one, texts: {} })),
    new Map(units.map((unit) => [unit.code, unit])),
  );
}
