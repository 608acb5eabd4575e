import type { Rule } from './rule.ts';

/** Greetings, ways out and help: read only when they are (nearly) the whole message. */
const SMALL_TALK = ['hello', 'thanks', 'bye', 'okay', 'help', 'helpMe'] as const;

export const courtesies: readonly Rule[] = [
  {
    name: 'greet.bye',
    intent: 'greet',
    all: ['bye'],
    alone: SMALL_TALK,
    rest: 1,
    slots: { op: 'bye' },
    examples: ['tạm biệt', 'hẹn gặp lại'],
  },
  {
    name: 'greet.thanks',
    intent: 'greet',
    all: ['thanks'],
    alone: SMALL_TALK,
    rest: 1,
    slots: { op: 'thanks' },
    examples: ['cảm ơn đồng chí', 'ok cảm ơn'],
  },
  {
    name: 'greet.hello',
    intent: 'greet',
    all: ['hello'],
    none: ['help', 'helpMe'],
    alone: SMALL_TALK,
    rest: 1,
    examples: ['xin chào', 'chào đồng chí'],
  },
];

/** Somebody who says who they are and nothing else. */
export const introductions: readonly Rule[] = [
  {
    name: 'greet.introduces',
    intent: 'greet',
    all: ['hello', 'UNIT|SELF|units'],
    none: ['what', 'when', 'who', 'whichUnit', 'send', 'paper', 'yet', 'QUESTION'],
    alone: [...SMALL_TALK, 'UNIT', 'UNITS', 'SELF', 'units', 'trade', 'have', 'LINK'],
    rest: 3,
    examples: ['em chào anh, em là cán bộ mới ở xã Tống Trân'],
  },
];

const LEAVING = ['cancel', 'hello', 'paper', 'send', 'back', 'thanks', 'FORM', 'TIME'] as const;

export const waysOut: readonly Rule[] = [
  {
    name: 'out.restart',
    intent: 'cancel',
    all: ['restart'],
    alone: ['restart', 'hello', 'thanks', 'paper', 'send'],
    slots: { op: 'restart' },
    examples: ['làm lại từ đầu'],
  },
  {
    name: 'out.pause',
    intent: 'cancel',
    all: ['pause'],
    alone: ['pause', 'hello', 'thanks', 'paper', 'send', 'start', 'cancel'],
    slots: { op: 'pause' },
    examples: ['để lúc khác làm tiếp', 'tạm dừng'],
  },
  {
    name: 'out.skip',
    intent: 'cancel',
    all: ['skip'],
    alone: ['skip', 'hello', 'thanks', 'item'],
    slots: { op: 'skip' },
    examples: ['bỏ qua câu này'],
  },
  {
    name: 'out.back',
    intent: 'cancel',
    all: ['back'],
    alone: ['back', 'hello', 'thanks', 'item'],
    slots: { op: 'back' },
    examples: ['quay lại', 'quay lại câu trước'],
  },
  {
    name: 'cancel.whole',
    intent: 'cancel',
    all: ['cancel'],
    alone: LEAVING,
    examples: ['huỷ', 'thôi không làm nữa', 'huỷ báo cáo này'],
  },
];

export const helping: readonly Rule[] = [
  {
    name: 'help.who-are-you',
    intent: 'help',
    all: ['identity'],
    alone: ['identity', 'hello', 'system'],
    examples: ['bạn là ai?'],
  },
  {
    name: 'help.usage',
    intent: 'help',
    all: ['usage'],
    none: ['TIME > usage', 'UNIT'],
    rest: 2,
    examples: ['bạn làm được những gì?', 'cách sử dụng hệ thống'],
  },
  {
    name: 'help.word',
    intent: 'help',
    all: ['help'],
    none: ['FORM', 'start'],
    most: 3,
    examples: ['trợ giúp', 'hướng dẫn sử dụng'],
  },
  {
    name: 'help.me',
    intent: 'help',
    all: ['helpMe'],
    alone: ['helpMe', 'hello', 'thanks', 'system', 'okay'],
    examples: ['giúp tôi với'],
  },
  {
    name: 'help.how-to',
    intent: 'help',
    all: ['howTo ~ send|start|paper|remind|notify|request'],
    none: ['status', 'contents', 'fix', 'TIME'],
    examples: ['làm thế nào để nộp báo cáo?', 'cách nộp báo cáo'],
  },
];

/** "Muốn huỷ báo cáo thì làm thế nào?" asks how, it does not do it. */
export const howTo: readonly Rule[] = [
  {
    name: 'help.how-to-leave',
    intent: 'help',
    all: ['cancel', 'howTo'],
    none: ['contents', 'status'],
    examples: ['muốn huỷ báo cáo thì làm thế nào?'],
  },
];
