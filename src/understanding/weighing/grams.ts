import { type Message, sceneOf } from '../scene.ts';

/** So many words of a message are weighed: a pasted page says no more by its length. */
const MOST_WORDS = 80;

/**
 * What of a message is weighed: its words folded and mended, with names and times replaced by what they are
 * ("xã Tống Trân" → UNIT, "tháng 6" → TIME), their neighbours in pairs, and the cues found.
 *
 * @param until only the words before this one count: a second request is not weighed with the first
 * @example gramsOf(dissect('xã Tống Trân nộp chưa')) // 'UNIT', 'nop', 'chua', '< UNIT', 'UNIT nop', 'nop chua', 'chua >', …
 */
export function gramsOf(message: Message, until = message.words.length): Set<string> {
  const [start, end] = withoutCourtesy(message, Math.min(until, MOST_WORDS));
  const items = itemsOf(message, start, end);
  const grams = new Set<string>();
  let before = '<';
  for (const item of [...items, '>']) {
    if (item !== '>') grams.add(item);
    grams.add(`${before} ${item}`);
    before = item;
  }
  for (const { name, from, to } of message.found)
    if ((SAID.has(name) || (from >= start && to <= end)) && !TAGS.has(name)) grams.add(`:${name}`);
  // How much is said, how much of it nobody of us knows, and whether it is our business at all.
  const { rest, anchored } = sceneOf(message, start, end);
  grams.add(`=long${Math.min(8, Math.ceil(items.length / 3))}`);
  grams.add(`=unknown${Math.min(6, rest)}`);
  grams.add(anchored ? '=ours' : '=foreign');
  return grams;
}

/** Found things that stand among the items already, or say nothing about the request. */
const TAGS = new Set(['POLITE', 'LINK', 'UNIT', 'UNITS', 'SELF', 'PROJECT', 'FORM', 'INDICATOR', 'NUMBER']);

/** Counted wherever they stand: of a message that holds little else they are the point. */
const SAID = new Set(['hello', 'thanks', 'bye']);

const COURTESY = new Set(['POLITE', 'hello', 'thanks', 'bye', 'okay', 'helpMe']);

/** Cues that ask for nothing either. */
const IDLE = new Set(['LINK', 'TELL', 'QUESTION']);

/** A request stays the same whatever courtesy stands around it; a greeting alone is all there is. */
function withoutCourtesy(message: Message, until: number): [start: number, end: number] {
  const courteous = new Set<number>();
  for (const { name, from, to } of message.found)
    if (COURTESY.has(name)) for (let i = from; i < to; i += 1) courteous.add(i);
  // "nhắc nhở" ends in what might be a polite "nhở": a word of another cue is none.
  for (const { name, from, to } of message.found)
    if (!COURTESY.has(name) && !IDLE.has(name)) for (let i = from; i < to; i += 1) courteous.delete(i);
  let [start, end] = [0, until];
  while (start < end && courteous.has(start)) start += 1;
  while (end > start && courteous.has(end - 1)) end -= 1;
  const asks = message.found.some(
    ({ name, from, to }) => from >= start && to <= end && !COURTESY.has(name) && !IDLE.has(name),
  );
  return asks ? [start, end] : [0, until];
}

function itemsOf(message: Message, start: number, end: number): string[] {
  const items: string[] = [];
  const named = new Map<number, { tag: string; to: number }>();
  for (const { tag, from, to } of message.entities) named.set(from, { tag, to });
  for (const { at, until, kind, from } of message.times) {
    if (at >= 0 && until > at && !named.has(at))
      named.set(at, { tag: from === null ? 'BEFORE' : kind === 'year' ? 'YEAR' : 'TIME', to: until });
  }
  const { words } = message;
  const asked = new Set(message.found.filter(({ name }) => name === 'QUESTION').map(({ from }) => from));
  for (let i = start; i < end; ) {
    const thing = named.get(i);
    const next = thing?.to ?? i + 1;
    const word = words[i];
    if (i > start && word?.opens) items.push('.');
    items.push(thing?.tag ?? (/^\d/u.test(word?.raw ?? '') ? '#' : (word?.key ?? '')));
    for (let at = i; at < next; at += 1) if (asked.has(at)) items.push('?');
    i = next;
  }
  return items;
}
