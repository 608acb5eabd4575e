/** Words of the page. They live in locales/<language>/web.ftl; the server hands them over as one object. */

export const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';

let texts = {};

/** Fetches the words and puts them where the page's `data-text`, `data-label` and `data-placeholder` ask for them. */
export async function loadTexts() {
  const response = await fetch(`/api/texts?lang=${language}`);
  texts = await response.json();
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]'))
    element.textContent = t(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', t(element.dataset.label));
  }
  for (const element of document.querySelectorAll('[data-placeholder]')) {
    element.placeholder = t(element.dataset.placeholder);
  }
}

/** The text of an id, with its arguments filled in. */
export function t(id, values = {}) {
  return (texts[id] ?? id).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
