/**
 * A server that only listens on this machine is still reachable by a web page of a stranger whose domain name resolves
 * to 127.0.0.1 (DNS rebinding). Such a request carries the stranger's name in `Host`; ours carry a loopback name.
 */

/**
 * Whether an address or host name means "this machine only".
 * @example isLoopback('127.0.0.1') // true
 * @example isLoopback('0.0.0.0') // false: every network card
 */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Whether a `Host` header names this machine or one of the public names given (with or without port).
 * @example isKnownHost('localhost:8080', []) // true
 * @example isKnownHost('evil.example:8080', []) // false
 */
export function isKnownHost(header: string | undefined, publicHosts: readonly string[]): boolean {
  if (header === undefined) return false;
  const name = withoutPort(header);
  return isLoopback(name) || publicHosts.some((known) => withoutPort(known) === name);
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
