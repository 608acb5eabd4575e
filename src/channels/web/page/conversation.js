/** One person's chat while it is open: what is drawn, what waits to be sent, and the live connection. */
import { fetchAfter, fetchBefore, sendMessage, startSession, streamAddress } from './api.js';
import { Composer } from './composer.js';
import { nowIso } from './days.js';
import { LiveConnection } from './live.js';
import { ChatLog } from './log.js';
import { newId, SendQueue } from './queue.js';
import { ConnectionNote } from './status.js';
import { t } from './texts.js';
import { ChatView } from './view.js';

const PAGE = 60;
/** After these times without an answer the page looks into the history; after the last it stops showing "answering". */
const PATIENCE = [1500, 3000, 6000, 12_000, 24_000];
const REFUSALS = {
  empty: 'web-error-empty',
  tooLong: 'web-error-too-long',
  tooLarge: 'web-error-too-long',
  unreadable: 'web-error-unreadable',
  otherOrigin: 'web-error-other-origin',
};

export class Conversation {
  #person;
  #gone;
  #view;
  #log;
  #queue;
  #composer;
  #connection = new ConnectionNote();
  #live = null;
  #patience = null;
  #closed = false;

  /** `gone()` is called where the person is no longer in the list. */
  constructor(person, gone) {
    this.#person = person;
    this.#gone = gone;
    this.#view = new ChatView(person, {
      example: (text) => this.#say(text),
      older: () => this.#showOlder(),
    });
    this.#log = new ChatLog(this.#view.log, {
      choose: ({ value, label }, messageId) => this.#push(label, { choice: { value, label, messageId } }),
      drop: (id) => this.#drop(id),
      edit: (id) => this.#edit(id),
    });
    this.#queue = new SendQueue(person.accountId, (message) => sendMessage(person.accountId, message), {
      sent: (id, at) => this.#onSent(id, at),
      refused: (id, code) => this.#onRefused(id, code),
      waiting: (id) => this.#onWaiting(id),
      signedOut: () => this.#signInAgain(),
    });
    this.#composer = new Composer(person.accountId, (text) => this.#say(text));
    this.#open();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#patience);
    this.#live?.close();
    this.#queue.stop();
    this.#composer.close();
    this.#connection.close();
    this.#view.close();
  }

  async #open() {
    const { accountId } = this.#person;
    const messages = await fetchAfter(accountId, null).catch(() => []);
    if (this.#closed) return;
    this.#log.add(messages);
    for (const item of this.#queue.items) this.#drawWaiting(item);
    this.#view.offerOlder(messages.length >= PAGE);
    this.#view.showEmpty(this.#log.isEmpty);
    this.#view.showEnd();
    this.#view.announceFromNowOn();
    this.#composer.focusWithKeyboard();
    this.#live = new LiveConnection({
      address: () => streamAddress(accountId, this.#log.lastId),
      fetchMissed: () => fetchAfter(accountId, this.#log.lastId),
      messages: (messages) => this.#receive(messages),
      online: () => this.#onOnline(),
      offline: () => this.#onOffline(),
      signedOut: () => this.#signInAgain(),
    });
    this.#queue.wake();
  }

  #say(text) {
    this.#push(text, { text });
  }

  #push(text, body) {
    const item = { id: newId(), at: nowIso(), ...body };
    this.#log.addWaiting({ id: item.id, at: item.at, text });
    this.#view.showEmpty(false);
    this.#view.showEnd();
    this.#queue.push(item);
    this.#connection.setWaiting(this.#queue.items.length);
  }

  #drawWaiting(item) {
    this.#log.addWaiting({ id: item.id, at: item.at, text: item.text ?? item.choice.label });
    if (item.refused) this.#onRefused(item.id, item.refused);
  }

  #receive(messages) {
    const said = this.#log.add(messages).filter((message) => message.from === 'bot');
    for (const { id } of said) this.#view.notice(this.#log.rowOf(id));
    if (said.length > 0) this.#stopWaiting();
    this.#view.showEmpty(this.#log.isEmpty);
  }

  #onSent(id, at) {
    this.#log.mark(id, { state: 'sent', at, note: null });
    this.#connection.setWaiting(this.#queue.items.length);
    this.#connection.online();
    if (!this.#log.isAnswered(id)) this.#awaitAnswer(0);
  }

  #onWaiting(id) {
    this.#log.mark(id, { state: 'waiting', note: t('web-waiting') });
    this.#onOffline();
  }

  #onRefused(id, code) {
    this.#log.mark(id, { state: 'refused', note: t(REFUSALS[code] ?? 'web-error-refused') });
  }

  #drop(id) {
    this.#queue.drop(id);
    this.#log.remove(id);
  }

  #edit(id) {
    this.#composer.edit(this.#log.textOf(id));
    this.#drop(id);
  }

  #awaitAnswer(step) {
    clearTimeout(this.#patience);
    this.#view.showTyping(true);
    this.#patience = setTimeout(async () => {
      await this.#live?.check();
      if (this.#closed || !this.#view.isTyping) return;
      if (step + 1 < PATIENCE.length) this.#awaitAnswer(step + 1);
      else this.#stopWaiting();
    }, PATIENCE[step]);
  }

  #stopWaiting() {
    clearTimeout(this.#patience);
    this.#view.showTyping(false);
  }

  #onOnline() {
    this.#connection.online();
    this.#queue.wake();
  }

  #onOffline() {
    this.#stopWaiting();
    this.#connection.offline(this.#queue.items.length);
  }

  /** The cookie is gone or the server's key is new: the same person again, unless there is none. */
  async #signInAgain() {
    const person = await startSession(this.#person.accountId).catch(() => undefined);
    if (this.#closed || person === undefined) return;
    if (person === null) this.#gone();
    else this.#queue.wake();
  }

  async #showOlder() {
    const { messages, more } = await fetchBefore(this.#person.accountId, this.#log.firstId).catch(() => ({
      messages: [],
      more: true,
    }));
    if (this.#closed) return;
    this.#view.keepPlace(() => this.#log.addOlder(messages));
    this.#view.offerOlder(more);
  }
}
