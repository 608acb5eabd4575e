import { connect } from 'node:net';
import { Counter, Registry } from 'prom-client';
import { afterEach, describe, expect, test } from 'vitest';
import { isKnownHost, isLoopback } from '../../src/runtime/hostCheck.ts';
import { createServer, type Server, type ServerOptions, type WebRoutes } from '../../src/runtime/server.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const logged: { detail: object; message: string }[] = [];
const log = {
  info() {},
  warn: (detail: object, message: string) => logged.push({ detail, message }),
  error: (detail: object, message: string) => logged.push({ detail, message }),
};

async function start(options: Partial<ServerOptions> = {}): Promise<Server> {
  logged.length = 0;
  const ready = async () => ({ ok: true, checks: { database: true } });
  const server = await createServer({
    port: 0,
    host: '127.0.0.1',
    webhooks: {},
    web: null,
    ready,
    log,
    ...options,
  });
  servers.push(server);
  return server;
}

/** A request with headers `fetch` does not let one choose; resolves to the status line and the rest. */
function raw(server: Server, request: string): Promise<string> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('health', () => {
  test('says that it lives and that its services answer', async () => {
    const { address } = await start();
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ ok: true });
    const ready = await fetch(`${address}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ ok: true, checks: { database: true } });
  });

  test('is not ready while a service is away or the check fails', async () => {
    const away = await start({
      ready: async () => ({ ok: false, checks: { database: false, queue: true } }),
    });
    const answer = await fetch(`${away.address}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ ok: false, checks: { database: false, queue: true } });
    const failing = await start({ ready: () => Promise.reject(new Error('postgres://user:secret@host')) });
    const failed = await fetch(`${failing.address}/readyz`);
    expect(failed.status).toBe(503);
    expect(await failed.text()).not.toContain('secret');
  });

  test('measures requests by route pattern, never by address', async () => {
    const metrics = new Registry();
    new Counter({ name: 'messages_total', help: 'of the rest of the product', registers: [metrics] }).inc();
    const { address } = await start({ metrics });
    await fetch(`${address}/healthz`);
    await fetch(`${address}/nguyen-van-a?phone=0912`);
    const text = await (await fetch(`${address}/metrics`)).text();
    expect(text).toContain('http_request_seconds_count{method="GET",route="/healthz",status="200"} 1');
    expect(text).toContain('route="unknown",status="404"');
    expect(text).toMatch(/^messages_total 1$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(text).not.toContain('nguyen');
  });
});

