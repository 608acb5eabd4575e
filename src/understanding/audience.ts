import type { Entity } from './entities.ts';
import { fold } from './fold.ts';
import type { ReadUnit } from './reading.ts';
import type { Message } from './scene.ts';
import type { Word } from './word.ts';

/** Whom a reminder names, whom it leaves out, and the words of it that say something else. */
export interface Audience {
  units: ReadUnit[];
  except: ReadUnit[];
  /** Words that leave somebody out without saying plainly whom. */
  unclear: string;
  /** Words that are neither about sending a report nor courtesy: "mai họp lúc 8h". */
  besides: string;
  /** Groups of departments named: alone or beside others. */
  departments: 'only' | 'too' | null;
}

/** What leaves out the units named right behind it. */
const LEAVES_OUT =
  /^(?:(?:ngoai |loai )?tru|ngoai|(?:khong|ko|khong bao) (?:ke|tinh|gom)|khong bao gom|chua (?:xa|phuong))(?= |$)/u;
/** What else may leave somebody out; whom is then not guessed. */
const NEGATIVE = new Set(
  'trừ ngoài đừng khỏi miễn chừa loại bỏ không ko hông chẳng khác tru ngoai khoi mien loai khong hong chang khac'.split(
    ' ',
  ),
);
const HARMLESS =
  /^(?:(?:khong|ko|hong|chang) (?:nop|gui|bao cao|kip|chiu|dung han)|(?:khong|ko|hong)$|(?:dung|khong) quen|khong bo sot|bo sot)/u;
/** Words between the units of a list. */
const IN_LIST =
  /^(?:va|voi|cung|ca|xa|phuong|cac|nhung|hai|ba|ra|don|vi|la|nhe|nha|a|em|anh|chi|giup|gium|cho|toi|di|dong|chi)$/u;
const OF_REPORTS = new Set(
  `remind notify send sent notSent owing lacking late already units them request create give want paper due dueSend must mustSend
   mustDo finish figures domain drugFree tell okay hello thanks POLITE LINK TELL NOISE TIME YEAR BEFORE UNIT UNITS SELF FORM PROJECT
   INDICATOR dont`.split(/\s+/u),
);
const SMALL = new Set(['LINK', 'POLITE']);
const ABOUT_SENDING = new Set([
  'send',
  'sent',
  'notSent',
  'owing',
  'lacking',
  'late',
  'paper',
  'TIME',
  'due',
]);

/**
 * Takes apart whom a reminder is for. Whoever is left out anywhere in the message is left out; what is not understood of
 * that is told in `unclear` and never guessed.
 */
