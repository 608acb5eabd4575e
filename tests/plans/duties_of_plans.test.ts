import { describe, expect, it } from 'vitest';
import { type DatedDuty, datedDuties, inForceOn, seedUnits } from './plan_duties.ts';

const units = seedUnits();
const duties = datedDuties(units);

/** Communes and wards (townships among them) of a province on a day. */
function communes(province: string, day: string): string[] {
  return units
    .filter((unit) => unit.province === province && ['commune', 'ward'].includes(unit.kind))
    .filter((unit) => inForceOn(unit, day))
    .map(({ code }) => code);
}

const of = (province: string, ...names: string[]) => names.map((name) => `${province}-${name}`);
const HUNG_YEN_SO = of(
  '33',
  'so-y-te',
  'so-van-hoa-the-thao-va-du-lich',
  'so-giao-duc-va-dao-tao',
  'so-tu-phap',
  'so-tai-chinh',
  'so-noi-vu',
  'van-phong-ubnd-tinh',
  'bo-chi-huy-quan-su-tinh',
);
const HUNG_YEN_SO_2025 = [...HUNG_YEN_SO, '33-bien-phong'];
const HUNG_YEN_DOAN_THE = of('33', 'lien-doan-lao-dong-tinh', 'mat-tran-to-quoc-tinh');
const HUNG_YEN_HUYEN = of(
  '33',
  'huyen-van-lam',
  'huyen-van-giang',
  'huyen-yen-my',
  'thi-xa-my-hao',
  'huyen-khoai-chau',
  'huyen-an-thi',
  'huyen-kim-dong',
  'thanh-pho-hung-yen',
  'huyen-tien-lu',
  'huyen-phu-cu',
);
const NAM_DINH_HUYEN = of(
  '36',
  'thanh-pho-nam-dinh',
  'huyen-vu-ban',
  'huyen-y-yen',
  'huyen-nghia-hung',
  'huyen-nam-truc',
  'huyen-truc-ninh',
  'huyen-xuan-truong',
  'huyen-giao-thuy',
  'huyen-hai-hau',
);
const NAM_DINH = [
  ...of('36', 'cong-an-tinh', 'bien-phong', 'bo-chi-huy-quan-su-tinh', 'so-y-te', 'so-noi-vu'),
  ...of('36', 'so-van-hoa-the-thao-va-du-lich', 'so-giao-duc-va-dao-tao', 'so-khoa-hoc-va-cong-nghe'),
  ...of('36', 'so-nong-nghiep-va-moi-truong', 'so-cong-thuong', 'so-tai-chinh'),
  ...of('36', 'lien-doan-lao-dong-tinh', 'mat-tran-to-quoc-tinh', 'hoi-lien-hiep-phu-nu', 'hoi-nong-dan'),
  ...of('36', 'hoi-cuu-chien-binh', 'tinh-doan', 'bao-nam-dinh', 'chi-cuc-hai-quan-khu-vuc-iv'),
  ...NAM_DINH_HUYEN,
  ...communes('36', '2025-05-31'),
];
const SUMMING_UP = [...communes('33', '2025-11-09'), ...HUNG_YEN_SO_2025, ...HUNG_YEN_DOAN_THE];
const HUNG_YEN_2026 = [...communes('33', '2026-06-14'), ...HUNG_YEN_SO_2025];
const HUNG_YEN_2024 = [
  ...HUNG_YEN_SO,
  '33-so-lao-dong-thuong-binh-va-xa-hoi',
  ...HUNG_YEN_DOAN_THE,
  ...HUNG_YEN_HUYEN,
];
const HUNG_YEN_LEADS = of(
  '33',
  'cong-an-tinh',
  'bien-phong',
  'bo-chi-huy-quan-su-tinh',
  'so-y-te',
  'so-van-hoa-the-thao-va-du-lich',
  'so-giao-duc-va-dao-tao',
  'lien-doan-lao-dong-tinh',
  'so-tu-phap',
);
const POLICE_33 = ['33-cong-an-tinh'];
const THANH_HOA = communes('38', '2026-06-19');
const POLICE_38 = ['38-cong-an-tinh'];
const THANH_HOA_YEARS = ['2026', '2027', '2028', '2029', '2030'].flatMap((year): Expected[] => [
  [`${year}-06-19`, `trước ngày 20/6/${year}`, 'V~2.1.b1', THANH_HOA],
  [`${year}-06-24`, `trước ngày 25/6/${year}`, 'V~2.1.b2', POLICE_38],
  [`${year}-12-19`, `trước ngày 20/12/${year}`, 'V~2.1.b1', THANH_HOA],
  [`${year}-12-24`, `trước ngày 25/12/${year}`, 'V~2.1.b2', POLICE_38],
]);

