import type { Rule } from './rule.ts';

/** What falls due, and when. */
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
    all: ['daysLeft', 'due|late|send|paper|FORM|mustSend|mustFinish'],
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
  {
    name: 'due.time-alone',
    intent: 'due',
    all: ['TIME'],
    alone: ['TIME', 'YEAR', 'hello'],
    weak: true,
    examples: ['tuần này', 'tháng 6?'],
  },
];
