import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that changes something came from our own page. Browsers say so in `Sec-Fetch-Site` or `Origin`;
 * a program without either cannot be riding on a visitor's cookie, and JSON bodies keep plain forms out.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

/** Whether the page itself was opened over https, as far as its browser says. */
export function isSecurePage(headers: IncomingHttpHeaders): boolean {
  return headers.origin?.startsWith('https:') ?? false;
}
