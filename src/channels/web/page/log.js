/**
 * The conversation as it is drawn: in the server's order, each message once, what is not yet sent at the end. Times do not order it:
 * a demonstration may start its clock anew.
 */
import { dayLabel, dayOf, timeOf } from './days.js';
import { t } from './texts.js';

/** Messages of one side within this time stand close together under one time of day. */
const GROUP_MS = 3 * 60 * 1000;

/**
 * A drawn message. `state`: `sent` (the server has it), `waiting` (in the queue), `refused` (with `note`).
 * @typedef {{ id: string, from: 'person' | 'bot', text: string, choices?: object[][], at: string, state: string, note: string | null, row: HTMLElement, day?: HTMLElement }} Item
 */

export class ChatLog {
  #root;
  #events;
  /** @type {Item[]} */
  #items = [];
  #byId = new Map();

  /** `events`: choose(choice, messageId), drop(id), edit(id). */
  constructor(root, events) {
    this.#root = root;
    this.#events = events;
    root.replaceChildren();
  }

  get isEmpty() {
    return this.#items.length === 0;
  }

  /** Id of the last message the server has, null where there is none; what comes after it is new. */
  get lastId() {
    return this.#items.findLast((item) => item.state === 'sent')?.id ?? null;
  }

  get firstId() {
    return this.#items.find((item) => item.state === 'sent')?.id ?? null;
  }

  textOf(id) {
    return this.#byId.get(id)?.text ?? '';
  }

  /** Whether the bot has said something after this message. */
  isAnswered(id) {
    const index = this.#items.findIndex((item) => item.id === id);
    return this.#items.slice(index + 1).some((item) => item.from === 'bot');
  }

  rowOf(id) {
    return this.#byId.get(id)?.row ?? null;
  }

  /**
   * Draws messages the server has: a piece of the chat without gaps, in its order. Those known already change their state and
   * take their place. Returns the ones that are new.
   */
  add(messages) {
    const fresh = messages.filter((message) => !this.#byId.has(message.id));
    const piece = messages.map((message) => this.#keep(message));
    const ids = new Set(messages.map((message) => message.id));
    const first = this.#items.findIndex((item) => ids.has(item.id));
    const before = first < 0 ? this.#items : this.#items.slice(0, first);
    const after = first < 0 ? [] : this.#items.slice(first).filter((item) => !ids.has(item.id));
    this.#items = [...before, ...piece, ...after];
    this.#draw();
    return fresh;
  }

  /** Draws messages that stand before all others. */
  addOlder(messages) {
    const fresh = messages.filter((message) => !this.#byId.has(message.id));
    this.#items = [...fresh.map((message) => this.#keep(message)), ...this.#items];
    this.#draw();
  }

  /** Draws what the person has just written. */
  addWaiting(message) {
    if (this.#byId.has(message.id)) return;
    this.#items.push(this.#make({ ...message, from: 'person', state: 'waiting', note: t('web-sending') }));
    this.#draw();
  }

  /** The server has it (`sent`, with its time), it waits (`waiting`) or it was refused (`refused`): `note` says so. */
  mark(id, change) {
    const item = this.#byId.get(id);
    if (!item || (item.state === 'sent' && change.state === 'waiting')) return;
    Object.assign(item, change);
    this.#draw();
  }

  remove(id) {
    const item = this.#byId.get(id);
    item?.row.remove();
    item?.day?.remove();
    this.#byId.delete(id);
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#draw();
  }

  /** The drawn message of one the server has, made where it is new. */
  #keep(message) {
    const known = this.#byId.get(message.id);
    if (known) return Object.assign(known, { state: 'sent', at: message.at, note: null });
    return this.#make({ ...message, state: 'sent', note: null });
  }

  #make(item) {
    item.row = drawRow(item, this.#events);
    this.#byId.set(item.id, item);
    return item;
  }

  #draw() {
    const late = (item) => (item.state === 'sent' ? 0 : 1);
    this.#items.sort((a, b) => late(a) - late(b));
    let place = this.#root.firstChild;
    this.#items.forEach((item, index) => {
      while (place?.className === 'day') place = place.nextSibling;
      // A row that already stands in its place is not touched, so that it is not read aloud again.
      if (item.row === place) place = place.nextSibling;
      else this.#root.insertBefore(item.row, place);
      this.#dress(item, this.#items[index - 1], this.#items[index + 1]);
    });
    this.#offerChoices();
  }

  #dress(item, before, after) {
    const { row } = item;
    if (before && dayOf(before.at) === dayOf(item.at)) item.day?.remove();
    else {
      item.day ??= drawDay(item.at);
      if (row.previousSibling !== item.day) row.before(item.day);
    }
    row.classList.toggle('joined', before !== undefined && together(before, item));
    row.classList.toggle('last', after === undefined || !together(item, after));
    row.dataset.state = item.state;
    const foot = row.querySelector('.meta');
    foot.querySelector('time').textContent = timeOf(item.at);
    foot.querySelector('.state').textContent = item.note ?? '';
    const mend = row.querySelector('.mend');
    if (item.state !== 'refused') mend?.remove();
    else if (!mend) row.append(drawMend(item, this.#events));
  }

  /** Numbers stand on the choices a typed number would mean: those of the last message, unless the person has answered. */
  #offerChoices() {
    const said = (item) => item.from === 'person' && item.state !== 'refused';
    const asked = this.#items.findLast((item) => said(item) || item.choices?.length);
    for (const item of this.#items) item.row.classList.toggle('open', item === asked && item.from === 'bot');
  }
}

function together(a, b) {
  return (
    a.from === b.from && dayOf(a.at) === dayOf(b.at) && Math.abs(new Date(b.at) - new Date(a.at)) < GROUP_MS
  );
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function drawDay(at) {
  const day = element('p', 'day');
  day.append(element('span', '', dayLabel(at)));
  return day;
}

function drawRow(item, events) {
  const row = element('article', `row ${item.from}`);
  row.dataset.id = item.id;
  const bubble = element('div', 'bubble');
  bubble.append(element('span', 'unseen', t(item.from === 'bot' ? 'web-says-bot' : 'web-says-me')));
  bubble.append(element('p', 'text', item.text));
  row.append(bubble);
  if (item.choices?.length) row.append(drawChoices(item, events));
  const meta = element('p', 'meta');
  meta.append(element('span', 'state'), element('time'));
  row.append(meta);
  return row;
}

function drawChoices(item, events) {
  const box = element('div', 'choices');
  let number = 0;
  for (const choices of item.choices) {
    const line = element('div', 'choice-row');
    for (const choice of choices) {
      number += 1;
      const button = element('button', 'choice');
      button.type = 'button';
      if (choice.typed !== false) button.append(element('span', 'number', String(number)));
      button.append(element('span', 'label', choice.label));
      button.addEventListener('click', () => events.choose(choice, item.id));
      line.append(button);
    }
    box.append(line);
  }
  return box;
}

function drawMend(item, events) {
  const mend = element('p', 'mend');
  for (const [text, act] of [
    ['web-edit', events.edit],
    ['web-drop', events.drop],
  ]) {
    const button = element('button', 'quiet-button', t(text));
    button.type = 'button';
    button.addEventListener('click', () => act(item.id));
    mend.append(button);
  }
  return mend;
}
