import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The visitor's cookie: which person they chose, signed so that it cannot be made up. It holds no secret of a person;
 * the web chat has no passwords, which is why it stays off unless somebody switches it on.
 */
const NAME = 'dunghan_web';
const MAX_AGE_SECONDS = 30 * 24 * 3600;

/** The `Set-Cookie` value of a new session. `secure` where the page came over https. */
export function startSession(secret: string, accountId: string, now: number, secure: boolean): string {
  const subject = Buffer.from(accountId).toString('base64url');
  const value = `${subject}.${now}.${sign(secret, subject, String(now))}`;
  return `${NAME}=${value}; Path=/; Max-Age=${MAX_AGE_SECONDS}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** The `Set-Cookie` value that ends a session. */
export function endSession(): string {
  return `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`;
}

/** The account a `Cookie` header speaks for; null where there is none, it is forged, or older than 30 days. */
export function readSession(secret: string, cookies: string | undefined, now: number): string | null {
  for (const cookie of (cookies ?? '').split(';')) {
    const [name, value] = cookie.trim().split('=', 2);
    if (name !== NAME || !value) continue;
    const [subject = '', issued = '', signature = ''] = value.split('.');
    if (!equal(signature, sign(secret, subject, issued))) continue;
    if (now - Number(issued) > MAX_AGE_SECONDS * 1000) continue;
    return Buffer.from(subject, 'base64url').toString();
  }
  return null;
}

function sign(secret: string, subject: string, issued: string): string {
  return createHmac('sha256', secret).update(`web-session:${subject}:${issued}`).digest('base64url');
}

function equal(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
