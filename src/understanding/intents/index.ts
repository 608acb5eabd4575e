import type { Rule } from './rule.ts';

/** All rules in priority order: the first that fires decides. */
export const RULES: readonly Rule[] = [
  { name: 'greet.hello', intent: 'greet', all: ['hello'], rest: 1, examples: ['xin chào'] },
  {
    name: 'greet.thanks',
    intent: 'greet',
    all: ['thanks'],
    rest: 1,
    slots: { op: 'thanks' },
    examples: ['cảm ơn đồng chí'],
  },
  { name: 'greet.bye', intent: 'greet', all: ['bye'], rest: 1, slots: { op: 'bye' }, examples: ['tạm biệt'] },
  {
    name: 'cancel.whole',
    intent: 'cancel',
    all: ['cancel'],
    rest: 1,
    examples: ['huỷ', 'thôi không làm nữa'],
  },
  {
    name: 'broadcast.remind-group',
    intent: 'broadcast',
    all: ['remind ~ UNITS|UNIT|notSent'],
    none: ['cancel'],
    examples: ['nhắc các xã chưa nộp'],
  },
  {
    name: 'missing.who-has-not-sent',
    intent: 'missing_submissions',
    all: ['notSent|yetQuestion', 'which|UNITS'],
    none: ['UNIT', 'SELF', 'due'],
    examples: ['xã nào chưa nộp báo cáo 6 tháng?'],
  },
  {
    name: 'overdue.what-is-late',
    intent: 'overdue',
    all: ['late'],
    examples: ['đơn vị tôi có gì quá hạn không?'],
  },
  {
    name: 'status.sent-yet',
    intent: 'submission_status',
    all: ['sent|send', 'yetQuestion$|sent'],
    none: ['due'],
    examples: ['xã Tống Trân đã nộp chưa?'],
  },
  { name: 'due.what-is-due', intent: 'due', all: ['due|mustSend'], examples: ['tháng này đến hạn gì?'] },
  {
    name: 'start.report',
    intent: 'start_report',
    all: ['startReport|send'],
    none: ['QUESTION'],
    examples: ['nộp báo cáo', 'báo cáo biểu 4'],
  },
  { name: 'help.ask', intent: 'help', all: ['help'], examples: ['trợ giúp'] },
];