/** Last day, wording, clause, and everybody who owes it. */
type Expected = [lastDay: string, wording: string, clause: string, owners: string[]];

/** Written from the documents, not from the plan files. */
const EXPECTED: Record<string, Expected[]> = {
  '000': [
    ['2025-10-29', 'trước ngày 30/10/2025', 'III.1.b2', SUMMING_UP],
    ['2025-11-09', 'trước ngày 10/11/2025', 'III.1.b2', SUMMING_UP],
  ],
  '001': [
    ['2026-04-30', 'trong tháng 04/2026', 'III.5', HUNG_YEN_LEADS],
    ['2026-06-04', 'trước ngày 5/6/2026', 'VI.1.b2', [...HUNG_YEN_2026, ...HUNG_YEN_DOAN_THE]],
    ['2026-06-04', 'trước ngày 5/6/2026', 'VI.1.b2', HUNG_YEN_SO_2025],
    ['2026-06-14', 'trước ngày 15/6/2026', 'VI.4.b1', HUNG_YEN_2026],
    ['2026-06-14', 'trước ngày 15 tháng cuối quý (15/6/2026)', 'VI.4.b1', HUNG_YEN_2026],
    ['2026-06-30', 'Hoàn thành trong tháng 6/2026', 'V.1.b3', POLICE_33],
    ['2026-09-14', 'trước ngày 15 tháng cuối quý (15/9/2026)', 'VI.4.b1', HUNG_YEN_2026],
    ['2026-12-14', 'trước ngày 15/12/2026', 'VI.4.b1', HUNG_YEN_2026],
    ['2026-12-14', 'trước ngày 15 tháng cuối quý (15/12/2026)', 'VI.4.b1', HUNG_YEN_2026],
    ['2026-12-31', 'đến cuối năm 2026', 'V.3.b1', ['33-so-y-te']],
    ['2028-12-31', 'năm 2028', 'VI.4.b3', POLICE_33],
    ['2030-12-31', 'vào năm 2030', 'VI.4.b3', POLICE_33],
  ],
  '002': [
    ['2024-02-29', 'trong tháng 2/2024', 'III.1.3', ['33-huyen-kim-dong']],
    ['2024-03-12', 'trong ngày 12/3/2024', 'V.2.b1', HUNG_YEN_2024],
    ['2024-03-31', 'Hoàn thành trong quý I/2024', 'III.4.2.b1', POLICE_33],
    ['2024-03-31', 'Hoàn thành trong quý I/2024', 'III.8.b1', ['33-huyen-kim-dong']],
    ['2024-03-31', 'Hoàn thành trong quý I/2024', 'III.1.2.b2', POLICE_33],
    ['2024-03-31', 'Hoàn thành trong quý I/2024', 'III.3.1.b3', POLICE_33],
    ['2024-06-11', 'trước 12/6/2024', 'V.2.b2', HUNG_YEN_2024],
    ['2024-09-12', 'trong ngày 12/9/2024', 'V.2.b1', HUNG_YEN_2024],
    ['2024-11-30', 'trước ngày 01/12/2024', 'V.2.b3', HUNG_YEN_2024],
    ['2024-12-30', 'trước 31/12/2024 hàng năm', 'II.2.1', communes('33', '2024-12-30')],
  ],
  '003': [
    ['2025-05-31', 'hoàn thành trong tháng 5 năm 2025', 'III.1', NAM_DINH],
    ['2025-05-31', 'hoàn thành trong tháng 5 năm 2025', 'II.1', NAM_DINH],
    [
      '2025-05-31',
      'hoàn thành trong tháng 5 năm 2025',
      'II.1',
      of('36', 'so-van-hoa-the-thao-va-du-lich', 'so-khoa-hoc-va-cong-nghe', 'bao-nam-dinh'),
    ],
    ['2025-06-30', 'đến hết ngày 30/6/2025', 'II.4.6.b1', ['36-so-tai-chinh']],
  ],
  '004': [
    ...THANH_HOA_YEARS,
    ['2028-08-24', 'trước ngày 25/8/2028', 'V~2.2.b1', THANH_HOA],
    ['2028-08-31', 'trước ngày 01/9/2028', 'V~2.2.b2', ['38-ubnd-tinh']],
    ['2030-08-24', 'trước ngày 25/8/2030', 'V~2.2.b1', THANH_HOA],
    ['2030-08-31', 'trước ngày 01/9/2030', 'V~2.2.b3', ['38-ubnd-tinh']],
    ['2026-12-31', 'Năm 2026', 'PL.I.4.b1.p2', POLICE_38],
    ['2027-12-31', 'Năm 2026, 2027', 'PL.I.4.b1.p2', POLICE_38],
    ['2030-12-31', 'trong giai đoạn 2026 – 2030', 'PL.I.4.b2.p2', POLICE_38],
  ],
};

