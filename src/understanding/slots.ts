import { audienceOf } from './audience.ts';
import type { Entity } from './entities.ts';
import { ASIDE } from './find_cues.ts';
import type { Rule } from './intents/rule.ts';
import type { Intent, ReadSpan, Slots } from './reading.ts';
import type { Message } from './scene.ts';
import { type FoundTime, findTimes } from './time/read.ts';
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
  const asked = rule.intent === 'broadcast' ? audienceOf(message, start, end) : null;
  for (const entity of message.entities) {
    if (entity.from < start || entity.to > end) continue;
    if (entity.tag === 'SELF' || (entity.tag === 'UNIT' && asked === null))
      addUnit(message, rule.intent, entity, slots);
    if (entity.tag === 'UNITS') slots.audience ??= entity.audience;
    if (entity.tag === 'PROJECT' && entity.code) slots.project ??= entity.code;
    if (entity.tag === 'FORM') slots.form ??= entity.name;
    if (entity.tag === 'INDICATOR') slots.indicator ??= entity.code;
  }
  if (asked !== null) {
    const [first, second] = asked.units;
    if (first !== undefined) slots.unit = first;
    if (second !== undefined) slots.units = asked.units;
    if (asked.except.length > 0) slots.except = asked.except;
    if (asked.unclear !== '') slots.unclear = asked.unclear;
    if (asked.besides !== '') slots.besides = asked.besides;
    if (asked.departments !== null) slots.departments = asked.departments;
  }
  const has = (name: string) => message.found.some((f) => f.name === name && f.from >= start && f.to <= end);
  if (rule.intent === 'broadcast' && ['notSent', 'lacking', 'owing', 'late'].some(has))
    slots.audience = 'missing';
  else if (rule.intent === 'broadcast' && !slots.audience && !slots.unit && has('units'))
    slots.audience = 'communes';
  // "sở nào chưa nộp" asks about departments, not about communes.
  if (PROGRESS.has(rule.intent) && ofDepartments(message, start, end)) slots.audience = 'departments';
  // "bao nhiêu xã đã nộp", "xã nào nộp rồi": about many, whoever asks.
  if (rule.intent === 'submission_status' && !slots.unit && (has('howManyUnits') || has('whichUnit')))
    slots.audience ??= 'communes';
  if (rule.intent === 'cancel' && !slots.op) {
    const op = (['restart', 'pause', 'skip', 'back'] as const).find(has);
    if (op) slots.op = op;
  }
  if (rule.intent === 'greet' && !slots.op) {
    const op =
      (['bye', 'thanks'] as const).find(has) ?? (has('okay') && !has('hello') ? 'thanks' : undefined);
    if (op) slots.op = op;
  }
  if (rule.intent === 'export') addFormat(message, slots);
  if (rule.intent === 'lead_unit' || rule.intent === 'unit_tasks') addTask(message, start, end, slots);
  if (PERSONAL.has(rule.intent) && !slots.unit && speaksOfSelf(message)) slots.unit = 'self';
  addTimes(message, rule.intent, today, start, end, slots);
  return slots;
}

/** Intents that ask how far many units have come. */
const PROGRESS: ReadonlySet<Intent> = new Set(['missing_submissions', 'submission_status']);

/** "sở nào", "bao nhiêu sở ngành"; not "số xã", "cơ sở nào", "so lieu", and not where communes are asked about too. */
function ofDepartments(message: Message, start: number, end: number): boolean {
  const { words } = message;
  const asked = message.found.filter(({ name, from, to }) => WHICH.has(name) && from >= start && to <= end);
  const named = asked.flatMap(({ name, from, to }) => {
    const first = name === 'whichUnit' ? from : to - 1;
    return words.slice(first, to).map((word, on) => ({ word, at: first + on }));
  });
  if (named.some(({ word }) => word.key === 'xa' || word.key === 'phuong')) return false;
  return named.some(({ word, at }) => {
    if (word.key === 'nganh') return true;
    const other = words[at - 1]?.key === 'co' || OF_FIGURES.has(words[at + 1]?.key ?? '');
    return word.key === 'so' && word.raw !== 'số' && !other;
  });
}
const WHICH: ReadonlySet<string> = new Set(['whichUnit', 'howManyUnits']);
const OF_FIGURES: ReadonlySet<string> = new Set(['lieu', 'nguoi', 'vu', 'luong', 'ho', 'ca', 'xa', 'phuong']);

