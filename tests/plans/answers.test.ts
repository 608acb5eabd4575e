import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Answering, type Asker } from './answering.ts';

/** Longest message of a channel without splitting, with room for what a channel adds. */
const LONGEST = 1900;

let plans: Answering;
beforeAll(async () => {
  plans = await Answering.open();
});
afterAll(() => plans.close());

/** Who asks, what, the places that must be cited (`plan path`), and words that must be in the answer. */
type Case = [who: Asker, question: string, cited: string[], words?: string[]];

const PROVINCE: Record<string, string> = { '000': '33', '001': '33', '002': '33', '003': '36', '004': '38' };

async function check([who, question, cited, words = []]: Case): Promise<void> {
  const { text, citations, intent } = await plans.ask(who, question);
  const places = citations.map(({ plan, clause }) => `${plan} ${clause}`);
  expect({ intent, text, places, missing: cited.filter((one) => !places.includes(one)) }).toMatchObject({
    missing: [],
  });
  for (const word of words) expect(text).toContain(word);
  const own = who.endsWith('ThanhHoa') ? '38' : '33';
  expect(citations.filter(({ plan }) => PROVINCE[plan] !== own)).toEqual([]);
  expect(text.length).toBeLessThanOrEqual(LONGEST);
}

const III5 = '001 mục III.5, gạch đầu dòng';
const DIFFER = 'nêu đơn vị chủ trì khác nhau';
const LEADS: Case[] = [
  ['yTeHungYen', 'Ai chủ trì Dự án 6?', [`${III5} 6`, '001 mục V.3, gạch đầu dòng 1'], ['Chủ trì: Sở Y tế']],
  ['yTeHungYen', 'ai chu tri du an 6', [`${III5} 6`], ['Chủ trì: Sở Y tế']],
  ['xaHungYen', 'dự án 1 do ai chủ trì?', [`${III5} 1`], ['Công an tỉnh', 'Sở Tài chính']],
  ['xaHungYen', 'đơn vị nào chủ trì dự án 8', [`${III5} 11`, '001 mục V.4'], ['Sở Tư pháp']],
  ['yTeHungYen', 'đơn vị phối hợp dự án 4', [`${III5} 4`], ['Phối hợp: ', 'Sở Y tế']],
  ['yTeHungYen', 'ai chủ trì dự án 3?', [`${III5} 3`, '001 mục V.2, gạch đầu dòng 1'], [DIFFER]],
  ['congAnHungYen', 'tiểu dự án 1 dự án 3 ai chủ trì', [`${III5} 3`], [DIFFER, 'Quân sự', 'Biên phòng']],
  ['congAnHungYen', 'ai chu tri tieu du an 1 du an 3', ['001 mục V.2, gạch đầu dòng 1'], [DIFFER]],
  ['yTeHungYen', 'ai chủ trì tiểu dự án 3 dự án 7', [`${III5} 9`], ['Sở Giáo dục và Đào tạo']],
  ['yTeHungYen', 'dự án 7 ai chủ trì', [`${III5} 7`, `${III5} 8`], ['Sở Văn hóa, Thể thao và Du lịch']],
  ['yTeHungYen', 'tiểu dự án 4 ai chủ trì?', [`${III5} 10`], ['Liên đoàn Lao động tỉnh']],
  ['yTeHungYen', 'tiểu dự án 1 ai chủ trì', [], ['hỏi tiểu dự án nào', 'Dự án 3', 'Dự án 7']],
  ['yTeHungYen', 'ai chủ trì?', ['001 mục III.5'], ['Dự án 8: Sở Tư pháp', 'Biên phòng tỉnh / Bộ Chỉ huy']],
  ['yTeHungYen', 'sở nào phụ trách truyền thông', ['001 mục V.5, gạch đầu dòng 1'], ['Sở Văn hóa']],
  ['yTeHungYen', 'cơ quan thường trực là ai?', ['001 mục V.1, gạch đầu dòng 1'], ['Công an tỉnh']],
  ['xaThanhHoa', 'Sở nào phụ trách truyền thông?', ['004 mục V.3'], ['Sở Văn hóa']],
  ['yTeHungYen', 'ai phụ trách trợ giúp pháp lý', [`${III5} 11`], ['Sở Tư pháp']],
  ['yTeHungYen', 'so nao phu trach cong tac cai nghien', [`${III5} 5`], ['Công an tỉnh']],
  [
    'xaThanhHoa',
    'cơ quan nào là thường trực chương trình?',
    ['004 mục VI.1 (mục VI thứ 2)'],
    ['Công an tỉnh'],
  ],
  ['yTeHungYen', 'ai chủ trì dự án 15?', [], ['không nêu Dự án 15']],
  ['yTeThanhHoa', 'ai chủ trì dự án 6?', ['004 mục V.2'], ['Chủ trì: Sở Y tế']],
  ['xaThanhHoa', 'du an 5 ai chu tri', ['004 mục V.1, gạch đầu dòng 4'], ['Công an tỉnh']],
  ['xaThanhHoa', 'ai chủ trì dự án 3?', ['004 mục V'], ['không nêu Dự án 3', 'Không có Dự án 3']],
  ['xaThanhHoa', 'ai chu tri du an 3', ['004 mục V', '004 Phụ lục'], ['không nêu Dự án 3']],
  ['congAnThanhHoa', 'đơn vị nào chủ trì dự án 8?', ['004 mục V.6'], ['Sở Tư pháp']],
  ['congAnThanhHoa', 'ai chủ trì tiểu dự án 1', ['004 mục V.3'], ['Sở Văn hóa, Thể thao và Du lịch']],
  ['congAnThanhHoa', 'dự án 9 ai chủ trì', ['004 phần mở đầu'], ['không nêu đơn vị chủ trì Dự án 9']],
  ['yTeHungYen', 'ai chủ trì dự án 6 của tỉnh Thanh Hóa', [], ['thuộc tỉnh khác']],
];

