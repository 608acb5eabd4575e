import type { LexiconUnit } from '../understanding/lexicon.ts';

/** How groups of units are called to users. */
const GROUP_NAMES: Readonly<Record<string, string>> = {
  communes: 'UBND các xã, phường',
  wards: 'UBND các phường',
  districts: 'UBND các huyện, thị xã, thành phố',
  departments: 'Các sở, ban, ngành',
  organisations: 'Mặt trận Tổ quốc và các đoàn thể',
  projectLeads: 'Các đơn vị chủ trì dự án, tiểu dự án',
  communePolice: 'Công an các xã, phường',
  investors: 'Các chủ đầu tư',
  centralLeads: 'Các cơ quan trung ương chủ trì dự án',
  relatedUnits: 'Các đơn vị liên quan',
};

/** The name of a unit or group a plan names by its code; the code itself where nobody knows it. */
export function nameOfUnit(code: string, units: ReadonlyMap<string, LexiconUnit>): string {
  return units.get(code)?.name ?? GROUP_NAMES[code] ?? code;
}
