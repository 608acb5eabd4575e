import { describe, expect, test } from 'vitest';
import {
  buildLexicon,
  type LexiconUnit,
  type Reading,
  read,
  type Speaker,
} from '../../src/understanding/index.ts';
import { lexicon, TODAY } from './cast.ts';
import { readAsHoa } from './utterances.ts';

const unitOf = (text: string) => readAsHoa(text).slots.unit;
const nameOf = (text: string) => {
  const unit = unitOf(text);
  return typeof unit === 'object' ? unit.name : unit;
};

describe('units', () => {
  test.each([
    ['Xã Tống Trân đã nộp báo cáo chưa?', 'Xã Tống Trân'],
    ['xa tong tran da nop bao cao chua', 'Xã Tống Trân'],
    ['tống trân nộp chưa', 'Xã Tống Trân'],
    ['UBND xã Tống Trân đã nộp báo cáo chưa?', 'Xã Tống Trân'],
    ['x. Tống Trân nộp báo cáo chưa', 'Xã Tống Trân'],
    ['xã tổng trân nộp báo cáo chưa', 'Xã Tống Trân'],
    ['phường Tống Trân nộp báo cáo chưa', 'Xã Tống Trân'],
    ['sở y tế phải làm gì', 'Sở Y tế'],
    ['SYT phải nộp báo cáo gì', 'Sở Y tế'],
    ['sở giáo dục có nhiệm vụ gì', 'Sở Giáo dục và Đào tạo'],
    ['sở gd&đt có nhiệm vụ gì', 'Sở Giáo dục và Đào tạo'],
    ['nhiệm vụ của CA tỉnh', 'Công an tỉnh'],
    ['nhiệm vụ của sở văn hóa, thể thao và du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
  ])('%s → %s', (text, name) => expect(nameOf(text)).toBe(name));

  test.each([
    'xã em',
    'đơn vị tôi',
    'chúng tôi',
    'bên em',
    'xã mình',
    'cơ quan tôi',
    'don vi minh',
    'sở tôi',
  ])('"%s" is the speaker\'s own unit', (words) =>
    expect(unitOf(`${words} còn nợ báo cáo nào`)).toBe('self'),
  );

  test("the same name in several provinces is the speaker's", () => {
    const inThanhHoa: Speaker = { role: 'head', unit: '38-syt', province: '38' };
    const reading = read('Sở Y tế phải nộp gì', { today: TODAY, lexicon: lexicon(), speaker: inThanhHoa });
    expect(reading.slots.unit).toMatchObject({ code: '38-syt' });
  });

  test('without a speaker it is not guessed', () => {
    const reading = read('Sở Y tế phải nộp gì', { today: TODAY, lexicon: lexicon(), speaker: null });
    expect(reading.slots.unit).toMatchObject({
      code: null,
      candidates: [{ code: '33-syt' }, { code: '38-syt' }],
    });
  });

  const commune = (code: string, name: string, former: string[] = []): LexiconUnit => ({
    code,
    name,
    kind: 'commune',
    province: '33',
    aliases: [],
    former,
  });
  const reads = (units: LexiconUnit[], text: string): Reading =>
    read(text, {
      today: TODAY,
      lexicon: buildLexicon({ units, projects: [], forms: [], indicators: [] }),
      speaker: { role: 'reporter', unit: 'a', province: '33' },
    });

  test("the name of a merged commune leads to today's", () => {
    const units = [commune('a', 'Xã Hoàn Long', ['Xã Yên Hòa', 'Xã Việt Cường'])];
    expect(reads(units, 'xã Yên Hòa nộp báo cáo chưa').slots.unit).toEqual({
      code: 'a',
      name: 'Xã Hoàn Long',
    });
  });

  test('a commune that was split comes back as candidates', () => {
    const units = [commune('a', 'Xã An', ['Xã Minh Phú']), commune('b', 'Xã Bình', ['Xã Minh Phú'])];
    expect(reads(units, 'xã minh phú nộp báo cáo chưa').slots.unit).toMatchObject({
      code: null,
      name: 'xã minh phú',
      candidates: [{ code: 'a' }, { code: 'b' }],
    });
  });

  test("today's name goes before a predecessor of another commune", () => {
    const units = [commune('a', 'Xã Tân Tiến'), commune('b', 'Xã Long Hưng', ['Xã Tân Tiến'])];
    expect(reads(units, 'xã Tân Tiến nộp báo cáo chưa').slots.unit).toMatchObject({ code: 'a' });
  });

  test('a name that is also an everyday expression needs its kind word', () => {
    const units = [commune('a', 'Phường Tháng Tám'), commune('b', 'Xã Tiên Tiến')];
    expect(reads(units, 'tháng tám nộp báo cáo gì').slots.unit).toBeUndefined();
    expect(reads(units, 'phường tháng tám nộp báo cáo chưa').slots.unit).toMatchObject({ code: 'a' });
    expect(reads(units, 'biểu dương đơn vị tiên tiến').slots.unit).toBeUndefined();
  });
});

describe('projects, forms, documents', () => {
  test.each([
    ['ai chủ trì dự án 6', 'DA6'],
    ['ai chu tri da6', 'DA6'],
    ['ai chủ trì DA7-TDA3', 'DA7-TDA3'],
    ['ai chủ trì tiểu dự án 3 thuộc dự án 7', 'DA7-TDA3'],
    ['ai chủ trì tiểu dự án 4', 'DA7-TDA4'],
    ['chi tieu du an 6', 'DA6'],
    ['ai chủ trì dự án sáu', 'DA6'],
  ])('%s → %s', (text, project) => expect(readAsHoa(text).slots.project).toBe(project));

  test('a part that several projects have is not guessed', () => {
    expect(readAsHoa('ai chủ trì tiểu dự án 1').slots.project).toBeUndefined();
  });

  test.each([
    ['nộp biểu 4', 'Biểu 04'],
    ['nop bieu04', 'Biểu 04'],
    ['báo cáo biểu mẫu số 3', 'Biểu 03'],
    ['phụ lục I gồm những gì', 'Phụ lục I'],
    ['bieu 2 thang 5 nop chua', 'Biểu 02'],
  ])('%s → %s', (text, form) => expect(readAsHoa(text).slots.form).toBe(form));

  test('the number of a document is neither form nor date', () => {
    const { slots } = readAsHoa('báo cáo theo nghị định 09/2019/NĐ-CP nộp khi nào');
    expect(slots).toEqual({});
  });

  test('"đã" is no project', () =>
    expect(readAsHoa('xã Tống Trân đã nộp 6 biểu chưa').slots.project).toBeUndefined());
});
