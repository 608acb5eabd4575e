import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { socketPath } from '../../../src/runtime/embedded/address.ts';
import { message, messagesOf, query, sync, WireReader } from '../../../src/runtime/embedded/wire.ts';
import { type TestFolder, testFolder } from './folder.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder({ idleInTransaction: 200 });
});
afterAll(() => folder.remove());

/** A client that speaks the protocol by hand. */
class Raw {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  readonly closed: Promise<unknown>;

  constructor() {
    this.#socket = connect(socketPath(folder.embedded.address) ?? '');
    this.closed = once(this.#socket, 'close');
    this.#socket.on('data', (chunk) => {
      this.#received = Buffer.concat([this.#received, chunk]);
    });
  }

  send(...parts: Buffer[]): void {
    this.#socket.write(Buffer.concat(parts));
  }

  /** Waits for a reply with so many messages of a type; gives all types received since the last call. */
  async until(type: string, count = 1): Promise<string> {
    for (;;) {
      const all = [...messagesOf(this.#received)];
      if (all.filter((part) => part.type === type).length >= count) {
        this.#received = Buffer.alloc(0);
        return all
          .map((part) => (part.type === 'Z' ? `Z${part.bytes.toString('latin1', 5)}` : part.type))
          .join(' ');
      }
      await Promise.race([
        once(this.#socket, 'data'),
        this.closed.then(() => Promise.reject(new Error('closed'))),
      ]);
    }
  }

  get text(): string {
    return this.#received.toString('utf8');
  }

  async start(): Promise<this> {
    this.send(opening(196608, 'user\0postgres\0\0'));
    await this.until('Z');
    return this;
  }

  end(): void {
    this.#socket.destroy();
  }
}

function opening(code: number, body = ''): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, Buffer.from(body)]);
}
const parse = (sql: string, name = ''): Buffer => message('P', name, sql, Buffer.alloc(2));
const bind = (name = ''): Buffer => message('B', '', name, Buffer.alloc(6));
const execute = (): Buffer => message('E', '', Buffer.alloc(4));
const flush = (): Buffer => message('H');

describe('messages', () => {
  test('are cut from a stream whatever its pieces', () => {
    const stream = Buffer.concat([query('select 1'), sync(), query('x'.repeat(1000))]);
    for (const size of [1, 2, 5, 7, 1000, 5000]) {
      const reader = new WireReader(10_000);
      const types: string[] = [];
      for (let at = 0; at < stream.length; at += size) {
        reader.push(stream.subarray(at, at + size));
        for (let next = reader.next(); next !== null; next = reader.next())
          types.push(`${next.type}${next.bytes.length}`);
      }
      expect(types).toEqual(['Q14', 'S5', 'Q1006']);
    }
  });
});

describe('the protocol by hand', () => {
  test('encryption is declined, then the connection opens', async () => {
    const raw = new Raw();
    raw.send(opening(80877103));
    await expect.poll(() => raw.text).toBe('N');
    raw.end();
  });

  test('a cancel request is closed without an answer', async () => {
    const raw = new Raw();
    raw.send(opening(80877102, '12345678'));
    await raw.closed;
    expect(raw.text).toBe('');
  });

  test.each([
    ['another protocol', () => opening(131072)],
    ['a stream that is something else', () => Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['an impossible length', () => Buffer.from([0, 0, 0, 1])],
  ])('%s ends the connection', async (_what, bytes) => {
    const raw = new Raw();
    raw.send(bytes());
    await raw.closed;
    expect(raw.text).toContain('08P01');
  });

  test('a message above the limit, and one of an unknown type, end the connection', async () => {
    for (const bad of [Buffer.from([0x51, 0x7f, 0xff, 0xff, 0xff]), message('~')]) {
      const raw = await new Raw().start();
      raw.send(bad);
      await raw.closed;
      expect(raw.text).toContain('08P01');
    }
  });

  test('the unnamed statement of one client survives the queries of another', async () => {
    const [a, b] = [await new Raw().start(), await new Raw().start()];
    a.send(parse("select 'a'"), sync());
    expect(await a.until('Z')).toBe('1 ZI');
    b.send(parse("select 'b', 'c'"), sync());
    await b.until('Z');
    a.send(bind(), execute(), sync());
    expect(await a.until('Z')).toBe('2 D C ZI');
    b.send(bind(), execute(), sync());
    expect(await b.until('Z')).toBe('2 D C ZI');
    a.end();
    b.end();
  });

  test('a client between Flush and Sync keeps the session; another waits for its Sync', async () => {
    const [a, b] = [await new Raw().start(), await new Raw().start()];
    a.send(parse('select 1'), bind(), execute(), flush());
    expect(await a.until('C')).toBe('1 2 D C');
    b.send(query('select 2'));
    a.send(sync());
    expect(await a.until('Z')).toBe('ZI');
    expect(await b.until('Z')).toBe('T D C ZI');
    a.end();
    b.end();
  });

  test('an error inside an extended query skips to its Sync', async () => {
    const raw = await new Raw().start();
    raw.send(parse('select nope'), bind(), execute(), parse('select 1'), bind(), execute(), sync());
    expect(await raw.until('Z')).toBe('E ZI');
    raw.send(query('begin'), parse('select nope'), sync(), query('select 1'), query('rollback'));
    expect(await raw.until('Z', 4)).toBe('C ZT E ZE E ZE C ZI');
    raw.end();
  });

  test('many queries sent without waiting are answered in order', async () => {
    const raw = await new Raw().start();
    raw.send(...Array.from({ length: 500 }, (_, n) => query(`select ${n}`)));
    expect(await raw.until('Z', 500)).toBe(Array(500).fill('T D C ZI').join(' '));
    raw.end();
  });

  test('a transaction left idle too long is rolled back, its client is told', async () => {
    const [a, b] = [await new Raw().start(), await new Raw().start()];
    a.send(query('create table idle (n int)'));
    await a.until('Z');
    a.send(query('begin; insert into idle values (1)'));
    await a.until('Z');
    b.send(query('select n from idle'));
    expect(await b.until('Z')).toBe('T C ZI');
    await a.closed;
    expect(a.text).toContain('25P03');
    b.end();
  });
});