function sorted(rows: readonly Expected[]): Expected[] {
  const key = ([day, wording, clause, owners]: Expected) => [day, clause, wording, owners.length].join('|');
  return rows
    .map(([day, wording, clause, owners]): Expected => [day, wording, clause, owners.toSorted()])
    .toSorted((a, b) => key(a).localeCompare(key(b)));
}

describe.each(Object.keys(EXPECTED))('plan %s', (plan) => {
  it('gives every dated duty, with its words and clause, to those who owe it and to nobody else', () => {
    const found = duties.filter((duty) => duty.plan === plan);
    const rows = found.map(
      ({ lastDay, wording, clause, owners }): Expected => [lastDay, wording, clause, owners],
    );
    expect(sorted(rows)).toEqual(sorted(EXPECTED[plan] ?? []));
  });
});

it('all plans that come with the product are looked at', () => {
  expect([...new Set(duties.map(({ plan }) => plan))]).toEqual(Object.keys(EXPECTED));
});

describe('communes', () => {
  it.each([
    ['33', '2024-12-30', 139],
    ['33', '2026-06-14', 104],
    ['38', '2026-06-19', 166],
    ['36', '2025-05-31', 175],
    ['36', '2025-07-01', 0],
  ])('of province %s on %s are %d', (province, day, count) => {
    expect(communes(province, day)).toHaveLength(count);
  });
});

describe('one province never answers for another', () => {
  const PROVINCES: Record<string, string> = {
    '000': '33',
    '001': '33',
    '002': '33',
    '003': '36',
    '004': '38',
  };
  const provinceOf = new Map(units.map((unit) => [unit.code, unit.province]));

  it('owners are units of the plan’s own province', () => {
    for (const { plan, owners } of duties) {
      expect(new Set(owners.map((code) => provinceOf.get(code)))).toEqual(new Set([PROVINCES[plan]]));
    }
  });

  it('Ninh Bình, which took Nam Định over, owes nothing of Nam Định’s plan', () => {
    const heirs = units.filter(({ province, validTo }) => province === '37' && validTo === null);
    expect(heirs.length).toBeGreaterThan(50);
    const owing = new Set(duties.flatMap(({ owners }) => owners));
    expect(heirs.filter(({ code }) => owing.has(code))).toEqual([]);
  });

  const dates = (unit: string) => duties.filter(({ owners }) => owners.includes(unit)).map(brief);
  const brief = ({ plan, lastDay }: DatedDuty) => `${plan} ${lastDay}`;

  it.each([
    ['Sở Y tế of Nam Định', '36-so-y-te', ['003 2025-05-31', '003 2025-05-31']],
    ['Sở Tài chính of Nam Định', '36-so-tai-chinh', ['003 2025-05-31', '003 2025-05-31', '003 2025-06-30']],
    ['PC04 of Nam Định, a part of the police', '36-pc04', []],
    ['Viện kiểm sát of Nam Định, only asked to join', '36-vien-kiem-sat-nhan-dan-tinh', []],
    ['Tòa án of Hưng Yên, only asked to report', '33-toa-an-nhan-dan-tinh', []],
    ['Sở Y tế of Thanh Hóa', '38-so-y-te', []],
    ['the paper and broadcaster of Hưng Yên', '33-bao-va-phat-thanh-truyen-hinh', []],
    [
      'Liên đoàn Lao động of Hưng Yên',
      '33-lien-doan-lao-dong-tinh',
      expect.arrayContaining(['000 2025-11-09']),
    ],
  ])('%s', (_, unit, expected) => {
    expect(dates(unit)).toEqual(expected);
  });
});
