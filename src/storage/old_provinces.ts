/**
 * Codes of the provinces that ended on 30/6/2025 (Resolution 202/2025/QH15), by name without its kind word: the official
 * code of before, marked `old:` where a province of today took it over.
 */
export const ENDED_PROVINCES: Readonly<Record<string, string>> = {
  'Hà Giang': '02',
  'Bắc Kạn': '06',
  'Yên Bái': 'old:15',
  'Hoà Bình': '17',
  'Vĩnh Phúc': '26',
  'Bắc Giang': 'old:24',
  'Hải Dương': '30',
  'Thái Bình': '34',
  'Hà Nam': '35',
  'Nam Định': '36',
  'Quảng Bình': 'old:44',
  'Quảng Nam': '49',
  'Bình Định': 'old:52',
  'Phú Yên': '54',
  'Ninh Thuận': '58',
  'Bình Thuận': '60',
  'Kon Tum': '62',
  'Đắk Nông': '67',
  'Bình Phước': '70',
  'Bình Dương': '74',
  'Bà Rịa - Vũng Tàu': '77',
  'Long An': 'old:80',
  'Tiền Giang': 'old:82',
  'Bến Tre': '83',
  'Trà Vinh': '84',
  'Kiên Giang': 'old:91',
  'Hậu Giang': '93',
  'Sóc Trăng': '94',
  'Bạc Liêu': '95',
};

/**
 * Last day of the old communes the mapping of 2025 names without a number: they had been joined to others before it. Only
 * where a plan asks who there was at the time: Nam Định, Resolution 1104/NQ-UBTVQH15, in force from 1/9/2024; Hưng Yên,
 * joined from 1/12/2024, 139 communes after it. Communes made new on those days stand in the source without their day.
 */
export const JOINED_EARLIER: Readonly<Record<string, string>> = { '33': '2024-11-30', '36': '2024-08-31' };
