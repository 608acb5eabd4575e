/** Words for units that are not names: the speaker's own unit, groups of units, words before a unit's name. */

/** Who is meant by a group word. */
export const groups = {
  self: [
    '(đơn vị|đv|cơ quan|cq|xã|phường|sở|ban|ngành|phòng|huyện|tỉnh|địa phương|bên|chỗ|nhà|công an xã) (tôi|tui|em|e|mình|chúng tôi|chúng em|chúng mình|ta|tụi em|bọn em|nhà|chúng ta)',
    '(chúng tôi|chúng em|chúng mình|bọn em|tụi em|tụi mình|bọn mình|xã nhà|bên em|bên mình)',
    'của (tôi|em|mình|tui)',
  ],
  communes: [
    '(các|những|toàn bộ|tất cả|tất cả các|toàn thể|mọi|từng) (xã phường|xã|phường|đơn vị cấp xã|địa phương|ubnd xã|ubnd cấp xã|công an xã)',
    '(các|những|toàn bộ|tất cả các|tất cả) phường xã',
    '(cấp xã|xã phường)',
  ],
  departments: [
    '(các|những|toàn bộ|tất cả các|tất cả) (sở|ngành|sở ngành|ban ngành|sở ban ngành|phòng ban)',
    'sở (ban|) ngành',
  ],
  all: [
    '(các|những|toàn bộ|tất cả các|tất cả|mọi) (đơn vị|nơi|cơ quan|cán bộ|đồng chí|anh em|đầu mối)',
    '(toàn tỉnh|mọi người|tất cả)',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Words that stand before the name of a commune or department and belong to it. */
export const prefixes = ['(ubnd|uỷ ban nhân dân|uỷ ban|hđnd|đảng uỷ|công an|ca|lãnh đạo|trạm y tế)'] as const;

/** Folded commune names that are also everyday expressions: read as names only behind "xã", "phường", … */
export const ordinaryNames: ReadonlySet<string> = new Set([
  'thang tam',
  'hoa binh',
  'thong nhat',
  'doan ket',
  'tien bo',
  'quyet thang',
  'thanh cong',
  'ha noi',
]);
