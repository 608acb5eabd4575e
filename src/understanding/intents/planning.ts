import type { Rule } from './rule.ts';

/** Where reports go and what they hold. */
export const papers: readonly Rule[] = [
  {
    name: 'where.send-to',
    intent: 'where_to_send',
    all: ['send|sent|paper|mustSend|start > toWhom|where'],
    none: ['lead', 'status', 'late', 'contents > where'],
    examples: ['báo cáo gửi về đâu?', 'nộp cho ai', 'gửi biểu 04 cho đơn vị nào'],
  },
  {
    name: 'where.send-whom',
    intent: 'where_to_send',
    all: ['send|sent|paper ~ who$'],
    none: ['who > send', 'lead', 'late'],
    examples: ['báo cáo gửi ai'],
  },
  {
    name: 'where.receiver',
    intent: 'where_to_send',
    all: ['receive'],
    none: ['yet', 'approved'],
    examples: ['nơi nhận báo cáo 6 tháng', 'địa chỉ nhận báo cáo'],
  },
  {
    name: 'where.who-receives',
    intent: 'where_to_send',
    all: ['who|whichUnit ~ receives', 'receives|paper|FORM'],
    none: ['yet', 'notSent'],
    examples: ['đơn vị nào tiếp nhận báo cáo của xã?'],
  },
  {
    name: 'where.this-or-that',
    intent: 'where_to_send',
    all: ['send > UNIT', 'UNIT > or'],
    none: ['yet', 'late'],
    examples: ['xã gửi báo cáo về công an tỉnh hay sở y tế?'],
  },
];

/** Blank forms and outlines to look at. */
export const templates: readonly Rule[] = [
  {
    name: 'contents.template',
    intent: 'report_contents',
    all: ['template', 'where|give|collect|want|TELL|template$'],
    none: [
      'send',
      'sent',
      'exportVerb',
      'start',
      'notSent',
      'late',
      'due',
      'UNITS',
      'fix',
      'fixPaper',
      'remind',
      'notify',
      'duty',
    ],
    rest: 1,
    examples: ['mẫu biểu đâu', 'xin mẫu biểu báo cáo dự án 5'],
  },
  {
    name: 'contents.show-form',
    intent: 'report_contents',
    all: ['TELL ~ FORM|template|outline'],
    none: ['send', 'sent', 'notSent', 'due', 'when', 'start', 'late', 'UNITS', 'yet'],
    rest: 1,
    examples: ['cho xem biểu 4'],
  },
];

export const contents: readonly Rule[] = [
  {
    name: 'contents.of-paper',
    intent: 'report_contents',
    all: ['contents', 'paper|FORM|send|mustSend|adhoc'],
    none: [
      'start',
      'when',
      'due',
      'schedule',
      'notSent',
      'late',
      'yet',
      'UNIT > mustSend',
      'SELF > duty',
      'upcoming',
    ],
    examples: ['báo cáo 6 tháng gồm những nội dung gì?', 'biểu 4 có những câu nào', 'cho xin mẫu báo cáo'],
  },
  {
    name: 'contents.outline',
    intent: 'report_contents',
    all: ['outline'],
    none: ['duty', 'exportVerb', 'due', 'when', 'start', 'notSent', 'late', 'remind', 'notify'],
    examples: ['đề cương đâu', 'mẫu báo cáo', 'nội dung báo cáo quý 2'],
  },
  {
    name: 'contents.form-template',
    intent: 'report_contents',
    all: ['collect ~ FORM|contents'],
    none: ['duty', 'start', 'open', 'exportVerb', 'send', 'summary', 'file', 'format', 'figures', 'UNITS'],
    rest: 1,
    examples: ['xin mẫu biểu 4'],
  },
  {
    name: 'contents.form-what',
    intent: 'report_contents',
    all: ['FORM > what|have|must', 'what'],
    none: ['when', 'due', 'notSent', 'yet', 'send', 'late'],
    examples: ['biểu 4 có gì', 'biểu 4 cần gì'],
  },
  {
    name: 'contents.report-needs',
    intent: 'report_contents',
    all: ['paper > must', 'must ~ what'],
    none: ['mustSend', 'TIME', 'SELF', 'UNIT', 'due'],
    examples: ['báo cáo cần những gì'],
  },
];