export function audienceOf(message: Message, start: number, end: number): Audience {
  const { words, found } = message;
  const except: ReadUnit[] = [];
  const units: ReadUnit[] = [];
  const unclear = new Set<Word>();
  /** Words that say whom, so that they are not about something else. */
  const ofWhom = new Set<number>();
  const doubt = (from: number, to: number) => {
    for (const word of words.slice(from, to)) unclear.add(word);
    for (let i = from; i < to; i += 1) ofWhom.add(i);
  };
  const at = new Map(message.entities.map((entity) => [entity.from, entity]));
  const covered = (names: ReadonlySet<string>, i: number) =>
    found.some((one) => names.has(one.name) && one.from <= i && i < one.to);
  const starts = (name: string, i: number) => found.find((one) => one.name === name && one.from === i);
  /** Where a list of those left out is being read: its marker, and how many were found. */
  let list: { from: number; to: number; count: number } | null = null;
  const close = () => {
    if (list !== null && list.count === 0) doubt(list.from, list.to);
    list = null;
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.opens) close();
    const entity = at.get(i);
    if (entity !== undefined) {
      if (entity.tag === 'UNIT' && list !== null) {
        list.count += 1;
        add(except, entity.unit);
      } else if (entity.tag === 'UNIT' && i >= start && entity.to <= end && !receives(message, entity))
        add(units, entity.unit);
      i = entity.to - 1;
      continue;
    }
    const length = markerAt(words, i) || (starts('dont', i)?.to ?? i) - i;
    if (length > 0) {
      close();
      const next = words[i + length];
      for (let j = i; j < i + length; j += 1) ofWhom.add(j);
      // "xã A thì trừ, xã B nhắc": what stands behind a pause is no list of this marker.
      if (next === undefined || next.pauses || next.opens) doubt(i, i + length);
      else list = { from: i, to: i + length, count: 0 };
      i += length - 1;
      continue;
    }
    if (starts('remind', i) || starts('notify', i)) close();
    const rest = folded(words.slice(i, i + 3));
    if (/^con lai\b/u.test(rest) && (list !== null || except.length > 0)) {
      close();
      ofWhom.add(i).add(i + 1);
      i += 1;
    } else if (/^(?:cong an|can bo|dau moi)\b/u.test(rest)) {
      ofWhom.add(i).add(i + 1);
      i += 1;
    } else if (/^con lai\b/u.test(rest) || /^thi thoi\b/u.test(rest) || /^chua (?:nhac|can)\b/u.test(rest))
      doubt(i, i + 2);
    else if (NEGATIVE.has(word.raw) && !HARMLESS.test(rest) && !isAskedBack(words, i)) doubt(i, i + 1);
    else if (list !== null && !IN_LIST.test(fold(word.raw)) && !covered(ABOUT_SENDING, i)) doubt(i, i + 1);
  }
  close();
  const strange = words.map((_, i) => !covered(OF_REPORTS, i) && !ofWhom.has(i));
  // "thực hiện nghiêm": a small word between two such belongs to them.
  const besides = words.filter(
    (_, i) => strange[i] || (strange[i - 1] && strange[i + 1] && !at.has(i) && covered(SMALL, i)),
  );
  const groups = message.entities.flatMap((one) => (one.tag === 'UNITS' ? [one.audience] : []));
  const others = units.length > 0 || groups.some((one) => one === 'communes' || one === 'all');
  const departments = groups.includes('departments') ? (others ? 'too' : 'only') : null;
  return {
    units,
    except,
    unclear: raw(words.filter((word) => unclear.has(word))),
    besides: raw(besides),
    departments,
  };
}

function markerAt(words: readonly Word[], i: number): number {
  const word = words[i] as Word;
  if (word.marked && !/^(trừ|ngoại|ngoài|loại|không|chừa)$/u.test(word.raw)) return 0;
  // "bị trừ điểm" takes off points; "chưa" without marks is far more often "not yet" than "chừa".
  if (fold(words[i - 1]?.raw ?? '') === 'bi') return 0;
  if (fold(word.raw) === 'chua') return word.raw === 'chừa' ? 1 : 0;
  const hit = LEAVES_OUT.exec(folded(words.slice(i, i + 3)));
  return hit === null ? 0 : hit[0].split(' ').length;
}

/** "giúp anh được không?" */
function isAskedBack(words: readonly Word[], i: number): boolean {
  return /^(duoc|dc)$/u.test(fold(words[i - 1]?.raw ?? ''));
}

/** "nộp về Công an tỉnh", "gửi báo cáo cho Sở Y tế": who receives the report, not who is reminded. */
function receives({ words }: Message, { from, ...entity }: Extract<Entity, { tag: 'UNIT' }>): boolean {
  const before = folded(words.slice(Math.max(0, from - 3), from));
  if (/(?:^| )(?:ve|len|qua)$/u.test(before)) return true;
  return (
    /(?:bao cao|bc|nop) (?:cho|den|toi)$/u.test(before) && !/^(Xã|Phường|Đặc khu) /u.test(entity.unit.name)
  );
}

function add(list: ReadUnit[], unit: ReadUnit): void {
  if (!list.some((one) => one.code === unit.code && one.name === unit.name)) list.push(unit);
}

function raw(words: readonly Word[]): string {
  return words.map((word) => word.raw).join(' ');
}

function folded(words: readonly Word[]): string {
  return fold(raw(words));
}
