import type { LexiconUnit } from '../understanding/lexicon.ts';

/** How groups of units are called to users. */
const GROUP_NAMES: Readonly<Record<string, string>> = {
  communes: 'UBND các xã, phường',
  wards: 'UBND các phường',
  districts: 'UBND các huyện, thị xã, thành phố',
  departments: 'các sở, ban, ngành',
  organisations: 'Mặt trận Tổ quốc và các đoàn thể',
  projectLeads: 'các đơn vị chủ trì dự án, tiểu dự án',
  communePolice: 'Công an các xã, phường',
  investors: 'các chủ đầu tư',
  centralLeads: 'các cơ quan trung ương chủ trì dự án',
  relatedUnits: 'các đơn vị liên quan',
};

/** The name of a unit or group a plan names by its code; the code itself where nobody knows it. */
export function nameOfUnit(code: string, units: ReadonlyMap<string, LexiconUnit>): string {
  return units.get(code)?.name ?? GROUP_NAMES[code] ?? code;
}