const TASKS: Case[] = [
  ['yTeHungYen', 'Sở Y tế có nhiệm vụ gì?', [`${III5} 6`, '001 mục V.3, gạch đầu dòng 1'], ['KH 001: ']],
  ['yTeHungYen', 'so y te co nhiem vu gi', ['001 mục V.3, gạch đầu dòng 2'], ['chủ trì 2']],
  ['congAnHungYen', 'Sở Tài chính được giao việc gì?', ['001 mục V.8'], ['bố trí kinh phí']],
  ['congAnHungYen', 'sở nội vụ được giao nhiệm vụ gì', ['001 mục V.9'], ['khen thưởng']],
  ['congAnHungYen', 'công an tỉnh chủ trì những dự án nào', [`${III5} 1`, `${III5} 2`], ['chủ trì 10']],
  ['xaHungYen', 'xã tôi phải làm gì?', ['001 mục III.1'], ['Xã Tống Trân', 'việc nữa']],
  ['xaHungYen', 'trong dự án 4 xã tôi phải làm gì?', [`${III5} 4`], ['Dự án 4']],
  [
    'xaHungYen',
    'Sở Y tế có nhiệm vụ gì theo KH 002',
    ['002 mục III.4.3, gạch đầu dòng 1'],
    ['đã hết thời gian'],
  ],
  ['yTeThanhHoa', 'Sở Y tế chủ trì những dự án nào?', ['004 mục V.2', '004 Phụ lục, mục II'], ['chủ trì 14']],
  ['xaThanhHoa', 'các xã phải làm những gì', ['004 mục IV.1', '004 mục IV.3'], ['⚠ Mục này ghi gửi qua']],
  ['yTeHungYen', 'Sở Y tế có nhiệm vụ gì từ việc 8', ['001 mục III.2'], ['8. ']],
  ['yTeHungYen', 'Ban chỉ huy bộ đội biên phòng có nhiệm vụ gì', [`${III5} 3`], ['Biên phòng tỉnh – KH 001']],
  ['yTeHungYen', 'biên phòng có nhiệm vụ gì', [`${III5} 3`], ['Biên phòng tỉnh – KH 001']],
  ['yTeHungYen', 'mặt trận tổ quốc được đề nghị làm gì', ['001 mục V.10, gạch đầu dòng 1'], ['Được đề nghị']],
  ['congAnHungYen', 'nhiệm vụ của xã', ['001 mục III.1'], ['UBND các xã, phường – KH 001']],
  ['congAnHungYen', 'Công an xã có trách nhiệm gì?', ['001 mục V.1, gạch đầu dòng 7'], ['Công an các xã']],
  ['congAnHungYen', 'Sở Lao động có nhiệm vụ gì', [], ['Chưa rõ đồng chí hỏi đơn vị nào']],
  ['congAnHungYen', 'huyện Kim Động có nhiệm vụ gì', ['002 mục III.1.3'], ['KH 002 đã hết thời gian']],
  ['xaThanhHoa', 'Sở Tài chính có nhiệm vụ gì?', ['004 mục IV.3'], ['không nêu riêng Sở Tài chính']],
  ['xaThanhHoa', 'UBND xã Tống Trân có nhiệm vụ gì?', [], ['Xã Tống Trân thuộc tỉnh khác']],
  ['yTeThanhHoa', 'nhiệm vụ của sở tư pháp là gì', ['004 mục V.6'], ['Sở Tư pháp – KH 004']],
];

