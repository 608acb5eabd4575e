import { afterAll, beforeAll, expect, it } from 'vitest';
import { createZaloClient, type ZaloClient } from '../../../src/channels/zalo/client.ts';
import { htmlPage, json } from '../../loopback/platform.ts';
import { type LoopbackZalo, startLoopbackZalo } from '../../loopback/zalo.ts';
import { onlyLoopback } from '../../support/only_loopback.ts';

let server: LoopbackZalo;
let client: ZaloClient;

beforeAll(async () => {
  server = await startLoopbackZalo();
  client = createZaloClient({
    token: server.token,
    apiRoot: `${server.root}/`,
    connect: onlyLoopback().connect,
  });
});

afterAll(async () => {
  await client.close();
  await server.close();
});

it('success is ok, also with error_code 0 beside it', async () => {
  expect(await client.call('getMe', {}, 1_000)).toEqual({
    type: 'ok',
    result: expect.objectContaining({ account_type: 'BASIC' }),
  });
});

it('an unknown method is an error of the API', async () => {
  expect(await client.call('getme', {}, 1_000)).toEqual({
    type: 'error',
    code: 404,
    description: 'Not Found',
    retryAfterMs: null,
  });
});

it('a page that echoes the path loses the token, as it is and encoded', async () => {
  const echo = `/bot${server.token}/getMe /bot${encodeURIComponent(server.token)}/getMe`;
  server.script('getMe', [htmlPage(502, echo)]);
  const answer = await client.call('getMe', {}, 1_000);
  expect(answer).toMatchObject({ type: 'gateway', status: 502 });
  expect(JSON.stringify(answer)).not.toContain('loopback-zalo-secret');
});

it('an error without a code takes the HTTP status', async () => {
  server.script('getMe', [{ type: 'answer', ...json(418, { ok: false }) }]);
  expect(await client.call('getMe', {}, 1_000)).toMatchObject({ type: 'error', code: 418, description: '' });
});

it('Retry-After is read where a gateway sends it', async () => {
  server.script('getMe', [
    { type: 'answer', status: 429, body: 'slow down', headers: { 'retry-after': '3' } },
  ]);
  expect(await client.call('getMe', {}, 1_000)).toMatchObject({ type: 'gateway', retryAfterMs: 3_000 });
});

it('a call that is called off ends without rejecting', async () => {
  const stopping = new AbortController();
  const call = client.call('getUpdates', { timeout: 30 }, 40_000, stopping.signal);
  await server.waitFor('the poll is there', () => server.callsOf('getUpdates').length === 1);
  stopping.abort();
  expect(await call).toEqual({ type: 'lost', reason: 'aborted' });
});