/** The first unit named; the speaker's own goes before others, unless it is the one reported to. */
function addUnit(
  message: Message,
  intent: Intent,
  entity: Extract<Entity, { tag: 'UNIT' | 'SELF' }>,
  slots: Slots,
): void {
  const before = message.words[entity.from - 1]?.key ?? '';
  if (intent === 'where_to_send' && /^(ve|cho|den|toi|hay|hoac|len|qua)$/u.test(before)) return;
  if (asksOthers(intent) && /^(ve|len|qua)$/u.test(before)) return;
  if (entity.tag === 'UNIT' && intent !== 'submission_status') {
    // "Trong kế hoạch của UBND tỉnh, Sở Tư pháp được giao gì": whose plan it is, is not asked.
    const plans = /^(ke hoach|chuong trinh|quyet dinh|cong van|chi thi) cua$/u.test(
      lead(message, entity.from),
    );
    if (plans && /^(Ủy ban nhân dân tỉnh|Tỉnh)/u.test(entity.unit.name)) return;
  }
  // "PC04 đã ghi nhận bản của Sở Y tế chưa": whose report it is, not who has it.
  if (entity.tag === 'UNIT' && intent === 'submission_status' && before === 'cua') slots.unit = entity.unit;
  if (entity.tag === 'UNIT') slots.unit ??= entity.unit;
  // "Sở Y tế chúng tôi phải làm gì", "Sở Tư pháp còn nợ gì để chúng tôi nhắc": the name says which unit.
  else if (
    slots.unit &&
    (asksOthers(intent) || /^(chung|bon|tui|ben)$/u.test(message.words[entity.from]?.key ?? ''))
  )
    return;
  else if (!/^(cho|voi|den|toi)$/u.test(before)) slots.unit = 'self';
  else slots.unit ??= 'self';
}

/** Cues that are words of the work itself, and those that may stand among them. */
const OF_WORK = new Set(['trade', 'domain', 'quota', 'drugFree']);
const WITHIN = new Set(
  'va o tai cho cua ve trong theo cac nhung nguoi voi tu den bang do so viec cong tac noi dung'.split(' '),
);
/** "tuyên truyền pháp luật về phòng chống ma túy": so many words that are not ours may stand among ours. */
const MOST_UNKNOWN = 2;
/** "nhiệm vụ tuyên truyền" is about tuyên truyền. */
const GENERAL = new Set([
  'nhiem vu',
  'cong tac',
  'noi dung',
  'chuong trinh',
  'du an',
  'trien khai',
  'thuc hien',
]);

/**
 * What work is asked about, in the words as read: the longest run of the plans' own words that names no unit and is no question.
 * "ai phụ trách việc cai nghiện tại gia đình" → "cai nghiện tại gia đình".
 */
function addTask(message: Message, start: number, end: number, slots: Slots): void {
  const work = new Set<number>();
  const other = new Set<number>();
  for (const { name, from, to } of message.found) {
    const into = OF_WORK.has(name) ? work : ASIDE.has(name) || name === 'QUESTION' ? null : other;
    for (let i = from; into && i < to; i += 1) into.add(i);
  }
  let best: Word[] = [];
  for (let from = start; from < end; from += 1) {
    if (!work.has(from)) continue;
    let to = from + 1;
    for (
      let at = to, unknown = 0;
      at < end && !message.words[at]?.opens && unknown <= MOST_UNKNOWN;
      at += 1
    ) {
      if (work.has(at)) {
        to = at + 1;
        unknown = 0;
      } else if (!WITHIN.has(message.words[at]?.key ?? '')) {
        if (other.has(at)) break;
        unknown += 1;
      }
    }
    const run = message.words.slice(from, to);
    while (GENERAL.has(`${run[0]?.key} ${run[1]?.key}`)) run.splice(0, 2);
    if (run.length > best.length) best = run;
    from = to - 1;
  }
  if (best.length > 1) slots.task = best.map(({ raw }) => raw).join(' ');
}

