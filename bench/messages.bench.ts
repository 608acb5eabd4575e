import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import { describe, inject, it } from 'vitest';
import { ROOT } from '../src/runtime/root.ts';
import { type Home, newHome, startProduct } from '../tests/support/product.ts';
import { Load, percentile, SECRET } from './load.ts';
import { table } from './table.ts';

const PEOPLE = Array.from({ length: 160 }, (_, index) => 90_000 + index);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const CLOCK = '2026-06-10T02:00:00Z';

interface Server {
  address: string;
  pid: number;
  stop(): Promise<unknown>;
}

// Turns of a guided form, webhook in, sendMessage out: the first question is answered and gone back to, turn by turn.
const formTurn = (turn: number) => (turn % 2 === 0 ? '12' : 'lùi');

describe('turns of a dialogue', () => {
  it('beside a bare grammY echo bot, in one run', async () => {
    const load = await Load.start();
    const env = {
      TELEGRAM_BOT_TOKEN: load.token,
      TELEGRAM_API_ROOT: load.root,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PUBLIC_URL: 'https://bench.example.vn',
      LOG_LEVEL: 'warn',
      CLOCK,
    };
    const servers: { name: string; server: Server; text: (turn: number) => string }[] = [];
    const echo = await startEcho(env);
    servers.push({ name: 'bare grammY echo bot', server: echo, text: (turn) => String(turn) });
    const homes: Home[] = [];
    const starts: Record<string, string>[] = [];
    for (const kind of inject('template').kind === 'postgres'
      ? [undefined, 'embedded' as const]
      : ['embedded' as const]) {
      const home = await newHome(kind);
      const name = `Đúng Hạn on ${home.kind === 'postgres' ? 'PostgreSQL' : 'PGlite'}`;
      const before = performance.now();
      const product = await startProduct(home, { ...env, LOG_LEVEL: 'info' });
      starts.push({
        what: name,
        'start to ready with seeding, s': ((performance.now() - before) / 1000).toFixed(1),
      });
      const database = await home.open();
      await linkPeople(database.pool);
      await database.close();
      load.address = product.address;
      await Promise.all(PEOPLE.map((person) => load.turn(person, 'báo cáo biểu 4')));
      const server = { address: product.address, pid: product.process.pid ?? 0, stop: product.stop };
      servers.push({ name, server, text: formTurn });
      homes.push(home);
    }

    const flood = new Map<string, number[]>();
    const cpu = new Map<string, number[]>();
    const latency = new Map<string, number[]>();
    const paced = new Map<string, { p50: number[]; p99: number[] }>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, server, text } of servers) {
        load.address = server.address;
        const before = processorMs(server.pid);
        const fast = await load.flood(PEOPLE, text, SECONDS);
        append(cpu, name, (processorMs(server.pid) - before) / fast.turns);
        append(flood, name, fast.turns / fast.seconds);
        append(latency, name, percentile(fast.latencies, 0.99));
        const even = await load.pace(PEOPLE, text, 30, SECONDS);
        const seen = paced.get(name) ?? { p50: [], p99: [] };
        seen.p50.push(percentile(even.latencies, 0.5));
        seen.p99.push(percentile(even.latencies, 0.99));
        paced.set(name, seen);
      }
    }
    // Round by round: what else the machine does slows both.
    const echoed = flood.get(servers[0]?.name ?? '') ?? [];
    const share = (name: string) =>
      median((flood.get(name) ?? []).map((turns, round) => turns / (echoed[round] ?? Number.NaN)));
    const rows = servers.map(({ name, server }) => ({
      what: name,
      'turns/s': median(flood.get(name) ?? []).toFixed(0),
      'of the echo bot': share(name).toFixed(2),
      'CPU of the process, ms a turn': median(cpu.get(name) ?? []).toFixed(2),
      'p99 flooded, ms': median(latency.get(name) ?? []).toFixed(0),
      'p50 at 30/s, ms': median(paced.get(name)?.p50 ?? []).toFixed(1),
      'p99 at 30/s, ms': median(paced.get(name)?.p99 ?? []).toFixed(1),
      'memory, MB': (residentBytes(server.pid) / 1e6).toFixed(0),
    }));
    console.log(table(rows));
    console.log(table(starts));
    for (const { server } of servers) await server.stop();
    await load.stop();
    for (const home of homes) await home.remove();
  }, 900_000);
});

async function startEcho(env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [join(ROOT, 'bench', 'echo_bot.js')], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      resolve((JSON.parse(line) as { address: string }).address);
    });
  });
  return { address, pid: child.pid ?? 0, stop: async () => child.kill('SIGTERM') };
}

/** People who report for communes of Thanh Hóa, their accounts linked: written straight into the database. */
async function linkPeople(pool: pg.Pool): Promise<void> {
  await pool.query(
    `WITH unit AS (SELECT code, row_number() OVER (ORDER BY code) AS n FROM org_unit
        WHERE province_code = '38' AND kind IN ('commune', 'ward') AND valid_to IS NULL LIMIT $1),
      made AS (INSERT INTO person (name) SELECT 'Người ' || n FROM unit RETURNING id),
      numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM made),
      member AS (INSERT INTO membership (person_id, role, unit_code, from_day)
        SELECT numbered.id, 'reporter', unit.code, DATE '2025-07-01' FROM numbered JOIN unit USING (n))
    INSERT INTO channel_identity (channel, account_id, chat_id, person_id)
      SELECT 'telegram', (89999 + n)::text, (89999 + n)::text, id FROM numbered`,
    [PEOPLE.length],
  );
}

function residentBytes(pid: number): number {
  const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(pages) * 1024;
}

/** Milliseconds of processor time a process has used; Linux counts in hundredths of a second. */
function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

function append(map: Map<string, number[]>, name: string, value: number): void {
  map.set(name, [...(map.get(name) ?? []), value]);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
