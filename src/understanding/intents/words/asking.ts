/** Question words. */
const WHICH = '(nào|mô|nao)';

export const asking = {
  what: [
    '(những|cái|các|) (gì|chi)',
    '(những|cái|) (nào|=mô)',
    'gì (rồi|không|chưa|)',
    'những (việc|báo cáo|nội dung|nhiệm vụ|công việc)',
    '(nội dung|việc) (gì|nào)',
  ],
  when: [
    '(bao giờ|khi nào|khi mô|lúc nào|chừng nào|chừng mô|hôm nào|bữa nào|bữa mô|ngày nào|ngày mô|ngày bao nhiêu|ngày mấy|tháng mấy|tháng nào|mấy giờ|ngày tháng nào|thời gian nào|thời điểm nào|mùng mấy|mồng mấy)',
  ],
  daysLeft: [
    '(còn|còn lại|) (bao nhiêu|mấy) (ngày|hôm|bữa|tuần|giờ) nữa',
    '(còn|còn lại) (bao nhiêu|mấy) (ngày|hôm|bữa|tuần|giờ)',
    '(còn|) bao lâu nữa',
  ],
  who: ['(ai|những ai|người nào)'],
  whichUnit: [
    `(xã|phường|xã phường|đơn vị|đv|cơ quan|cq|sở|ngành|sở ngành|ban|phòng|nơi|chỗ|bên|huyện|địa phương|địa bàn|ubnd xã|ubnd|công an xã|đội|tổ chức|bộ phận|cấp|đầu mối) ${WHICH}`,
    '(những|các|mấy) (xã|phường|đơn vị|đv|sở|nơi|địa phương) (gì|nào)',
  ],
  howMany: ['(bao nhiêu|mấy|bn|bnhiêu|bnh|bao nhiu)', 'số lượng'],
  howManyUnits: [
    '(bao nhiêu|mấy|bn|bao nhiu|được bao nhiêu|số) (xã|phường|xã phường|đơn vị|đv|sở|ngành|nơi|địa phương|nơi|cơ quan)',
    '(được|) (bao nhiêu|mấy) (xã|phường|đơn vị|đv) rồi',
  ],
  howManyPercent: ['(bao nhiêu|mấy|bn) (phần trăm|phần trăn|phần trâm)'],
  where: ['(đâu|ở đâu|chỗ nào|chỗ mô|nơi nào|nơi mô|ở mô|đi mô|đi đâu)'],
  toWhom: [
    'tại (đâu|đơn vị nào|cơ quan nào|địa chỉ nào)',
    '(về|cho|đến|tới|qua|lên|ở|vào|theo|sang|với) (đâu|mô|ai|những ai|địa chỉ nào|email nào|mail nào|hòm thư nào|kênh nào|cổng nào)',
    `(về|cho|đến|tới|qua|lên|ở|vào|theo|sang) (đơn vị|đv|cơ quan|cq|phòng|sở|nơi|chỗ|ban|bộ phận|cấp|ngành|đầu mối|địa chỉ|đồng chí) ${WHICH}`,
    'đi (đâu|mô)',
    '(địa chỉ|email|mail|hòm thư|số fax|fax) (gì|nào|ở đâu|là gì)',
  ],
  howTo: [
    '(làm sao|làm thế nào|làm cách nào|bằng cách nào|cách nào|làm như thế nào|làm ntn|cách|cách thức|thao tác|các bước) (để|)',
    '(thế nào|như thế nào|ra sao|kiểu gì|ntn|làm sao|răng)',
  ],
  how: [
    '(thế nào|như thế nào|ra sao|sao rồi|thế nào rồi|ntn|đến đâu|tới đâu|đến đâu rồi|tới đâu rồi|ra răng)',
  ],
  yet: ['(chưa|chửa|chưa nhỉ|chưa vậy|chưa ạ|chưa rứa)'],
  whether: ['(không|ko|k|hông|hok|phải không|đúng không|phải hông|phải ko|chứ|=à)'],
  list: ['(danh sách|ds|liệt kê|thống kê|kể tên|điểm tên|danh mục)'],
} as const satisfies Record<string, readonly string[]>;
