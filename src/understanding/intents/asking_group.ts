import type { Rule } from './rule.ts';

/** Reminders and notices to others. Confirmed before anything is sent, so they must not fire by accident. */
export const broadcast: readonly Rule[] = [
  {
    name: 'none.leave-it',
    intent: 'out_of_scope',
    all: ['dont'],
    none: ['fixPaper', 'what', 'whichUnit'],
    examples: ['không cần nhắc các xã nữa', 'đừng gửi thông báo nữa'],
  },
  {
    name: 'broadcast.remind-those',
    intent: 'broadcast',
    all: ['remind > UNITS|UNIT|units|notSent|late|them'],
    none: ['dont', 'reminded', 'who > remind', 'whichUnit > remind', 'when', 'howTo'],
    examples: ['nhắc các xã chưa nộp', 'đôn đốc các đơn vị chậm báo cáo', 'nhắc xã Tống Trân nộp báo cáo'],
  },
  {
    name: 'broadcast.remind',
    intent: 'broadcast',
    all: ['^remind'],
    none: ['dont', 'reminded', 'when', 'what'],
    rest: 1,
    examples: ['gửi nhắc nhở', 'nhắc hết đi'],
  },
  {
    name: 'broadcast.notify-those',
    intent: 'broadcast',
    all: ['notify ~ UNITS|UNIT|units|them'],
    none: ['dont', 'reminded', 'who > notify', 'what$', 'howTo', 'figures'],
    examples: ['thông báo cho các xã nộp báo cáo quý 2', 'báo cho các xã biết hạn nộp là 14/6'],
  },
  {
    name: 'broadcast.ask-to-send',
    intent: 'broadcast',
    all: ['request ~ UNITS|UNIT|units', 'UNITS|UNIT|units ~ send|notSent'],
    none: [
      'dont',
      'figures',
      'adhoc',
      'TELL',
      'what',
      'whichUnit',
      'howMany',
      'yet',
      'SELF',
      'fix',
      'fixPaper',
      'file',
      'format',
    ],
    examples: ['yêu cầu các xã nộp báo cáo quý 2', 'đề nghị các xã gửi báo cáo trước 15/6'],
  },
];

/** Asking units for extra figures by a day. */
export const adhoc: readonly Rule[] = [
  {
    name: 'adhoc.ask-figures',
    intent: 'adhoc_request',
    all: ['request > UNITS|UNIT|units', 'UNITS|UNIT|units ~ provide|figures', 'figures'],
    none: [
      'dont',
      'file',
      'format',
      'TELL > UNITS|UNIT|units',
      'reminded',
      'notSent',
      'whichUnit',
      'fixPaper',
      'yet',
    ],
    examples: [
      'yêu cầu các xã báo cáo số người nghiện trước 15/6',
      'đề nghị các xã cung cấp số liệu người sau cai',
    ],
  },
  {
    name: 'adhoc.collect',
    intent: 'adhoc_request',
    all: ['collect ~ figures|adhoc', 'UNITS|units'],
    none: ['dont', 'file', 'format', 'summary', 'notSent', 'whichUnit', 'sent', 'exportVerb', 'late', 'list'],
    examples: ['lấy số liệu người nghiện các xã', 'thu thập số liệu cai nghiện từ các xã'],
  },
  {
    name: 'adhoc.extra-report',
    intent: 'adhoc_request',
    all: ['adhoc', 'UNITS|units|create'],
    none: [
      'dont',
      'what',
      'contents',
      'when',
      'whichUnit',
      'yet',
      'SELF',
      'where',
      'toWhom',
      'file',
      'format',
      'late',
      'start',
    ],
    examples: ['tạo yêu cầu báo cáo đột xuất', 'báo cáo đột xuất cho các xã'],
  },
];
