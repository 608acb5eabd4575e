import { describe, expect, test } from 'vitest';
import { readChange, readChoice, readReply, readYesNo } from '../../src/understanding/reply.ts';

describe('yes and no', () => {
  const yes = [
    'ok',
    'Ok em',
    'OK nhé',
    'oke',
    'đúng',
    'đúng rồi',
    'dung roi',
    'Đúng rồi ạ',
    'đồng ý',
    'dong y',
    'vâng',
    'dạ vâng',
    'ừ',
    'uh',
    'ừm',
    'có',
    'co',
    'phải',
    'chuẩn',
    'chính xác',
    'nhất trí',
    'được',
    'đc',
    'xác nhận',
    'chấp nhận',
    'yes',
    'gửi đi',
    'tiếp tục',
    '👍',
    'đúng rồi em ạ',
    'vâng đúng rồi',
    'đồng ý nhé',
  ];
  test.each(yes)('%s', (text) => expect(readYesNo(text)).toBe('yes'));

  const no = [
    'không',
    'khong',
    'ko',
    'k',
    'không ạ',
    'hông',
    'thôi',
    'chưa',
    'chưa đúng',
    'sai',
    'sai rồi',
    'không phải',
    'ko phải',
    'không đồng ý',
    'khong dong y',
    'chưa được',
    'khoan đã',
    'đừng',
    'no',
    'dạ không',
    'thôi khỏi',
    '❌',
    'không cần',
    'chưa ạ',
  ];
  test.each(no)('%s', (text) => expect(readYesNo(text)).toBe('no'));

  const neither = [
    '',
    '12',
    'có 12 người',
    'không có số liệu của xã',
    'đúng không?',
    'được không?',
    'có không',
    'tháng này đến hạn gì',
    'đóng',
    'dùng',
    '???',
    'xã nào chưa nộp',
  ];
  test.each(neither)('%s is neither', (text) => expect(readYesNo(text)).toBeNull());
});

describe('ways out', () => {
  const ways = {
    back: [
      'lùi',
      'lui',
      'quay lại',
      'quay lai',
      'Quay lại câu trước',
      'câu trước',
      'trở lại',
      'lùi lại 1 câu',
      'back',
      'cho em quay lại',
      'quay lại ạ',
      'về câu trước',
      'quya lại',
    ],
    skip: [
      'bỏ qua',
      'bo qua',
      'bỏ qua câu này',
      'câu tiếp',
      'câu sau',
      'skip',
      'bỏ qua nhé',
      'để trống',
      'cho em bỏ qua câu này ạ',
      'bỏ qa',
      'sang câu khác',
    ],
    cancel: [
      'huỷ',
      'hủy',
      'huy',
      'huỷ bỏ',
      'hủy báo cáo',
      'thoát',
      'không làm nữa',
      'thôi không nộp nữa',
      'ko làm nữa',
      'dạ em không báo cáo nữa ạ',
      'cancel',
    ],
    help: [
      'trợ giúp',
      'tro giup',
      'giúp',
      'hướng dẫn',
      'help',
      '?',
      'không hiểu',
      'em không hiểu câu này',
      'câu này là sao',
      'câu này hỏi gì ạ',
      'giải thích',
    ],
    pause: [
      'tạm dừng',
      'dừng lại',
      'để sau',
      'de sau',
      'mai làm tiếp',
      'lát nữa làm tiếp',
      'lưu nháp',
      'để lúc khác',
      'tạm nghỉ',
      'em đang bận',
    ],
    review: [
      'xem lại',
      'xem lai',
      'kiểm tra lại',
      'xem lại báo cáo',
      'xem lại các câu trả lời',
      'cho em xem lại',
      'rà soát lại',
    ],
    submit: [
      'nộp',
      'nop',
      'gửi',
      'nộp luôn',
      'gửi báo cáo',
      'nộp báo cáo',
      'gửi ngay',
      'nộp đi',
      'nộp luôn đi em',
      'cho em gửi',
      'chốt',
      'em nộp ạ',
      'nộp nhé',
    ],
    sent: [
      'nộp rồi',
      'nộp rồi mà',
      'nop roi ma',
      'gửi rồi',
      'em gửi báo cáo rồi ạ',
      'đã nộp',
      'đã gửi rồi',
      'vừa gửi xong',
      'gửi lại',
      'nộp hả',
      'hoàn thành',
      'xong',
      'xong rồi ạ',
      'làm xong',
    ],
    keep: ['thôi không sửa nữa', 'không sửa nữa', 'khỏi sửa', 'thôi khong sua nua a'],
    restart: ['làm lại từ đầu', 'bắt đầu lại', 'nhập lại từ đầu', 'lam lai tu dau', 'làm lại'],
  } as const;
  for (const [type, texts] of Object.entries(ways)) {
    test.each(texts)(`${type}: %s`, (text) => expect(readReply(text)).toEqual({ type }));
  }

  const answers = [
    '12',
    'bỏ qua các trường hợp đã chuyển đi nơi khác',
    'huỷ 3 hồ sơ do trùng',
    'dừng 2 vụ án',
    'tháng này đến hạn gì?',
    'nộp báo cáo ở đâu',
    'tạm dừng điều trị Methadone cho 3 người',
    'dùng',
    'mười hai',
    'chưa có số liệu',
    'xã nào chưa nộp',
    'hai mươi mốt người',
    'đang rà soát',
    'nhập lại 12',
    '',
    'về 3 người',
  ];
  test.each(answers)('"%s" is left to the answer', (text) => expect(readReply(text)).toBeNull());

  test.each([
    ['sửa câu 3', 'câu 3'],
    ['sua cau 3', 'cau 3'],
    ['sửa 3', '3'],
    ['cho em sửa lại câu 3 ạ', 'câu 3'],
    ['câu 3 sai', 'câu 3'],
    ['câu 3 em nhập nhầm', 'câu 3'],
    ['quay lại câu 3', 'câu 3'],
    ['nhập lại câu 5', 'câu 5'],
    ['sửa số người nghiện', 'số người nghiện'],
    ['đổi mục 2', 'mục 2'],
    ['sửa', ''],
    ['sửa báo cáo', 'báo cáo'],
    ['sua bao cao', 'bao cao'],
    ['em muốn sửa câu 7', 'câu 7'],
  ])('%s → edit "%s"', (text, target) => expect(readReply(text)).toEqual({ type: 'edit', target }));
});