const TARGETS: Case[] = [
  ['yTeHungYen', 'chỉ tiêu xã không ma túy năm 2026 là bao nhiêu?', ['001 mục I.1', '001 mục II'], ['50%']],
  ['yTeHungYen', 'chi tieu xa khong ma tuy nam 2026', ['001 mục I.1'], ['50%', 'Phụ lục I ']],
  ['yTeHungYen', 'chỉ tiêu dự án 6 là gì', ['001 mục V.3, gạch đầu dòng 1'], ['80%']],
  ['yTeHungYen', 'bao nhiêu trạm y tế phải đủ điều kiện', ['001 mục V.3, gạch đầu dòng 1'], ['80%']],
  [
    'congAnHungYen',
    'chỉ tiêu dự án 5 năm nay',
    ['001 mục V.1, gạch đầu dòng 5'],
    ['01 mô hình', '03 mô hình'],
  ],
  ['congAnHungYen', 'mục tiêu đến năm 2028 là gì?', ['001 mục I.1'], ['đến năm 2028']],
  ['congAnHungYen', 'chỉ tiêu năm 2024 về xã không ma túy', ['002 mục I.2'], ['53/161', 'đã hết thời gian']],
  ['congAnHungYen', 'đến năm 2028 có bao nhiêu xã không ma túy', ['001 mục I.1'], ['không ma túy']],
  ['congAnHungYen', 'chi tieu mo hinh cai nghien', ['001 mục V.1, gạch đầu dòng 5'], ['01 mô hình']],
  ['xaHungYen', 'bao nhiêu phần trăm người nghiện phải được quản lý', ['002 mục III.4.1'], ['KH 002 đã hết']],
  ['congAnThanhHoa', 'chỉ tiêu xã không ma túy', [], ['Kế hoạch không nêu']],
  ['congAnThanhHoa', 'chỉ tiêu diện tích cơ sở cai nghiện', ['004 mục VI.1'], ['3 ha']],
  ['congAnHungYen', 'chỉ tiêu năm 2029 là gì', [], ['không dùng thay được']],
  ['congAnThanhHoa', 'chỉ tiêu dự án 5', ['004 Phụ lục, mục I.4, gạch đầu dòng 1, ý (+) 1'], ['250 người']],
  ['congAnThanhHoa', 'chi tieu du an 4', ['004 Phụ lục, mục I.3, gạch đầu dòng 1, ý (+) 1'], ['3 - 5 lớp']],
  [
    'yTeThanhHoa',
    'chỉ tiêu dự án 6 là bao nhiêu',
    ['004 Phụ lục, mục II, gạch đầu dòng 3, ý (+) 2'],
    ['toàn bộ'],
  ],
];

const CRITERIA: Case[] = [
  [
    'xaHungYen',
    'tiêu chí xã không ma túy là gì?',
    ['002 mục II.1.1, gạch đầu dòng 1'],
    ['KH 002 đã hết', '⚠'],
  ],
  ['xaHungYen', 'tieu chi xa khong co ma tuy', ['002 mục II.1.1, gạch đầu dòng 3'], ['100% người nghiện']],
  [
    'xaHungYen',
    'thế nào là xã trọng điểm về ma túy?',
    ['002 mục II.1.3'],
    ['không ghi “và” hay “hoặc”', '20 đến 60'],
  ],
  ['xaHungYen', 'tiêu chí xã có tệ nạn ma túy', ['002 mục II.1.2'], ['một dấu hiệu là đủ']],
  ['xaHungYen', 'tiêu chí phân loại xã như thế nào', ['002 mục II.1.1', '002 mục II.1.2', '002 mục II.1.3']],
  [
    'yTeHungYen',
    'Người điều trị Methadone trên 12 tháng có tính là người nghiện khi phân loại không?',
    ['002 mục II.1.1, gạch đầu dòng 6'],
    ['⚠ Không nói xã còn người nghiện khác'],
  ],
  ['xaThanhHoa', 'tiêu chí xã không ma túy là gì?', [], ['không nêu nội dung này']],
];