function asksOthers(intent: Intent): boolean {
  return intent === 'adhoc_request' || intent === 'broadcast';
}

/** The three words before a place, folded. */
function lead(message: Message, at: number): string {
  return message.words
    .slice(Math.max(0, at - 3), at)
    .map(({ key }) => key)
    .join(' ');
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
  const asks = asksOthers(intent);
  // The message was read forwards already.
  const ahead = message.times.map(({ at: _at, until: _until, ...time }): FoundTime => time);
  let behind: readonly FoundTime[] | undefined;
  const back = () => {
    behind ??= findTimes(message.tokens, today, { taken: message.taken, direction: 'backward' });
    return behind;
  };
  const times = BACKWARD.has(intent) ? back() : ahead;
  let bounded = false;
  for (const { start: first, end: last, ...span } of times) {
    const at = message.words.findIndex((word) => word.at >= first);
    const until = message.words.findLastIndex((word) => word.at < last) + 1;
    if (at < start || until > end) continue;
    const open = span.from === null && span.to === null;
    if (asks && !open && (span.from === null || DAYS.has(span.kind))) {
      // "sáng nay lãnh đạo hỏi …, gửi về trong ngày 4/6": a bound is the deadline, else the day named last.
      if (!bounded) slots.deadline = { ...span, from: null };
      bounded ||= span.from === null;
    } else if (!aside(message, intent, span, at))
      // "nhắc các xã nộp báo cáo tháng 5 trước 8/6": the day lies ahead, the report's month behind.
      slots.period = better(slots.period, asks ? spanAt(back(), first, last, span) : span);
  }
  const year = intent === 'indicator_target' && times.length === 0 && bareYear(message, start, end);
  if (year) slots.period ??= year;
}

/** "theo kế hoạch năm 2026, báo cáo quý II": the part, not the year. */
const PARTS: ReadonlySet<ReadSpan['kind']> = new Set(['month', 'quarter', 'half', 'nineMonths']);

/** "chỉ tiêu điều trị methadone 2026": in a question about targets four figures are a year. */
function bareYear(message: Message, start: number, end: number): ReadSpan | undefined {
  const word = message.words.slice(start, end).find(({ raw }) => /^20[2-4][0-9]$/u.test(raw));
  if (!word || message.taken.has(word.at)) return undefined;
  const year = word.raw;
  return { from: `${year}-01-01`, to: `${year}-12-31`, kind: 'year', data: false, words: year, rule: 'year' };
}

/** What a request names by these is its last day: "hạn 15/6", "trong tuần này". */
const DAYS: ReadonlySet<ReadSpan['kind']> = new Set(['day', 'week', 'holiday', 'relative']);

function spanAt(times: readonly FoundTime[], first: number, last: number, otherwise: ReadSpan): ReadSpan {
  const found = times.find(({ start, end }) => start === first && end === last);
  if (!found) return otherwise;
  const { start: _start, end: _end, ...span } = found;
  return span;
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

/** The first time named, but a month or quarter before a single day or the year of a plan. */
function better(known: ReadSpan | undefined, next: ReadSpan): ReadSpan {
  if (!known) return next;
  if (known.kind === 'year') return PARTS.has(next.kind) ? next : known;
  return known.kind === 'day' && next.kind !== 'day' ? next : known;
}
