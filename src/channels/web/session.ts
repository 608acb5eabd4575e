import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The visitor's cookies: one per chosen person, signed so that it cannot be made up, so that two windows of one browser can
 * be two persons. A cookie holds no secret of a person; the web chat has no passwords, which is why it stays off unless
 * somebody switches it on.
 */
const PREFIX = 'dunghan_web_';
const MAX_AGE_SECONDS = 30 * 24 * 3600;
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';

interface Session {
  accountId: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/** The `Set-Cookie` value of a new session. `secure` where the page came over https. */
export function startSession(secret: string, accountId: string, now: number, secure: boolean): string {
  const subject = Buffer.from(accountId).toString('base64url');
  const value = `${subject}.${now}.${sign(secret, subject, String(now))}`;
  return `${cookieName(accountId)}=${value}; Max-Age=${MAX_AGE_SECONDS}; ${ATTRIBUTES}${secure ? '; Secure' : ''}`;
}

/** The `Set-Cookie` value that ends an account's session. */
export function endSession(accountId: string): string {
  return `${cookieName(accountId)}=; Max-Age=0; ${ATTRIBUTES}`;
}

/**
 * The account a `Cookie` header speaks for: `wanted` where its cookie is there, genuine and younger than 30 days; without
 * `wanted` the one chosen last; else null.
 */
export function readSession(
  secret: string,
  cookies: string | undefined,
  now: number,
  wanted: string | null,
): string | null {
  const sessions = (cookies ?? '').split(';').flatMap((cookie) => readCookie(secret, cookie.trim(), now));
  const fitting = sessions.filter((session) => wanted === null || session.accountId === wanted);
  return fitting.sort((a, b) => b.startedAt - a.startedAt)[0]?.accountId ?? null;
}

function readCookie(secret: string, cookie: string, now: number): Session[] {
  const [name = '', value = ''] = cookie.split('=', 2);
  if (!name.startsWith(PREFIX)) return [];
  const [subject = '', issued = '', signature = ''] = value.split('.');
  if (!equal(signature, sign(secret, subject, issued))) return [];
  const startedAt = Number(issued);
  if (now - startedAt > MAX_AGE_SECONDS * 1000) return [];
  return [{ accountId: Buffer.from(subject, 'base64url').toString(), startedAt }];
}

/** Account ids may hold characters a cookie's name may not. */
function cookieName(accountId: string): string {
  return PREFIX + createHash('sha256').update(accountId).digest('hex').slice(0, 16);
}

function sign(secret: string, subject: string, issued: string): string {
  return createHmac('sha256', secret).update(`web-session:${subject}:${issued}`).digest('base64url');
}

function equal(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
