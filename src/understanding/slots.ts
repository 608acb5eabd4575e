import type { Entity } from './entities.ts';
import type { Rule } from './intents/rule.ts';
import type { Intent, ReadSpan, Slots } from './reading.ts';
import type { Message } from './scene.ts';
import { findTimes } from './time/read.ts';
import type { Word } from './word.ts';

/** Intents that ask about what has been: "tháng 5" is the last May, not the next. */
const BACKWARD: ReadonlySet<Intent> = new Set([
  'overdue',
  'missing_submissions',
  'submission_status',
  'correct_report',
  'start_report',
  'export',
]);

/** Intents where a pronoun alone ("tôi phải nộp gì") means the speaker's own unit. */
const PERSONAL: ReadonlySet<Intent> = new Set(['due', 'overdue', 'submission_status', 'unit_tasks']);
const OWN = new Set([
  'must',
  'mustSend',
  'send',
  'sent',
  'notSent',
  'late',
  'have',
  'approved',
  'duty',
  'do',
  'already',
]);

/** Collects what the request is about from the words `start` to `end`. */
export function slotsOf(message: Message, rule: Rule, today: string, start: number, end: number): Slots {
  const slots: Slots = { ...rule.slots };
  for (const entity of message.entities) {
    if (entity.from < start || entity.to > end) continue;
    if (entity.tag === 'UNIT' || entity.tag === 'SELF') addUnit(message, rule.intent, entity, slots);
    if (entity.tag === 'UNITS') slots.audience ??= entity.audience;
    if (entity.tag === 'PROJECT' && entity.code) slots.project ??= entity.code;
    if (entity.tag === 'FORM') slots.form ??= entity.name;
    if (entity.tag === 'INDICATOR') slots.indicator ??= entity.code;
  }
  const has = (name: string) => message.found.some((f) => f.name === name && f.from >= start && f.to <= end);
  if (rule.intent === 'broadcast' && (has('notSent') || has('lacking'))) slots.audience = 'missing';
  else if (rule.intent === 'broadcast' && !slots.audience && !slots.unit && has('units'))
    slots.audience = 'communes';
  if (rule.intent === 'export') addFormat(message, slots);
  if (PERSONAL.has(rule.intent) && !slots.unit && speaksOfSelf(message)) slots.unit = 'self';
  addTimes(message, rule.intent, today, start, end, slots);
  return slots;
}

/** The first unit named; the speaker's own goes before others, unless it is the one reported to. */
function addUnit(
  message: Message,
  intent: Intent,
  entity: Extract<Entity, { tag: 'UNIT' | 'SELF' }>,
  slots: Slots,
): void {
  const before = message.words[entity.from - 1]?.key ?? '';
  if (intent === 'where_to_send' && /^(ve|cho|den|toi|hay|hoac|len|qua)$/u.test(before)) return;
  if ((intent === 'broadcast' || intent === 'adhoc_request') && /^(ve|len|qua)$/u.test(before)) return;
  if (entity.tag === 'UNIT') slots.unit ??= entity.unit;
  else if (!/^(cho|voi|den|toi)$/u.test(before)) slots.unit = 'self';
  else slots.unit ??= 'self';
}

function addFormat(message: Message, slots: Slots): void {
  const format = message.found.find((f) => f.name === 'format');
  if (!format) return;
  const word = message.words[format.from]?.key ?? '';
  slots.format = /^(word|doc|docx)$/u.test(word) ? 'docx' : word === 'pdf' ? 'pdf' : 'xlsx';
}

function speaksOfSelf(message: Message): boolean {
  return message.words.some(
    (word, i) =>
      /^(tôi|toi|tui|em|mình|minh)$/u.test(word.raw) &&
      message.found.some((f) => f.from === i + 1 && OWN.has(f.name)),
  );
}

function addTimes(
  message: Message,
  intent: Intent,
  today: string,
  start: number,
  end: number,
  slots: Slots,
): void {
  const direction = BACKWARD.has(intent) ? 'backward' : 'forward';
  const times = findTimes([...message.tokens], today, { taken: message.taken, direction });
  const asks = intent === 'adhoc_request' || intent === 'broadcast';
  for (const { start: first, end: last, ...span } of times) {
    const at = message.words.findIndex((word) => word.at >= first);
    const until = message.words.findLastIndex((word) => word.at < last) + 1;
    if (at < start || until > end) continue;
    if (asks && (span.from === null || span.kind === 'day' || span.kind === 'week')) slots.deadline ??= span;
    else if (!aside(message, intent, span, at)) slots.period = better(slots.period, span);
  }
}

/** "báo cáo gửi hôm qua": the day tells which sending, it is not the period of the report. */
function aside(message: Message, intent: Intent, span: ReadSpan, at: number): boolean {
  if (span.kind !== 'day') return false;
  if (intent !== 'submission_status' && intent !== 'correct_report' && intent !== 'start_report')
    return false;
  return message.words
    .slice(Math.max(0, at - 3), at)
    .some((word: Word) => /^(gui|nop|bao|nhap|goi)$/u.test(word.key));
}

/** The first time named, but a month or quarter before a single day. */
function better(known: ReadSpan | undefined, next: ReadSpan): ReadSpan {
  if (!known) return next;
  return known.kind === 'day' && next.kind !== 'day' ? next : known;
}
