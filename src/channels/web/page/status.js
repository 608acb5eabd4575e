/** The line above the field that says how the connection is; silent while all is well. */
import { t } from './texts.js';

/** Milliseconds: a break this short is nobody's business. */
const GRACE = 1500;
const FAREWELL = 3000;

export class ConnectionNote {
  #line = document.getElementById('connection');
  #timer = null;
  #isOffline = false;
  #waiting = 0;

  offline(waiting) {
    this.#waiting = waiting;
    if (this.#isOffline) return this.#draw();
    this.#isOffline = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), GRACE);
  }

  online() {
    if (!this.#isOffline) return;
    this.#isOffline = false;
    clearTimeout(this.#timer);
    const wasShown = this.#line.textContent !== '';
    this.#show(wasShown ? t('web-online-again') : '', 'good');
    this.#timer = setTimeout(() => this.#show('', ''), FAREWELL);
  }

  setWaiting(count) {
    this.#waiting = count;
    if (this.#isOffline && this.#line.textContent !== '') this.#draw();
  }

  close() {
    clearTimeout(this.#timer);
    this.#show('', '');
  }

  #draw() {
    const text = this.#waiting > 0 ? t('web-offline-waiting', { count: this.#waiting }) : t('web-offline');
    this.#show(text, 'bad');
  }

  #show(text, mood) {
    if (this.#line.textContent !== text) this.#line.textContent = text;
    this.#line.dataset.mood = mood;
  }
}