/** Who leads, who does what. */
export const duties: readonly Rule[] = [
  {
    name: 'tasks.what-does-unit-lead',
    intent: 'unit_tasks',
    all: ['UNIT|SELF|UNITS > lead|support|doing|mustDo', 'whichProject|what'],
    none: ['who', 'notSent', 'late'],
    examples: ['Sở Y tế chủ trì những dự án nào?', 'xã tôi phải thực hiện những nhiệm vụ nào'],
  },
  {
    name: 'lead.whose',
    intent: 'lead_unit',
    all: ['leadWho'],
    none: ['send', 'sent', 'notSent', 'paper', 'late', 'UNIT', 'SELF'],
    examples: ['nhiệm vụ tuyên truyền giao cho đơn vị nào', 'dự án 8 của ai'],
  },
  {
    name: 'lead.who-leads',
    intent: 'lead_unit',
    all: ['lead|support', 'who|whichUnit|toWhom|what'],
    none: [
      'send',
      'sent',
      'notSent',
      'late',
      'due',
      'paper',
      'UNITS',
      'UNIT|SELF > lead|support',
      'mustSend',
    ],
    examples: ['ai chủ trì dự án 6?', 'sở nào phụ trách truyền thông?'],
  },
  {
    name: 'lead.who-does',
    intent: 'lead_unit',
    all: ['who|whichUnit > doing', 'PROJECT|domain'],
    none: ['send', 'sent', 'notSent', 'late', 'due', 'paper', 'UNITS', 'UNIT', 'SELF'],
    examples: ['sở nào lo việc tuyên truyền', 'dự án 6 ai làm'],
  },
  {
    name: 'lead.unit-of-project',
    intent: 'lead_unit',
    all: ['lead', 'PROJECT|domain'],
    none: ['send', 'notSent', 'UNIT', 'SELF', 'late', 'paper', 'UNITS', 'target', 'duty'],
    examples: ['cho biết đơn vị chủ trì dự án 1', 'đơn vị phối hợp dự án 4'],
  },
  {
    name: 'lead.project-who',
    intent: 'lead_unit',
    all: ['PROJECT', 'who|whichUnit|toWhom'],
    none: ['send', 'sent', 'notSent', 'paper', 'late', 'due'],
    rest: 2,
    examples: ['dự án 8 của ai', 'dự án 4 sở nào làm'],
  },
  {
    name: 'tasks.duties-of-unit',
    intent: 'unit_tasks',
    all: ['duty', 'UNIT|SELF|UNITS|units'],
    none: ['due', 'upcoming', 'late', 'notSent', 'who', 'finish', 'remind', 'target'],
    examples: ['nhiệm vụ của Công an tỉnh là gì?', 'xã tôi được giao việc gì'],
  },
  {
    name: 'tasks.what-must-unit-do',
    intent: 'unit_tasks',
    all: ['UNIT|SELF|UNITS|units > do|doing|mustDo', 'what|whichProject|job'],
    none: ['late', 'notSent', 'due', 'TIME', 'send', 'paper', 'upcoming', 'howTo'],
    examples: ['Sở Y tế phải làm gì?', 'các xã phải làm những gì'],
  },
  {
    name: 'tasks.unit-has-what',
    intent: 'unit_tasks',
    all: ['UNIT > have', 'job|what'],
    none: ['TIME', 'due', 'late', 'upcoming', 'send', 'paper', 'howMany'],
    rest: 0,
    examples: ['sở nội vụ có việc gì'],
  },
  {
    name: 'tasks.plan-gives-unit',
    intent: 'unit_tasks',
    all: ['UNIT|SELF|UNITS|units', 'plan|PROJECT', 'what|whichProject', 'do|doing|duty|job|must|mustDo|lead'],
    none: ['late', 'notSent', 'due', 'send', 'paper', 'target'],
    examples: ['trong dự án 4 xã tôi phải làm gì?', 'kế hoạch giao cho xã những việc gì'],
  },
];

/** Targets and criteria. */
export const measures: readonly Rule[] = [
  {
    name: 'criteria.rule',
    intent: 'criteria',
    all: ['criteria', 'drugFree|units|whichUnit|UNITS|SELF|UNIT|conditions|what|how|howTo|quota'],
    none: ['send', 'sent', 'notSent', 'late', 'lead', 'hello', 'usage'],
    examples: ['tiêu chí xã không ma túy là gì?', 'thế nào là xã trọng điểm', 'phân loại xã như thế nào'],
  },
  {
    name: 'criteria.word',
    intent: 'criteria',
    all: ['criteria'],
    none: ['send', 'late'],
    rest: 1,
    examples: ['tiêu chí phân loại'],
  },
  {
    name: 'criteria.conditions',
    intent: 'criteria',
    all: ['conditions', 'drugFree|quota'],
    none: ['target', 'howManyPercent', 'send', 'request > UNITS', 'figures'],
    examples: ['xã không ma túy phải đáp ứng những điều kiện gì?'],
  },
  {
    name: 'criteria.when-drug-free',
    intent: 'criteria',
    all: ['drugFree|quota', 'standard'],
    none: ['send', 'sent', 'notSent', 'late', 'figures', 'target', 'howManyPercent'],
    examples: ['chuẩn xã không ma túy', 'bao nhiêu điểm thì đạt xã không ma túy?'],
  },
  {
    name: 'target.of-plan',
    intent: 'indicator_target',
    all: ['target'],
    none: ['send', 'sent', 'notSent', 'late', 'FORM', 'wrong', 'paper', 'fix'],
    examples: ['chỉ tiêu xã không ma túy năm 2026 là bao nhiêu?', 'mục tiêu đến năm 2030'],
  },
  {
    name: 'target.how-many-drug-free',
    intent: 'indicator_target',
    all: ['howMany|howManyUnits|howManyPercent', 'drugFree|quota', 'must|target|howManyPercent|drugFree'],
    none: ['send', 'sent', 'notSent', 'late', 'figures', 'criteria', 'contents'],
    examples: ['đến năm 2030 phải có bao nhiêu xã không ma túy?'],
  },
  {
    name: 'target.how-many-percent',
    intent: 'indicator_target',
    all: ['howManyPercent', 'quota|drugFree|PROJECT'],
    none: ['send', 'sent', 'notSent', 'late'],
    examples: ['bao nhiêu phần trăm người nghiện phải được lập hồ sơ quản lý?'],
  },
];
