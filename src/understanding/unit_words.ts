/** Words for units that are not names: the speaker's own unit, groups of units, words before a unit's name. */

/** Who is meant by a group word. */
export const groups = {
  self: [
    '(đơn vị|đv|cơ quan|cq|xã|phường|sở|ban|ngành|phòng|huyện|tỉnh|địa phương|bên|chỗ|nhà|công an xã) (tôi|tui|em|e|mình|chúng tôi|chúng em|chúng mình|ta|tụi em|tụi tui|bọn em|nhà|chúng ta|choa|bầy tui)',
    '(xã|phường|sở|phòng|ban|bên) (!anh|=chị)',
    '(chúng tôi|chúng em|chúng mình|bọn em|tụi em|tụi mình|bọn mình|xã nhà|bên em|bên mình)',
    'của (tôi|em|mình|tui)',
  ],
  communes: [
    '(các|những|toàn bộ|tất cả|tất cả các|toàn thể|mọi|từng|mỗi) (xã phường|xã|phường|đơn vị cấp xã|địa phương|ubnd xã|ubnd cấp xã|công an xã)',
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
export const ordinaryNames: ReadonlySet<string> = new Set(
  `thang tam, hoa binh, thong nhat, doan ket, tien bo, quyet thang, thanh cong, quyet tien, dao duc, tu do, dan chu, the duc, cong bang,
  van minh, thang loi, toan thang, quyet tam, quyet chien, chien thang, cap tien, cong hoa, tien phong, tien tien, nong truong, van hoa,
  tien hoa, cong ly, dao ly, hop ly, ly hoc, dong y, huong dao, nhat tien, an toan, chi dao, dong tam, dong tien, lien minh, lien hop,
  lien hoi, hoi hop, phuong nam, phuong dong, dong nam, tu cuong, tri luc, dan luc, an dinh, thu ba, bay ngan, mot ngan, thu muoi mot,
  cho moi, ban may, nam can, chi minh, dong bang, dai dong, thai binh, binh dinh, thanh hoa, nam dinh, hung yen, dien bien, gia dinh,
  hop dong, xuat hoa, giao an, giao nhan, giao binh, vu an, vu cong, y can, phong phu, phuong tien, thanh tien, nhan dao, van dong,
  tinh hai, trong con, cai bo, trong truc, phan tien, nghi phong, ha noi, hai phong, da nang, can tho, hue, ha noi, dai ly, le loi,
  nguyen du, ho tay, dong ho, trung thanh, hanh phuc, doc lap, hung vuong, kien thiet, tan tao, phu hop, dai hoc, trung tam, bao an`
    .split(/,\s*/u)
    .map((name) => name.trim()),
);