describe('a question and its new answer at once', () => {
  test.each([
    ['câu 5 là 30', 5, '30', false],
    ['sửa câu 1 thành 15', 1, '15', true],
    ['em sửa lại câu 2 là không ạ', 2, 'không ạ', true],
    ['sua cau 1 thanh 1.250', 1, '1.250', true],
    ['câu 3 nhầm rồi, phải là 12', 3, '12', false],
    ['câu 4: 7', 4, '7', false],
  ])('%s', (text, number, answer, ordered) => expect(readChange(text)).toEqual({ number, answer, ordered }));

  test.each(['câu 5 là gì', 'câu 5 là sao vậy', 'sửa câu 5', 'câu 5', 'câu 5 là 30?', '30', 'biểu 4 là 5'])(
    '"%s" tells none',
    (text) => expect(readChange(text)).toBeNull(),
  );
});

describe('choices', () => {
  const options = [
    { value: 'syt', label: 'Sở Y tế' },
    { value: 'stp', label: 'Sở Tư pháp' },
    { value: 'cat', label: 'Công an tỉnh' },
    { value: 'none', label: 'Không có đơn vị nào' },
  ];
  test.each([
    ['2', 'stp'],
    ['số 2', 'stp'],
    ['câu 2', 'stp'],
    ['chọn 2 nhé', 'stp'],
    ['(2)', 'stp'],
    ['hai', 'stp'],
    ['cái thứ 3', 'cat'],
    ['đầu tiên', 'syt'],
    ['cuối cùng', 'none'],
    ['Sở Y tế', 'syt'],
    ['so y te', 'syt'],
    ['y tế', 'syt'],
    ['tu phap', 'stp'],
    ['tôi chọn Sở Tư pháp ạ', 'stp'],
    ['công an', 'cat'],
    ['sở y tê', 'syt'],
    ['không có', 'none'],
  ])('%s → %s', (text, value) => expect(readChoice(text, options)).toEqual({ type: 'one', value }));

  test('a number that one label begins with and another stands at is both', () => {
    const forms = ['Biểu 04', 'Biểu 01', 'Biểu 06'].map((name) => ({
      value: name,
      label: `${name} · Báo cáo 6 tháng 2026`,
    }));
    expect(readChoice('1', forms)).toEqual({ type: 'several', values: ['Biểu 04', 'Biểu 01'] });
    expect(readChoice('6', forms)).toEqual({ type: 'one', value: 'Biểu 06' });
    expect(readChoice('2', forms)).toEqual({ type: 'one', value: 'Biểu 01' });
  });

  test('what fits several comes back as several', () => {
    expect(readChoice('sở', options)).toEqual({ type: 'several', values: ['syt', 'stp'] });
    expect(readChoice('1 và 3', options)).toEqual({ type: 'several', values: ['syt', 'cat'] });
  });

  test.each([
    '7',
    '0',
    '',
    'xã nào chưa nộp báo cáo',
    'tháng này đến hạn gì',
    'sợ',
    'sở y tế phải làm gì trong kế hoạch',
  ])('"%s" chooses nothing', (text) => expect(readChoice(text, options)).toBeNull());

  test('a number that is both a place and part of another label is not guessed', () => {
    const forms = [
      { value: 'b2', label: 'Biểu 02' },
      { value: 'b1', label: 'Biểu 01' },
    ];
    expect(readChoice('2', forms)).toEqual({ type: 'several', values: ['b1', 'b2'] });
    expect(readChoice('biểu 2', forms)).toEqual({ type: 'one', value: 'b2' });
  });
});
