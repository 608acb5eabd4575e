import type { Rule } from './rule.ts';

/** Who has not sent, what is late, how far things are, what falls due. */
export const missing: readonly Rule[] = [
  {
    name: 'missing.who-has-not-sent',
    intent: 'missing_submissions',
    all: ['notSent', 'whichUnit|howManyUnits|howMany|who|leadWho|UNITS|units|list'],
    none: ['UNIT', 'SELF'],
    examples: [
      'xã nào chưa nộp báo cáo 6 tháng?',
      'còn bao nhiêu xã chưa nộp',
      'danh sách chưa nộp',
      'ai chưa nộp',
    ],
  },
  {
    name: 'missing.who-lacks',
    intent: 'missing_submissions',
    all: ['lacking', 'whichUnit|howManyUnits|who|units|UNITS'],
    none: ['UNIT', 'SELF'],
    examples: ['còn thiếu xã nào', 'còn thiếu mấy xã'],
  },
  {
    name: 'missing.who-owes',
    intent: 'missing_submissions',
    all: ['whichUnit|howManyUnits|who|UNITS|units > owing'],
    none: ['UNIT', 'SELF'],
    examples: ['xã nào còn nợ báo cáo'],
  },
  {
    name: 'missing.which-not-yet',
    intent: 'missing_submissions',
    all: ['whichUnit|who|howManyUnits ~ yet$'],
    none: ['UNIT', 'SELF', 'sent'],
    rest: 1,
    examples: ['xã nào chưa'],
  },
];

export const late: readonly Rule[] = [
  {
    name: 'overdue.what-is-late',
    intent: 'overdue',
    all: ['late|owing'],
    none: ['daysLeft', 'howTo > late', 'fix', 'start'],
    examples: ['đơn vị tôi có báo cáo nào quá hạn không?', 'xã em còn nợ gì', 'xã nào nộp muộn'],
  },
];

export const status: readonly Rule[] = [
  {
    name: 'status.accepted',
    intent: 'submission_status',
    all: ['approved', 'yet|whether|how|already|howTo|what|QUESTION|paper|when'],
    none: ['notify', 'whichUnit', 'UNITS > approved', 'start', 'criteria'],
    examples: ['báo cáo của tôi đã được duyệt chưa?', 'có bị trả lại không'],
  },
  {
    name: 'status.how-far',
    intent: 'submission_status',
    all: ['status', 'send|paper|FORM|yet|how|TIME|UNIT|SELF|UNITS|howMany|already|sent'],
    none: ['request ~ UNITS|UNIT|units', 'exportVerb', 'target'],
    examples: ['tình hình nộp báo cáo 6 tháng', 'tiến độ tới đâu rồi'],
  },
  {
    name: 'status.word',
    intent: 'submission_status',
    all: ['status'],
    none: ['request ~ UNITS|UNIT|units'],
    rest: 1,
    examples: ['tình hình nộp'],
  },
  {
    name: 'status.how-many-sent',
    intent: 'submission_status',
    all: ['howManyUnits|howMany|whichUnit|who|list', 'sent|resend'],
    none: ['notSent', 'due', 'when', 'mustSend', 'contents', 'howManyPercent'],
    examples: ['bao nhiêu xã đã nộp báo cáo', 'mấy xã nộp rồi', 'xã nào nộp rồi'],
  },
  {
    name: 'status.sent-by-how-many',
    intent: 'submission_status',
    all: ['send ~ howManyUnits'],
    none: ['notSent', 'due', 'when', 'mustSend'],
    examples: ['nộp được bao nhiêu xã rồi'],
  },
  {
    name: 'status.how-many-send',
    intent: 'submission_status',
    all: ['howManyUnits|howManyPercent > send', 'howManyUnits|units|UNITS'],
    none: ['notSent', 'due', 'when', 'mustSend'],
    examples: ['đã có bao nhiêu đơn vị báo cáo'],
  },
  {
    name: 'status.sent-yet',
    intent: 'submission_status',
    all: ['send|sent|paper|FORM > yet|whether'],
    none: [
      'due',
      'mustSend',
      'whichUnit',
      'start',
      'fix',
      'late',
      'notSent > send',
      'upcoming',
      'toWhom',
      'what > must',
      'have',
    ],
    examples: ['xã Tống Trân đã nộp báo cáo chưa?', 'tôi nộp chưa nhỉ'],
  },
  {
    name: 'status.done-yet',
    intent: 'submission_status',
    all: ['finish ~ yet$'],
    rest: 0,
    examples: ['xong chưa'],
  },
  {
    name: 'status.unit-missing',
    intent: 'submission_status',
    all: ['UNIT|SELF > notSent'],
    none: ['what', 'due'],
    examples: ['xã Tống Trân chưa nộp phải không?'],
  },
  {
    name: 'status.unit-when',
    intent: 'submission_status',
    all: ['UNIT > send|sent', 'send|sent ~ when'],
    none: ['mustSend', 'due', 'must'],
    examples: ['xã Hoàn Long nộp lúc nào?'],
  },
  {
    name: 'status.what-sent',
    intent: 'submission_status',
    all: ['sent', 'what'],
    none: ['due', 'mustSend', 'start'],
    examples: ['đơn vị tôi đã nộp những gì rồi?'],
  },
];