describe('webhooks', () => {
  test('hand the raw body and headers to the channel and answer with its status', async () => {
    const seen: { body: string; secret: unknown }[] = [];
    const { address } = await start({
      webhooks: {
        telegram: async ({ headers, body }) => {
          seen.push({ body: body.toString(), secret: headers['x-telegram-bot-api-secret-token'] });
          return { status: 200, body: 'ok' };
        },
      },
    });
    const headers = { 'x-telegram-bot-api-secret-token': 's3cret', 'content-type': 'application/json' };
    const answer = await fetch(`${address}/webhooks/telegram`, { method: 'POST', headers, body: '{"a": 1 ' });
    expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
    expect(seen).toEqual([{ body: '{"a": 1 ', secret: 's3cret' }]);
    expect((await fetch(`${address}/webhooks/zalo`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  test.each([
    ['no body and no type', {}],
    ['text', { body: 'chào' }],
    ['a form', { body: new URLSearchParams({ a: '1' }) }],
  ])('take %s without an opinion of their own', async (_name, init) => {
    const { address } = await start({
      webhooks: { zalo: async ({ body }) => ({ status: 200, body: String(body.length) }) },
    });
    const answer = await fetch(`${address}/webhooks/zalo`, { method: 'POST', ...init });
    expect(answer.status).toBe(200);
  });

  test('end at 1 MiB', async () => {
    let calls = 0;
    const handler = async () => {
      calls += 1;
      return { status: 200 };
    };
    const { address } = await start({ webhooks: { zalo: handler } });
    const send = (size: number) =>
      fetch(`${address}/webhooks/zalo`, { method: 'POST', body: 'a'.repeat(size) });
    expect((await send(1024 * 1024)).status).toBe(200);
    expect((await send(1024 * 1024 + 1)).status).toBe(413);
    expect(calls).toBe(1);
  });

  test('log a refusal and a failure without what was written', async () => {
    const handler = async () => {
      throw new Error('could not store: xã có 12 người');
    };
    const { address } = await start({ webhooks: { telegram: async () => ({ status: 401 }), zalo: handler } });
    const body = '{"text":"xã có 12 người"}';
    expect((await fetch(`${address}/webhooks/telegram`, { method: 'POST', body })).status).toBe(401);
    const failed = await fetch(`${address}/webhooks/zalo`, { method: 'POST', body });
    expect([failed.status, await failed.json()]).toEqual([500, { error: 'failed' }]);
    expect(logged).toHaveLength(2);
    expect(JSON.stringify(logged)).not.toContain('12 người');
  });
});

describe('strangers', () => {
  const rebinding = (path: string) =>
    `GET ${path} HTTP/1.1\r\nHost: evil.example:8080\r\nConnection: close\r\n\r\n`;

  test('a page that resolves to this machine gets nothing', async () => {
    const server = await start();
    expect(await raw(server, rebinding('/'))).toMatch(/^HTTP\/1.1 421 /);
    expect(await raw(server, rebinding('/metrics'))).toMatch(/^HTTP\/1.1 421 /);
    expect(await raw(server, rebinding('/healthz'))).toMatch(/^HTTP\/1.1 200 /);
  });

  test('a name given as public is known; a server on every card takes any name', async () => {
    expect(await raw(await start({ publicHosts: ['evil.example'] }), rebinding('/'))).toMatch(
      /^HTTP\/1.1 200 /,
    );
    expect(await raw(await start({ host: '0.0.0.0' }), rebinding('/'))).toMatch(/^HTTP\/1.1 200 /);
  });

  test.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['127.0.0.1.evil.example', false],
    ['192.168.1.4', false],
  ])('isLoopback(%s) is %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });

  test.each([
    ['LOCALHOST:8080', true],
    ['[::1]:8080', true],
    ['dunghan.vn', true],
    ['dunghan.vn:443', true],
    ['a.dunghan.vn', false],
    [undefined, false],
  ])('isKnownHost(%s) is %s', (header, expected) => {
    expect(isKnownHost(header, ['Dunghan.vn:8443'])).toBe(expected);
  });
});

describe('everything else', () => {
  test('says in Vietnamese that the web chat is off', async () => {
    const { address } = await start();
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Trang trò chuyện đang tắt');
  });

  test('carries headers that forbid foreign and inline scripts, also on errors', async () => {
    const { address } = await start();
    for (const path of ['/', '/nowhere']) {
      const { headers } = await fetch(address + path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  test('answers 404, 413 and broken JSON with codes', async () => {
    const web: WebRoutes = { mount: (app) => void app.post('/echo', async () => ({})), endStreams() {} };
    const { address } = await start({ web });
    const post = (body: string) =>
      fetch(`${address}/echo`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(await (await fetch(`${address}/nowhere`)).json()).toEqual({ error: 'notFound' });
    const large = await post(JSON.stringify('a'.repeat(64 * 1024)));
    expect([large.status, await large.json()]).toEqual([413, { error: 'tooLarge' }]);
    const broken = await post('{"text": "mười hai');
    expect([broken.status, await broken.json()]).toEqual([400, { error: 'badRequest' }]);
  });

  test('rejects with the system’s code where the port is taken', async () => {
    const port = Number(new URL((await start()).address).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('closes although a keep-alive connection is open, and lets a request in hand finish', async () => {
    let release: (() => void) | undefined;
    let began: (() => void) | undefined;
    const inHand = new Promise<void>((resolve) => {
      began = resolve;
    });
    const web: WebRoutes = {
      mount(app) {
        app.get('/slow', async () => {
          began?.();
          await new Promise<void>((resolve) => {
            release = resolve;
          });
          return 'done';
        });
      },
      endStreams() {},
    };
    const server = await start({ web });
    await fetch(`${server.address}/healthz`);
    const slow = fetch(`${server.address}/slow`);
    await inHand;
    const closing = server.close();
    release?.();
    expect(await (await slow).text()).toBe('done');
    await closing;
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
  });
});
