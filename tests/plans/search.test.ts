import { describe, expect, test } from 'vitest';
import { assemblePlan } from '../../src/plans/assemble.ts';
import { indexClauses } from '../../src/plans/search.ts';
import { smallPlan } from '../storage/small_plan.ts';

const clauses: [id: string, summary: string, quote?: string][] = [
  ['I', 'Công an tỉnh là cơ quan thường trực Chương trình cấp tỉnh.', 'Cơ quan Thường trực Chương trình'],
  ['I.1', 'UBND cấp xã gửi báo cáo 6 tháng trước ngày 20/6.', 'trước ngày 20/6 đối với báo cáo 6 tháng'],
  ['I.2', 'Kinh phí thực hiện từ ngân sách nhà nước theo khả năng cân đối hằng năm.'],
  ['II', 'Tập huấn cán bộ y tế cấp xã về xác định tình trạng nghiện.'],
  ['II.1', 'Bố trí lực lượng tuần tra trên tuyến biên giới.'],
  ['II.2', 'Nâng cấp điểm tiếp nhận đăng ký và tư vấn cai nghiện.'],
  ['III', 'Truyền thông trong trường học về tác hại của ma túy.'],
  ['III.1', 'Thí điểm mô hình quản lý sau cai nghiện tại cộng đồng.'],
];
const { assignments: _assignments, ...file } = smallPlan();
const plan = assemblePlan({
  ...file,
  clauses: clauses.map(([id, summary, quote]) => ({ id, summary, ...(quote !== undefined && { quote }) })),
});
const index = indexClauses([
  { plan, texts: { 'III.1': 'Mô hình do Trung tâm Hy Vọng vận hành thử nghiệm.' } },
]);
const first = (text: string) => index.search(text, 3)[0]?.clause ?? null;

describe('a question finds the clause that answers it', () => {
  test.each([
    ['cơ quan nào là cơ quan thường trực?', 'I'],
    ['co quan thuong truc la ai', 'I'],
    ['báo cáo 6 tháng gửi khi nào', 'I.1'],
    ['kinh phí thực hiện từ đâu?', 'I.2'],
    ['KINH PHÍ THỰC HIỆN', 'I.2'],
    ['tập huấn cho cán bộ y tế xã', 'II'],
    ['điểm tiếp nhận đăng ký cai nghiện', 'II.2'],
    ['mô hình quản lý sau cai', 'III.1'],
    ['Trung tâm Hy Vọng', 'III.1'],
  ])('%s → %s', (question, clause) => {
    expect(first(question)).toBe(clause);
  });
});

describe('what the plan does not say finds nothing', () => {
  test.each([
    // Without marks "lương" would be "lượng".
    'lương cán bộ xã bao nhiêu?',
    'nộp muộn có bị xử phạt không?',
    'số điện thoại đường dây nóng?',
    'giá xăng hôm nay',
    'gì',
    '',
    '🙂',
    '!!! ???',
  ])('%s', (question) => {
    expect(index.search(question, 3)).toEqual([]);
  });
});

test('a passage names its plan and place and carries the words', () => {
  expect(index.search('báo cáo 6 tháng', 1)).toEqual([
    {
      plan: 'T1',
      planTitle: 'Kế hoạch thử',
      clause: 'I.1',
      path: 'mục I.1',
      summary: 'UBND cấp xã gửi báo cáo 6 tháng trước ngày 20/6.',
      quote: 'trước ngày 20/6 đối với báo cáo 6 tháng',
      notes: [],
      score: 1,
    },
  ]);
  expect(index.search('Trung tâm Hy Vọng', 1)[0]?.quote).toContain('Trung tâm Hy Vọng');
});