const WHERE: Case[] = [
  [
    'xaThanhHoa',
    'báo cáo 6 tháng gửi về đâu?',
    ['004 mục V.1 (mục V thứ 2), gạch đầu dòng 1', '004 mục IV.1'],
    ['⚠ Mục khác lại ghi', 'qua Công an tỉnh', 'qua các đơn vị chủ trì'],
  ],
  ['xaThanhHoa', 'bao cao 6 thang gui ve dau', ['004 mục IV.1'], ['⚠ Mục khác lại ghi']],
  ['xaThanhHoa', 'gửi biểu 04 cho đơn vị nào', ['004 mục IV.1'], ['Ủy ban nhân dân tỉnh']],
  ['xaThanhHoa', 'báo cáo quý gửi cho ai', [], ['không nêu báo cáo quý']],
  [
    'yTeThanhHoa',
    'báo cáo gửi về đâu',
    ['004 mục VI.2 (mục VI thứ 2), gạch đầu dòng 2'],
    ['qua Công an tỉnh'],
  ],
  ['xaHungYen', 'báo cáo quý gửi cho ai?', ['001 mục VI.4, gạch đầu dòng 1'], ['gửi Công an tỉnh']],
  ['xaHungYen', 'kế hoạch triển khai gửi về đâu', ['001 mục VI.1, gạch đầu dòng 2'], ['ma túy', '5/6/2026']],
  ['yTeHungYen', 'bao cao nam gui cho ai', ['001 mục VI.4, gạch đầu dòng 1'], ['trước ngày 15/12']],
  [
    'yTeHungYen',
    'báo cáo năm 2024 gửi về đâu',
    ['002 mục V.2, gạch đầu dòng 3'],
    ['79A', 'đã hết thời gian'],
  ],
];

const CONTENTS: Case[] = [
  [
    'xaThanhHoa',
    'báo cáo 6 tháng gồm những nội dung gì?',
    ['004 mục II.2, điểm b'],
    ['gồm 5 phần', 'nguồn vốn'],
  ],
  ['xaThanhHoa', 'bao cao 6 thang gom nhung noi dung gi', ['004 mục II.2, điểm b', '004 mục VI.4']],
  [
    'xaThanhHoa',
    'báo cáo giữa kỳ gồm những gì',
    ['004 mục II.2, điểm c', '004 mục VI.5'],
    ['kế hoạch 5 năm'],
  ],
  ['xaThanhHoa', 'báo cáo đột xuất gồm những nội dung gì', ['004 mục II.2, điểm e'], ['gồm 7 phần']],
  [
    'xaThanhHoa',
    'xin mẫu biểu 4',
    ['004 mục VI.3', '004 Phụ lục, mục I.3'],
    ['không có trong tệp kế hoạch', 'Bản thảo'],
  ],
  ['xaThanhHoa', 'xin mẫu biểu 3', ['004 mục VI.3'], ['không có trong tệp', 'chưa có bản thảo Biểu 03']],
  [
    'xaThanhHoa',
    'biểu mẫu báo cáo lấy ở đâu',
    ['004 mục II.2, điểm b', '004 mục VI.3'],
    ['không có trong tệp'],
  ],
  [
    'yTeHungYen',
    'đề cương báo cáo đâu',
    ['001 mục VI.4, gạch đầu dòng 1'],
    ['không kèm biểu mẫu hay đề cương'],
  ],
  ['xaThanhHoa', 'phụ lục 4 đâu', ['004 mục VI.4'], ['không có trong tệp kế hoạch']],
  [
    'xaHungYen',
    'báo cáo quý gồm những nội dung gì?',
    ['001 mục VI.4, gạch đầu dòng 1'],
    ['không có trong tệp'],
  ],
  ['yTeHungYen', 'phụ lục I đâu', ['001 mục II'], ['không có trong tệp kế hoạch', 'Phụ lục I (']],
  ['yTeHungYen', 'phu luc 2 co gi', ['001 mục IV'], ['không có trong tệp kế hoạch', 'Phụ lục II']],
  ['yTeHungYen', 'báo cáo 6 tháng gồm những gì', ['001 mục VI.4, gạch đầu dòng 1'], ['không kèm biểu mẫu']],
];

const SEARCHED: Case[] = [
  ['yTeHungYen', 'kinh phí thực hiện lấy từ đâu?', ['001 mục V.1 (mục V thứ 2)']],
  ['yTeThanhHoa', 'một đối tượng được kiểm tra mấy ngày', ['004 mục III.2, gạch đầu dòng 2'], ['05 ngày']],
  ['yTeHungYen', 'toi nay an gi', [], ['Kế hoạch không nêu']],
  ['yTeHungYen', 'giá xăng hôm nay bao nhiêu', [], ['Kế hoạch không nêu']],
  ['yTeThanhHoa', 'lương cán bộ xã bao nhiêu?', [], ['Kế hoạch không nêu']],
  ['yTeThanhHoa', 'nộp muộn có bị xử phạt không?', [], ['Kế hoạch không nêu']],
];

describe.each([
  ['who leads', LEADS],
  ['who does what', TASKS],
  ['targets', TARGETS],
  ['criteria', CRITERIA],
  ['where to send', WHERE],
  ['what a report holds', CONTENTS],
  ['passages, or that nothing is said', SEARCHED],
])('%s', (_, cases) => {
  test.each(cases)('%s: %s', async (...one) => {
    await check(one as Case);
  });
});
