import type { Rule } from './rule.ts';

const QUESTIONS = [
  'when',
  'who',
  'whichUnit',
  'where',
  'toWhom',
  'howTo',
  'what',
  'howMany',
  'yet',
  'notSent',
  'UNITS',
  'dont',
  'late',
  'how',
  'NOISE',
] as const;

/** Beginning or continuing a report: commands, never questions. */
export const starting: readonly Rule[] = [
  {
    name: 'start.want',
    intent: 'start_report',
    all: ['start', 'paper|send|FORM|TIME|start$'],
    none: QUESTIONS,
    rest: 5,
    examples: ['tôi muốn nộp báo cáo', 'nhập số liệu', 'làm tiếp'],
  },
  {
    name: 'start.command',
    intent: 'start_report',
    all: ['^send|^paper|^open|^SELF|^UNIT', 'paper|FORM|PROJECT'],
    none: [...QUESTIONS, 'whether'],
    rest: 3,
    examples: ['nộp báo cáo quý 2', 'báo cáo biểu 4'],
  },
  {
    name: 'start.form',
    intent: 'start_report',
    all: ['^FORM'],
    none: QUESTIONS,
    rest: 0,
    weak: true,
    examples: ['biểu 4'],
  },
  {
    name: 'start.open',
    intent: 'start_report',
    all: ['start|open', 'FORM|paper'],
    none: QUESTIONS,
    examples: ['mở biểu 4 cho tôi'],
  },
  {
    name: 'start.report',
    intent: 'start_report',
    all: ['send|paper'],
    none: [...QUESTIONS, 'whether'],
    rest: 0,
    weak: true,
    examples: ['em nộp báo cáo'],
  },
];
