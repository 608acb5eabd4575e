import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Answering, type Asker } from './answering.ts';

let plans: Answering;
beforeAll(async () => {
  plans = await Answering.open();
});
afterAll(() => plans.close());

/** Who asks what, what must be in the answer, and what must not. */
const CASES: [who: Asker, question: string, holds: string[], lacks: string[]][] = [
  ['xaThanhHoa', 'khi nào phải nộp báo cáo giữa kỳ', ['25/8/2028', 'thứ Năm 24/8/2028'], ['20/6']],
  ['xaThanhHoa', 'bao cao cuoi ky nop khi nao', ['25/8/2030', 'thứ Bảy 24/8/2030'], ['25/8/2028', '20/12']],
  ['xaThanhHoa', 'hạn nộp báo cáo năm là ngày nào?', ['trước ngày 20/12/2026', '18/12/2026'], ['20/6']],
  ['xaThanhHoa', 'báo cáo 6 tháng nộp trước ngày nào', ['trước ngày 20/6/2026'], ['20/12']],
  ['yTeHungYen', 'báo cáo quý III hạn khi nào', ['15/9/2026'], ['15/6/2026', '15/12/2026']],
  ['yTeHungYen', 'hạn báo cáo năm', ['trước ngày 15/12/2026'], ['15/6/2026']],
  ['xaHungYen', 'báo cáo giữa kỳ nộp khi nào', ['Kế hoạch không nêu'], ['25/8']],
  ['congAnThanhHoa', 'xã nào chưa nộp báo cáo năm?', ['Năm 2026', '166'], ['6 tháng đầu năm']],
  ['congAnThanhHoa', 'xa nao chua nop bao cao 6 thang', ['6 tháng đầu năm 2026', '166'], []],
  ['congAnHungYen', 'xã nào chưa nộp báo cáo quý II?', ['Quý II/2026', '104'], ['166']],
  ['yTeHungYen', 'sở y tế thanh hóa tháng này đến hạn gì', ['chưa được phân quyền'], ['15/6']],
  ['yTeHungYen', 'So Y te tinh Thanh Hoa den han gi', ['chưa được phân quyền'], ['15/6']],
  ['yTeThanhHoa', 'Sở Y tế Thanh Hóa tháng này đến hạn gì', ['Sở Y tế'], ['chưa được phân quyền']],
  ['congAnHungYen', 'Công an tỉnh Hưng Yên tháng 6 đến hạn gì', ['Tháng 6/2026'], ['KH 004', 'phân quyền']],
];

describe('a question that names a report', () => {
  test.each(CASES)('%s: %s', async (who, question, holds, lacks) => {
    const { text } = await plans.ask(who, question);
    for (const words of holds) expect(text).toContain(words);
    for (const words of lacks) expect(text).not.toContain(words);
  });
});
