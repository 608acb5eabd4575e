/** Words of what the plans say: who leads, who does what, targets, criteria, where to send, what a report holds. */
export const plans = {
  lead: [
    '(chủ trì|chủ tri|chủ chì|phụ trách|phu trách|đầu mối|thường trực|chịu trách nhiệm|chịu trách nhiêm|làm đầu mối|cầm trịch|đảm nhiệm|chủ quản|thường trực chương trình)',
    '(cơ quan|đơn vị|đv|cq) (chủ trì|phụ trách|thường trực|đầu mối|phối hợp|thực hiện|chủ quản|chịu trách nhiệm)',
    '(được giao|quản lý|lo|lo việc)',
  ],
  leadWho: [
    '(thuộc|) trách nhiệm (của|) (ai|đơn vị nào|cơ quan nào|sở nào)',
    '(được|) giao (cho|) (ai|đơn vị nào|cơ quan nào|sở nào|đv nào)',
    '(do|của) (ai|đơn vị nào|cơ quan nào|sở nào|đv nào|bên nào)',
  ],
  doing: ['(làm|lo|thực hiện|triển khai|phụ trách|quản lý|đảm nhiệm|lo việc)'],
  support: ['(phối hợp|hỗ trợ thực hiện|cùng thực hiện|tham gia)'],
  whichProject: [
    '(những|các|) (dự án|tiểu dự án|nhiệm vụ|việc|nội dung|phần) (nào|gì|mô)',
    '(những|các) (dự án|tiểu dự án)',
  ],
  duty: [
    '(những|các|) (nhiệm vụ|nv|trách nhiệm|phần việc|nhiẹm vụ) (gì|nào|chi|mô)',
    '(giao|phân công) (cho|) (những|) (việc|nhiệm vụ|nv) (gì|nào|chi|)',
    '(nhiệm vụ|nv|trách nhiệm|trách nhiêm|vai trò|chức trách|phần việc|nhiệm vụ cụ thể|nhiẹm vụ) (gì|nào|chi|là gì|)',
    '(được|đươc|đc|dc|) (giao|phân công|phân nhiệm) (những|các|) (việc|nhiệm vụ|nv|gì|chi|nội dung|trách nhiệm)',
    '(được|đươc|đc) (giao|phân công)',
    '(phân công|phân nhiệm) (nhiệm vụ|nv|công việc|)',
    '(việc của|giao|giao cho|phân công cho)',
  ],
  plan: [
    '(trong|theo|ở) (kế hoạch|kh|chương trình|đề án|văn bản|dự án)',
    '(kế hoạch|kh|chương trình|đề án) (này|giao|ni|phân công|)',
  ],
  target: [
    '(chỉ tiêu|ct|mục tiêu|mt|mục tiu|chỉ tiu|target|kpi) (chủ yếu|cụ thể|chung|giao|)',
    '(phấn đấu|phấn đâu|phải đạt|cần đạt|phải đạt được|đạt được|phải đạt tối thiểu)',
    '(đạt|giảm|tăng) (bao nhiêu|mấy|tối thiểu)',
  ],
  quota: [
    '(trạm y tế|người nghiện|nghiện|ma tuý|xã|phường|học sinh|hồ sơ|mô hình|cơ quan|trường|người sau cai|cai nghiện)',
  ],
  criteria: [
    '(tiêu chí|tc|tiêu chuẩn|tiêu chi|tieu chi)',
    '(phân loại|phân lọai|xếp loại|xếp hạng|đánh giá phân loại|phân hạng) (xã|phường|địa bàn|đơn vị|)',
    '(điều kiện|đk|diều kiện|căn cứ|cơ sở) (để|nào để|gì để|) (được|) (công nhận|xếp loại|phân loại|đạt|xét|là)',
    '(được|) công nhận',
    '(thế nào|như thế nào|sao|răng) (là|gọi là|được gọi là|thì gọi là|được coi là|mới là|thì là)',
    '(trọng điểm|trọng diểm|trọng điểm phức tạp|phức tạp về ma tuý)',
    '(thuộc|xếp|vào|là) (loại|diện|nhóm) (nào|gì|mấy|mô|i|ii|iii|1|2|3)',
    '(xã|phường|địa bàn) (loại|loại nào|trọng điểm)',
    'quy trình (đánh giá|phân loại|công nhận|thẩm định|xét)',
  ],
  conditions: ['(điều kiện|đk|diều kiện|yêu cầu|đáp ứng|tiêu chí)'],
  drugFree: [
    '(xã|phường|địa bàn|cơ quan|trường|trường học|đơn vị|khu dân cư|thôn) (phường|) (không|ko|k|kg|không có|ko có|không còn|không tệ nạn|sạch|có|trắng|không có tệ nạn|có tệ nạn|sạch về) (tệ nạn|) (ma tuý)',
    'trọng điểm (phức tạp|) (về|) (ma tuý|)',
    '(xã|phường|địa bàn) trọng điểm',
    'người nghiện',
  ],
  receive: [
    '(nơi|địa chỉ|chỗ|đầu mối|email|mail|hòm thư|đơn vị|cơ quan|bộ phận) (nhận|tiếp nhận|nhân|gửi|nộp|để gửi|để nộp) (báo cáo|bc|)',
    'địa chỉ (email|thư|gửi|nhận)',
  ],
  receives: ['(tiếp nhận|nhận|thu|nhận báo cáo|tiếp nhận báo cáo|tổng hợp báo cáo)'],
  or: ['(hay|hoặc|hay là)'],
  outline: [
    '(nội dung|nội dụng|nd|đề cương|đề cuong|kết cấu|cấu trúc|bố cục|dàn ý|mục lục) (của|trong|) (báo cáo|bc|biểu)',
    '(mẫu|mãu|biểu mẫu|template) (của|) (báo cáo|bc|nào)',
    '(đề cương|đề cuong)',
  ],
  contents: [
    '(nội dung|nội dụng|nd|kết cấu|cấu trúc|bố cục|dàn ý|mục lục|hướng dẫn viết)',
    '(mẫu|mãu|biểu mẫu|template|form) (số mấy|gì|)',
    '(theo|dùng|sử dụng|viết theo|lấy) (mẫu|mãu|biểu|biểu mẫu|form|phụ lục) (nào|gì|mô|mấy|số mấy|)',
    '(gồm|bao gồm|gồm có|có những|phải có|cần có|gồm những) (những|các|) (gì|chi|nội dung|phần|mục|câu|cột|chỉ tiêu|số liệu|thông tin|nội dung gì|cái gì|cái chi)',
    '(gồm|bao gồm|gồm có)',
    '(những|các|mấy|) (phần|mục|câu|câu hỏi|cột|chỉ số|chỉ tiêu|ô|tiêu mục|thông tin|trường) (nào|gì|mô)',
    '(những|các|) (số liệu|sl|thông tin|tài liệu|số) (gì|nào|chi)',
    '(chuẩn bị|nêu|ghi|viết|điền|hỏi|trình bày|thể hiện) (những|) (gì|chi|số liệu gì|nội dung gì|số liệu nào|cái gì|mục nào)',
    'mấy (câu|phần|mục|cột|trang|chỉ tiêu)',
    'bao nhiêu (câu|phần|mục|cột|trang|chỉ tiêu|câu hỏi)',
  ],
  domain: [
    '(trợ giúp pháp lý|cai nghiện|sau cai|tuyên truyền|truyền thông|trang thiết bị|trường học|cơ sở cai nghiện|phòng chống ma tuý|giáo dục pháp luật|chương trình|dự án|tiểu dự án|nhiệm vụ|mô hình|kinh phí|biên phòng|methadone|quản lý sau cai|học sinh|công nhân|khu công nghiệp|xác định tình trạng nghiện)',
  ],
} as const satisfies Record<string, readonly string[]>;
