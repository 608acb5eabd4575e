import { describe, expect, test } from 'vitest';
import { findNumbers, readNumber, readNumberList } from '../../src/understanding/number/read.ts';
import { tokenize } from '../../src/understanding/tokens.ts';

function read(text: string): string {
  const reading = readNumber(text, { previous: 9 });
  if (!reading.ok) return [reading.problem, ...(reading.candidates ?? [])].join(' ');
  return [reading.state, reading.value ?? '-', reading.unit ?? ''].join(' ').trim();
}

test.each([
  ['tổng số người nghiện là 12 người', 'reported 12 người'],
  ['12 đ/c', 'reported 12 đồng chí'],
  ['15 (mười lăm) người', 'reported 15 người'],
  ['2 ha rưỡi', 'reported 2.5 ha'],
  ['quý này không phát sinh', 'zero 0'],
  ['👍 12', 'reported 12'],
  ['12 người nghiện có hồ sơ quản lý', 'reported 12 người'],
  ['sửa thành 15', 'reported 15'],
  ['2tr500k', 'reported 2500000'],
  ['12 triệu 500 nghìn đồng', 'reported 12500000 đồng'],
  ['mười lăm nghìn đồng', 'reported 15 nghìn đồng'],
  ['hai triệu năm', 'reported 2500000'],
  ['một trăm mốt', 'reported 110'],
  ['tám tám', 'reported 88'],
  ['không phẩy hai lăm', 'reported 0.25'],
  ['giữ nguyên số cũ', 'asBefore 9'],
  ['không có vụ nào xảy ra', 'zero 0'],
  ['em chưa nắm được số liệu', 'unknown -'],
  ['chưa có', 'ambiguous 0'],
  ['bốn năm người', 'range 4 5'],
  ['hơn trăm', 'range'],
  ['125 300', 'ambiguous 125300 125'],
  ['một triệu hai lăm', 'ambiguous 1000025 1250000'],
  ['12 hay 13 gì đó', 'ambiguous 12 13'],
  ['12 vụ/15 đối tượng', 'several 12 15'],
  ['nam: 5; nữ: 7', 'several 5 7'],
  ['12 (trong đó 2 nữ)', 'several 12 2'],
  ['hăm lăm', 'reported 25'],
  ['một trăm hăm ba', 'reported 123'],
  ['1 trăm 2 chục', 'reported 120'],
  ['2 trăm linh 5', 'reported 205'],
  ['bảy chục lẻ hai', 'reported 72'],
  ['5 lóp', 'reported 5 lớp'],
  ['25 triệu đông', 'reported 25 triệu đồng'],
  ['12 bạn', 'reported 12 bạn'],
  ['em kiểm tra rồi, 24 hộ ạ', 'reported 24 hộ'],
  ['chờ em tính lại: 30 người', 'reported 30 người'],
  ['để em xem đã', 'unknown -'],
  ['công an chưa gửi nên em chưa có số liệu', 'unknown -'],
  ['do bão nên không tổ chức lớp nào', 'zero 0'],
  ['hổng có ai hết á', 'zero 0'],
  ['đâu có ai', 'zero 0'],
  ['tổng kinh phí 1,2 tỷ đồng', 'reported 1.2 tỷ đồng'],
  ['xã 5 người', 'reported 5 người'],
  ['mỗi xã 3 người', 'range 3'],
  ['20 trở lên', 'range 20'],
  ['12-', 'range 12'],
  ['12?', 'notANumber'],
  ['xã 5', 'notANumber'],
  ['đợt 1', 'notANumber'],
  ['công văn số 12', 'notANumber'],
  ['8h sáng mai em gửi', 'notANumber'],
  ['3 ngày nữa em gửi', 'notANumber'],
  ['ngày 15 tôi mới có', 'notANumber'],
  ['không gửi được', 'notANumber'],
  ['không đúng', 'notANumber'],
  ['không báo cáo', 'notANumber'],
  ['không tin', 'notANumber'],
  ['không giúp', 'notANumber'],
  ['đúng không', 'notANumber'],
  ['gửi không ạ', 'notANumber'],
  ['dạ không ạ', 'zero 0'],
  ['tháng này xã em không', 'zero 0'],
  ['báo cáo là không', 'zero 0'],
  ['một mình', 'notANumber'],
  ['một lát nữa', 'notANumber'],
  ['còn mấy ngày', 'notANumber'],
  ['chào em, 15 nhé', 'reported 15'],
  ['không có mạng', 'notANumber'],
  ['không phải 12', 'notANumber'],
  ['thêm 2', 'notANumber'],
  ['tăng 3 vụ so với kỳ trước', 'ambiguous 3'],
  ['12, à nhầm 13', 'several 12 13'],
  ['12 hộ, nhầm rồi', 'ambiguous 12'],
  ['không phải 20 đâu anh ơi, 22 người nhé', 'reported 22 người'],
  ['tháng trước bắt 12 người', 'ambiguous 12'],
  ['năm 2025 xã có 40 người', 'several 2025 40'],
  ['mai xã em mở 2 lớp', 'ambiguous 2'],
  ['dự kiến là 4 lớp', 'ambiguous 4'],
  ['chỉ tiêu là 15 lớp', 'ambiguous 15'],
  ['kỳ trước là 15 vụ', 'ambiguous 15'],
  ['có 15 hộ nhưng chưa chính xác', 'ambiguous 15'],
  ['thôn Đông 15 hộ, thôn Tây chưa gửi', 'ambiguous 15'],
  ['do bão nên 2 lớp phải hoãn', 'ambiguous 2'],
  ['cùng kỳ 15 vụ', 'ambiguous 15'],
  ['nhóm 5', 'notANumber'],
  ['5 cam kết', 'reported 5 cam kết'],
  ['được nửa rồi', 'range'],
  ['tháng trước 12 người', 'notANumber'],
  ['dự kiến mở 2 lớp', 'ambiguous 2'],
  ['chỉ tiêu giao 10 lớp', 'ambiguous 10'],
  ['em nhập nhầm 16 vụ', 'ambiguous 16'],
  ['đợi 2 xã nữa gửi', 'ambiguous 2'],
  ['nhà em có 2 con nhỏ nên trả lời muộn', 'notANumber'],
  ['nhà em có 2 con nhỏ nên trả lời muộn, 15 hộ ạ', 'reported 15 hộ'],
  ['có 2 người đang nghỉ phép nên chưa có số', 'unknown -'],
  ['em đoán là 12 hộ', 'range 12'],
  ['15 hộ, mà hạn bao giờ vậy', 'notANumber'],
  ['anh ghi 12 hộ được không', 'notANumber'],
  ['sđt em 0912345678', 'notANumber'],
  ['hôm qua mạng hỏng, tính đến 15/6 xã em mở 13 lớp ạ', 'reported 13 lớp'],
  ['ấp 2 với ấp 6 nộp trễ nên giờ mới cộng xong: 71 hộ', 'reported 71 hộ'],
  ['năm 2026', 'notANumber'],
  ['1e3', 'notANumber'],
  ['9'.repeat(400), 'notANumber'],
])('%s: %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('without a figure of before, "như kỳ trước" has none', () => {
  expect(readNumber('như kỳ trước')).toEqual({ ok: true, state: 'asBefore', value: null, unit: null });
});

describe('lists', () => {
  test('one reading for each part', () => {
    expect(readNumberList('12; 1.250, ko có và 3 ha').map((reading) => reading.ok && reading.value)).toEqual([
      12, 1250, 0, 3,
    ]);
  });

  test('numbers inside a sentence', () => {
    const found = findNumbers(tokenize('xã có 12 người, trong đó hai mươi mốt hộ và 1,250 ha'));
    expect(found.map(({ values }) => values)).toEqual([[12], [21], [1.25, 1250]]);
  });
});
