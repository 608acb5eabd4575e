/** The field a person types in. What is typed stays in the browser until it is sent. */
import { t } from './texts.js';

const LIMIT = 4096;
const key = (accountId) => `dunghan.draft.${accountId}`;

function store(name, value) {
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Without storage a draft lives as long as the page.
  }
}

function stored(name) {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

export class Composer {
  #form = document.getElementById('composer');
  #field = document.getElementById('text');
  #note = document.getElementById('compose-note');
  #listeners = new AbortController();
  #accountId;

  constructor(accountId, send) {
    this.#accountId = accountId;
    this.#field.value = stored(key(accountId));
    this.#fit();
    const { signal } = this.#listeners;
    this.#field.addEventListener('input', () => this.#changed(), { signal });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#form.addEventListener('submit', (event) => this.#submit(event, send), { signal });
  }

  /** On a phone the keyboard would cover half the chat, so it waits to be asked. */
  focusWithKeyboard() {
    if (matchMedia('(pointer: fine)').matches) this.#field.focus();
  }

  /** Puts a text back to be mended. */
  edit(text) {
    this.#field.value = text;
    this.#changed();
    this.#field.focus();
  }

  close() {
    this.#listeners.abort();
    this.#say('');
  }

  #onKey(event) {
    // While a Vietnamese input method composes a letter, Enter belongs to it (229 in older browsers).
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #submit(event, send) {
    event.preventDefault();
    const text = this.#field.value.trim();
    if (text === '') return;
    if (text.length > LIMIT) {
      const number = new Intl.NumberFormat('vi');
      this.#say(t('web-too-long', { length: number.format(text.length), limit: number.format(LIMIT) }));
      return;
    }
    this.#field.value = '';
    this.#changed();
    send(text);
  }

  #changed() {
    this.#say('');
    this.#fit();
    store(key(this.#accountId), this.#field.value);
  }

  #fit() {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${Math.min(this.#field.scrollHeight + 2, 168)}px`;
  }

  #say(text) {
    this.#note.hidden = text === '';
    this.#note.textContent = text;
  }
}
