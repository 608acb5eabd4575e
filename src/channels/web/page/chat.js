/** Where the page begins: the address says who one is (`#nguoi=<account>`), so a reload and a second window keep their person. */
import { endSession, fetchNow, fetchPeople, startSession } from './api.js';
import { Conversation } from './conversation.js';
import { setNow } from './days.js';
import { drawPeople } from './picker.js';
import { language, loadTexts, t } from './texts.js';

const KEY = 'nguoi';
const RETRY = 3000;
/** Midnight passes, and the browser's clock drifts from the server's. */
const DAY_CHECK = 10 * 60 * 1000;

const picker = document.getElementById('picker');
const chat = document.getElementById('chat');
const note = document.getElementById('picker-note');

let conversation = null;
let open = null;
let retry = null;

function accountInAddress() {
  return new URLSearchParams(location.hash.slice(1)).get(KEY);
}

function addressOf(person) {
  return `#${new URLSearchParams({ [KEY]: person.accountId })}`;
}

function show(view) {
  picker.hidden = view !== picker;
  chat.hidden = view !== chat;
}

function say(text) {
  note.textContent = text;
  note.hidden = text === '';
}

/** Shows what the address names. Whatever fails for want of a connection is tried again. */
async function follow() {
  clearTimeout(retry);
  const account = accountInAddress();
  if (conversation && open === account) return;
  leave();
  try {
    await (account ? enter(account) : choose(''));
  } catch {
    show(picker);
    say(t('web-pick-failed'));
    retry = setTimeout(follow, RETRY);
  }
}

function leave() {
  if (!conversation) return;
  conversation.close();
  conversation = null;
  // A session that could not be ended now ends by itself; the next person has a cookie of their own.
  endSession(open).catch(() => {});
  open = null;
}

async function enter(account) {
  const person = await startSession(account);
  if (accountInAddress() !== account) return;
  if (person === null) return choose(t('web-person-gone'));
  open = account;
  show(chat);
  conversation = new Conversation(person, () => {
    leave();
    choose(t('web-person-gone'));
  });
}

async function choose(message) {
  const people = await fetchPeople();
  drawPeople(document.getElementById('people'), people, addressOf);
  say(message);
  show(picker);
  document.title = t('web-product');
}

async function showDay() {
  const { today, demo, now } = await fetchNow(language);
  setNow(now);
  const banner = document.getElementById('demo');
  banner.hidden = !demo;
  banner.textContent = t('web-demo-today', { today });
}

async function begin() {
  try {
    await loadTexts();
    await showDay();
  } catch {
    setTimeout(begin, RETRY);
    return;
  }
  setInterval(() => showDay().catch(() => {}), DAY_CHECK);
  addEventListener('hashchange', follow);
  follow();
}

begin();
