import type { Rule } from './rule.ts';

const NOT_MINE = ['UNITS', 'remind', 'notify', 'whichUnit', 'late'] as const;

/** Changing figures already sent. */
export const correcting: readonly Rule[] = [
  {
    name: 'correct.fix-figures',
    intent: 'correct_report',
    all: ['fixPaper'],
    none: NOT_MINE,
    examples: ['sửa số liệu đã gửi', 'đính chính báo cáo tháng 5', 'rút lại báo cáo vừa gửi'],
  },
  {
    name: 'correct.fix',
    intent: 'correct_report',
    all: ['fix', 'paper|FORM|sent|wrong|wrongSend'],
    none: NOT_MINE,
    examples: ['báo cáo gửi rồi có sửa được không', 'sửa biểu 4'],
  },
  {
    name: 'correct.fix-item',
    intent: 'correct_report',
    all: ['fix|wrong|wrongSend', 'item ~ NUMBER'],
    none: NOT_MINE,
    examples: ['câu 5 tôi điền sai', 'cho tôi chỉnh lại câu 4'],
  },
  {
    name: 'correct.fix-it',
    intent: 'correct_report',
    all: ['fix'],
    none: NOT_MINE,
    rest: 0,
    alone: ['fix', 'give', 'TIME', 'YEAR', 'FORM', 'PROJECT', 'helpMe'],
    examples: ['cho em sửa lại với'],
  },
  {
    name: 'correct.entered-wrong',
    intent: 'correct_report',
    all: ['wrongSend'],
    none: [...NOT_MINE, 'what', 'who'],
    examples: ['tôi nhập nhầm câu 3', 'em gửi nhầm rồi'],
  },
  {
    name: 'correct.paper-wrong',
    intent: 'correct_report',
    all: ['paper|FORM|sent > wrong'],
    none: [...NOT_MINE, 'who'],
    examples: ['báo cáo hôm qua bị sai', 'số liệu quý 1 chưa đúng'],
  },
  {
    name: 'correct.send-again',
    intent: 'correct_report',
    all: ['resend'],
    none: [...NOT_MINE, 'when', 'toWhom'],
    examples: ['cho em nộp lại báo cáo tháng 5'],
  },
];
