/** Words of the page. They live in locales/<language>/web.ftl; the server hands them over as one object. */

export const language = document.documentElement.lang;

let texts = {};

/** Fetches the words the page puts in by itself; what stands still was filled in by the server. */
export async function loadTexts() {
  const response = await fetch(`/api/texts?lang=${language}`);
  if (!response.ok) throw new Error('texts');
  texts = await response.json();
}

/** The text of an id, with its arguments filled in. */
export function t(id, values = {}) {
  return (texts[id] ?? id).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
