import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkTelegram, checkZalo } from '../../src/cli/checks/token.ts';
import { readConfig } from '../../src/runtime/config.ts';

const TOKEN = '123456789:AAE-abcdefghijklmnop';

/** A platform that answers by the path it is called under. */
let server: Server;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, what = '', bot] = request.url?.split('/') ?? [];
    if (bot !== `bot${TOKEN}` || !request.url?.endsWith('/getMe')) return response.writeHead(404).end();
    if (what === 'good') return response.end('{"ok":true,"result":{"id":"1","username":"dunghan_bot"}}');
    if (what === 'zalo') return response.end('{"ok":true,"result":{"id":"1","account_name":"bot.dunghan"}}');
    if (what === 'wrong') return response.writeHead(401).end('{"ok":false,"error_code":401}');
    if (what === 'html') return response.writeHead(200).end(`<html>/bot${TOKEN}/getMe</html>`);
    if (what === 'down') return response.writeHead(502).end('<html>502</html>');
    return request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it.each([
  ['good', 'good', 'doctor-token-good'],
  ['wrong', 'bad', 'doctor-token-refused'],
  ['html', 'bad', 'doctor-token-refused'],
  ['down', 'bad', 'doctor-token-outage'],
  ['cut', 'bad', 'doctor-token-unreachable'],
])('a platform that answers «%s» is %s', async (what, state, id) => {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `${root}/${what}` });
  const found = await checkTelegram(config);
  expect(found).toEqual([expect.objectContaining({ state, id })]);
  expect(JSON.stringify(found)).not.toContain(TOKEN);
});

it('Zalo names its bots by account_name', async () => {
  const config = readConfig({ ZALO_BOT_TOKEN: TOKEN, ZALO_API_ROOT: `${root}/zalo` });
  expect(await checkZalo(config)).toMatchObject([
    { state: 'good', args: { name: 'bot.dunghan', how: 'polling' } },
  ]);
});

it('a platform without a token is not called', async () => {
  expect(await checkZalo(readConfig({}))).toMatchObject([{ state: 'good', id: 'doctor-token-none' }]);
});
