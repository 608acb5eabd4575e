/** The frame around the conversation: who one is, examples, scrolling, the "answering" sign, the window's title. */
import { initials } from './picker.js';
import { t } from './texts.js';

/** Pixels from the end within which the page follows new messages. */
const NEAR = 90;

const $ = (id) => document.getElementById(id);

export class ChatView {
  log = $('log');
  #scroll = $('scroll');
  #listeners = new AbortController();
  #unread = 0;
  #atEnd = true;

  /** `events`: example(text), older(). */
  constructor(person, events) {
    const { signal } = this.#listeners;
    this.log.setAttribute('aria-live', 'off');
    this.#introduce(person);
    for (const list of [$('empty-example-list'), $('side-example-list')]) {
      list.replaceChildren(...person.examples.map((text) => drawExample(text, events.example)));
    }
    $('older').addEventListener('click', events.older, { signal });
    $('newest').addEventListener('click', () => this.showEnd(), { signal });
    this.#scroll.addEventListener('scroll', () => this.#onScroll(), { signal, passive: true });
    const observer = new ResizeObserver(() => this.#onResize());
    observer.observe(this.#scroll);
    signal.addEventListener('abort', () => observer.disconnect());
    document.addEventListener('visibilitychange', () => this.#countUnread(0), { signal });
  }

  close() {
    this.#listeners.abort();
    this.showTyping(false);
    $('newest').hidden = true;
    document.title = t('web-product');
  }

  get isTyping() {
    return !$('typing').hidden;
  }

  showTyping(isTyping) {
    const follow = this.#isNearEnd();
    $('typing').hidden = !isTyping;
    if (isTyping && follow) this.showEnd();
  }

  showEmpty(isEmpty) {
    $('empty').hidden = !isEmpty;
    $('chat').classList.toggle('is-empty', isEmpty);
  }

  offerOlder(more) {
    $('older').hidden = !more;
  }

  showEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    $('newest').hidden = true;
  }

  /** History is not read aloud; what comes now is. */
  announceFromNowOn() {
    requestAnimationFrame(() => this.log.setAttribute('aria-live', 'polite'));
  }

  /**
   * A new message of the bot stands in `row`: the page follows it unless the person is reading further up, but never
   * scrolls the beginning of a long answer out of sight.
   */
  notice(row) {
    const end = this.#scroll.scrollHeight - this.#scroll.clientHeight;
    const wasNearEnd = end - this.#scroll.scrollTop - row.offsetHeight < NEAR + 40;
    if (wasNearEnd) this.#scroll.scrollTop = Math.min(end, row.offsetTop - 12);
    $('newest').hidden = this.#isNearEnd();
    if (document.hidden) this.#countUnread(this.#unread + 1);
  }

  /** Keeps what is being read in its place while `change` adds something above it. */
  keepPlace(change) {
    const fromEnd = this.#scroll.scrollHeight - this.#scroll.scrollTop;
    this.log.setAttribute('aria-live', 'off');
    change();
    this.#scroll.scrollTop = this.#scroll.scrollHeight - fromEnd;
    this.announceFromNowOn();
  }

  #introduce({ name, role, roleLabel, unitName, provinceName }) {
    $('chat').dataset.role = role;
    for (const id of ['side-avatar', 'bar-avatar']) $(id).textContent = initials(name);
    for (const id of ['side-name', 'bar-name']) $(id).textContent = name;
    $('side-role').textContent = roleLabel;
    $('side-unit').textContent = `${unitName} · ${provinceName}`;
    $('bar-unit').textContent = `${unitName} · ${roleLabel}`;
    $('empty-title').textContent = t('web-empty-title', { name });
  }

  #isNearEnd() {
    return this.#scroll.scrollHeight - this.#scroll.clientHeight - this.#scroll.scrollTop < NEAR;
  }

  #onScroll() {
    this.#atEnd = this.#isNearEnd();
    if (this.#atEnd) $('newest').hidden = true;
  }

  /** The keyboard of a phone or a line about the connection takes room: the last message stays in sight. */
  #onResize() {
    if (this.#atEnd) this.showEnd();
  }

  #countUnread(count) {
    this.#unread = document.hidden ? count : 0;
    document.title = this.#unread > 0 ? `(${this.#unread}) ${t('web-product')}` : t('web-product');
  }
}

function drawExample(text, choose) {
  const entry = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  button.textContent = text;
  button.addEventListener('click', () => choose(text));
  entry.append(button);
  return entry;
}
