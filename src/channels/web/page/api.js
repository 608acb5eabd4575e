/** Calls to the server. A call that gets no answer in 15 seconds has failed; repeating it is always safe. */

const TIMEOUT = 15_000;

async function call(path, body) {
  const options = { signal: AbortSignal.timeout(TIMEOUT), headers: {} };
  if (body !== undefined) {
    options.method = 'POST';
    options.headers['content-type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  return fetch(path, options);
}

async function read(path) {
  const response = await call(path);
  if (!response.ok) throw Object.assign(new Error(path), { status: response.status });
  return response.json();
}

const visitor = (accountId) => `as=${encodeURIComponent(accountId)}`;

export async function fetchPeople() {
  return (await read('/api/people')).people;
}

export function fetchNow(language) {
  return read(`/api/now?lang=${language}`);
}

/** Messages after one (or the newest); rejects with `status` 401 where the session has ended. */
export async function fetchAfter(accountId, lastId) {
  const after = lastId ? `&after=${encodeURIComponent(lastId)}` : '';
  return (await read(`/api/messages?${visitor(accountId)}${after}`)).messages;
}

export function fetchBefore(accountId, id) {
  return read(`/api/messages?${visitor(accountId)}&before=${encodeURIComponent(id)}`);
}

export function streamAddress(accountId, lastId) {
  return `/api/stream?${visitor(accountId)}${lastId ? `&after=${encodeURIComponent(lastId)}` : ''}`;
}

/** The person where the session began; null where there is no such person. */
export async function startSession(accountId) {
  const response = await call('/api/session', { accountId });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error('session');
  return (await response.json()).person;
}

export function endSession(accountId) {
  return call(`/api/session/end?${visitor(accountId)}`, {});
}

/**
 * Sends one message of the queue. `sent`: the server has it. `later`: it is not certain that the server has it; send again.
 * `signedOut`: the session has ended. `refused`: it will never be taken, and why.
 */
export async function sendMessage(accountId, message) {
  let response;
  try {
    response = await call(`/api/messages?${visitor(accountId)}`, message);
    if (response.ok) return { type: 'sent', at: (await response.json()).at };
  } catch {
    return { type: 'later' };
  }
  if (response.status === 401) return { type: 'signedOut' };
  if (response.status >= 500 || response.status === 408 || response.status === 429) return { type: 'later' };
  const problem = await response.json().catch(() => ({}));
  return { type: 'refused', code: problem.error ?? 'refused' };
}