export const due: readonly Rule[] = [
  {
    name: 'due.deadline',
    intent: 'due',
    all: ['due'],
    none: ['notSent > who', 'request ~ UNITS|UNIT|units', 'remind ~ UNITS|UNIT|units'],
    examples: ['tháng này đến hạn gì?', 'hạn nộp báo cáo 6 tháng là ngày nào', 'báo cáo nào sắp đến hạn?'],
  },
  {
    name: 'due.days-left',
    intent: 'due',
    all: ['daysLeft', 'due|late|send|paper|FORM'],
    examples: ['còn mấy ngày nữa đến hạn'],
  },
  {
    name: 'due.when-to-send',
    intent: 'due',
    all: ['when', 'send|mustSend|paper|FORM|schedule'],
    none: ['sent', 'approved', 'who', 'yet > when'],
    examples: ['khi nào phải nộp báo cáo quý 2?', 'bao giờ nộp', 'dự án 6 bao giờ phải báo cáo'],
  },
  {
    name: 'due.schedule',
    intent: 'due',
    all: ['schedule', 'paper|send|TIME|SELF|UNIT'],
    none: ['notify', 'remind'],
    examples: ['lịch nộp báo cáo năm nay', 'lịch báo cáo tháng này'],
  },
  {
    name: 'due.what-to-send',
    intent: 'due',
    all: ['mustSend|mustDo|mustFinish', 'what|job|upcoming|whichProject|list|whether|howMany'],
    none: ['contents ~ what', 'start', 'yet', 'who', 'whichUnit'],
    examples: ['tháng này xã tôi phải nộp báo cáo gì', 'những việc phải hoàn thành trong tháng 7'],
  },
  {
    name: 'due.papers-to-send',
    intent: 'due',
    all: ['paper|job|list > mustSend|mustFinish', 'TIME|TELL|list|upcoming|BEFORE'],
    none: ['yet', 'who', 'whichUnit', 'start', 'want > mustSend', 'contents'],
    examples: ['cho tôi biết các báo cáo cần nộp trong tháng 6'],
  },
  {
    name: 'due.jobs-in-period',
    intent: 'due',
    all: ['TIME|upcoming', 'job|duty'],
    none: ['yet', 'who', 'whichUnit', 'UNIT|SELF > duty'],
    rest: 0,
    examples: ['việc tuần này'],
  },
  {
    name: 'due.what-in-period',
    intent: 'due',
    all: ['TIME|upcoming', 'what|whether|have', 'send|paper|job|have|do'],
    none: ['when', 'yet', 'who', 'whichUnit', 'howMany'],
    rest: 0,
    examples: ['tháng sau nộp gì', 'tuần sau có gì không', 'sắp tới có báo cáo nào không'],
  },
];
