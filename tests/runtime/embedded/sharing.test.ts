import { once } from 'node:events';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestFolder, testFolder } from './folder.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

const one = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<unknown> =>
  Object.values((await client.query(sql, values)).rows[0] ?? {})[0];

describe('many clients on one session', () => {
  test('ten clients transfer money in thousands of transactions: nothing is lost or mixed', async () => {
    const pool = folder.pool({ max: 10 });
    await pool.query('CREATE TABLE account (id int PRIMARY KEY, balance int NOT NULL)');
    await pool.query('CREATE TABLE transfer (id text PRIMARY KEY, source int, target int, amount int)');
    await pool.query('INSERT INTO account SELECT n, 1000 FROM generate_series(0, 19) n');
    const committed = new Set<string>();
    const wrong: string[] = [];

    const transfer = async (id: string, n: number): Promise<void> => {
      const [source, target, amount] = [n % 20, (n * 7 + 3) % 20, 1 + (n % 5)];
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        // The same name with the same text on every connection, as a driver prepares statements.
        const read = { name: 'read', text: 'SELECT balance, $2::text AS tag FROM account WHERE id = $1' };
        const { rows } = await client.query({ ...read, values: [source, id] });
        if (rows[0].tag !== id) wrong.push(`${id} read ${rows[0].tag}`);
        await client.query('UPDATE account SET balance = $2 WHERE id = $1', [
          source,
          rows[0].balance - amount,
        ]);
        await client.query('UPDATE account SET balance = balance + $2 WHERE id = $1', [target, amount]);
        await client.query('INSERT INTO transfer VALUES ($1, $2, $3, $4)', [id, source, target, amount]);
        if (n % 11 === 0) {
          await client.query('SELECT 1 / 0').catch(() => undefined);
          await client.query('COMMIT'); // a failed transaction rolls back
        } else if (n % 7 === 0) await client.query('ROLLBACK');
        else {
          await client.query('COMMIT');
          committed.add(id);
        }
      } finally {
        client.release();
      }
    };
    const worker = async (name: number): Promise<void> => {
      for (let i = 0; i < 200; i++) {
        const n = name * 1000 + i;
        await transfer(`${name}-${i}`, n);
        const { rows } = await pool.query({
          name: `n${name}`,
          text: 'SELECT $1::int * 2 AS double',
          values: [n],
        });
        if (rows[0].double !== n * 2) wrong.push(`${n} doubled is ${rows[0].double}`);
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, name) => worker(name)));

    expect(wrong).toEqual([]);
    const { rows: kept } = await pool.query<{ id: string }>('SELECT id FROM transfer');
    expect(new Set(kept.map((row) => row.id))).toEqual(committed);
    const { rows: balances } = await pool.query(
      `SELECT count(*)::int AS different FROM account a WHERE balance <> 1000
         - (SELECT coalesce(sum(amount), 0) FROM transfer WHERE source = a.id)
         + (SELECT coalesce(sum(amount), 0) FROM transfer WHERE target = a.id)`,
    );
    expect(balances).toEqual([{ different: 0 }]);
    await pool.end();
  }, 60_000);

  test('one client waits while another has a transaction open', async () => {
    const [lan, binh] = [await folder.client(), await folder.client()];
    await lan.query('CREATE TABLE waits (n int)');
    await lan.query('BEGIN');
    await lan.query('INSERT INTO waits VALUES (1)');
    const seen = one(binh, 'SELECT count(*)::int FROM waits');
    await lan.query('INSERT INTO waits VALUES (2)');
    await lan.query('COMMIT');
    expect(await seen).toBe(2);
  });

  test('a client that disconnects in a transaction is rolled back and the next one goes on', async () => {
    const [lan, binh] = [await folder.client(), await folder.client()];
    await lan.query('CREATE TABLE gone (n int)');
    await lan.query('BEGIN');
    await lan.query('INSERT INTO gone VALUES (1)');
    const counted = one(binh, 'SELECT count(*)::int FROM gone');
    (lan as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect(await counted).toBe(0);
  });

  test('the same statement name means each client its own statement, and dies with it', async () => {
    const [lan, binh] = [await folder.client(), await folder.client()];
    const named = (client: pg.Client, text: string): Promise<unknown> =>
      client.query({ name: 'q', text }).then(({ rows }) => rows[0]);
    expect(await named(lan, 'SELECT 1 AS a')).toEqual({ a: 1 });
    expect(await named(binh, "SELECT 'x' AS b")).toEqual({ b: 'x' });
    expect(await named(lan, 'SELECT 1 AS a')).toEqual({ a: 1 });
    const before = Number(await one(binh, 'SELECT count(*) FROM pg_prepared_statements'));
    await lan.end();
    expect(Number(await one(binh, 'SELECT count(*) FROM pg_prepared_statements'))).toBe(before - 1);
  });

  test('search_path given at connection time holds for that client only', async () => {
    const plain = await folder.client();
    await plain.query('CREATE SCHEMA side; CREATE TABLE side.here (n int); INSERT INTO side.here VALUES (7)');
    const side = await folder.client({ options: '-c search_path="side"' });
    for (let i = 0; i < 3; i++) {
      expect(await one(side, 'SELECT n FROM here')).toBe(7);
      await expect(plain.query('SELECT n FROM here')).rejects.toMatchObject({ code: '42P01' });
    }
  });

  test('SET holds for its client; a rolled back SET and SET LOCAL do not hold', async () => {
    const [lan, binh] = [await folder.client(), await folder.client()];
    await lan.query("SET timezone = 'Asia/Ho_Chi_Minh'");
    await lan.query("SELECT set_config('dunghan.who', 'Lan', false)");
    expect(await one(binh, 'SHOW timezone')).toBe('UTC');
    expect(await one(lan, 'SHOW timezone')).toBe('Asia/Ho_Chi_Minh');
    await binh.query('BEGIN');
    await binh.query("SET timezone = 'Asia/Tokyo'");
    await binh.query('ROLLBACK');
    await binh.query("BEGIN; SET LOCAL timezone = 'Asia/Seoul'; COMMIT");
    expect(await one(binh, 'SHOW timezone')).toBe('UTC');
    await lan.query('RESET timezone');
    expect(await one(lan, 'SHOW timezone')).toBe('UTC');
  });

  test('a setting that PostgreSQL refuses ends that connection only', async () => {
    const odd = await folder.client({ options: '-c search_pat=x.y' });
    await expect(odd.query('SELECT 1')).rejects.toMatchObject({ code: '42704' });
    expect(await one(await folder.client(), 'SELECT 1')).toBe(1);
  });

  test('notifications reach those who listen, at once, and nobody else', async () => {
    const [lan, binh, cuc] = [await folder.client(), await folder.client(), await folder.client()];
    const heard: string[] = [];
    for (const [name, client] of [
      ['lan', lan],
      ['binh', binh],
      ['cuc', cuc],
    ] as const)
      client.on('notification', ({ channel, payload }) => heard.push(`${name} ${channel} ${payload}`));
    await lan.query('LISTEN viec');
    await binh.query('LISTEN "Viec"');
    const woken = once(lan, 'notification');
    await cuc.query("SELECT pg_notify('viec', '1')");
    await woken;
    await cuc.query("BEGIN; SELECT pg_notify('viec', 'never'); ROLLBACK");
    await lan.query("NOTIFY viec, '2'");
    await binh.query('LISTEN viec');
    await lan.query('UNLISTEN viec');
    const second = once(binh, 'notification');
    await cuc.query("NOTIFY viec, '3'");
    await second;
    await lan.query('SELECT 1');
    expect(heard).toEqual(['lan viec 1', 'lan viec 2', 'binh viec 3']);
  });

  test.each([
    ['COPY account FROM STDIN'],
    ['DISCARD ALL'],
    ['PREPARE a AS SELECT 1'],
    ['SELECT pg_advisory_lock(1)'],
    ['SELECT 1; SELECT pg_try_advisory_lock($1)'],
  ])('%s is refused with a clear error and harms nobody', async (sql) => {
    const client = await folder.client();
    const values = sql.includes('$1') ? [1] : [];
    await expect(client.query(sql, values)).rejects.toMatchObject({
      code: '0A000',
      message: expect.stringContaining('not available on the embedded database'),
    });
    expect(await one(client, 'SELECT 1')).toBe(1);
  });

  test('a query that kills the engine fails; what was committed is there when it is open again', async () => {
    const [lan, binh] = [await folder.client(), await folder.client()];
    await lan.query('CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
    await lan.query(
      'CREATE FUNCTION deep(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN deep($1 + 1); END $$',
    );
    await binh.query('BEGIN');
    await binh.query('INSERT INTO kept VALUES (2)');
    await expect(binh.query('SELECT deep($1)', [1])).rejects.toMatchObject({ code: '57P02' });
    expect(await one(await folder.client(), 'SELECT array_agg(n) FROM kept')).toEqual([1]);
    expect(folder.log).toContain('the embedded database broke and is opened again');
  });
});
