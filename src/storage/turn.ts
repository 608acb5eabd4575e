import type pg from 'pg';
import type { Duty } from '../conversation/snapshot.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Answers, StoredValue } from '../domain/form.ts';
import type { PersonFact } from '../domain/rights.ts';
import { together } from './together.ts';

/** What the database knows of the next message of an account's person, read in one statement. */
export interface StoredTurn {
  inbound: { id: number; channel: string; chatId: string; content: unknown; attempts: number };
  /** Key of the dialogue: `p:<person>` or, for strangers, `i:<identity>`. */
  actor: string;
  identity: { id: number; failedCodes: number; lockedUntil: string | null; guessing: number };
  /** Stamp of the plans, forms and units last loaded into the database; changes with each import. */
  content: unknown;
  person: PersonFact | null;
  conversation: { state: unknown; version: number } | null;
  report: StoredPlace | null;
}

/** The report a dialogue is in, without the form's questions (they are cached by version). */
export interface StoredPlace {
  obligation: Duty | null;
  form: string;
  draft: { id: number; version: number; formVersion: number; startedBy: number; values: Answers } | null;
  sent: { receipt: string; n: number; at: string; formVersion: number; values: Answers } | null;
}

/** All that one turn writes; `src/inbox/effects` make the parts. */
export interface Writes {
  drafts?: {
    obligation: number;
    form: string;
    formVersion: number;
    version: number;
    values: ({ question: string } & StoredValue)[];
    submit?: { receipt: string };
  }[];
  link?: { code: number };
  linkFailure?: { lockedUntil: string | null };
  broadcasts?: {
    key: string;
    kind: string;
    content: unknown;
    recipients: { obligation: number; person: number }[];
  }[];
  acknowledge?: { obligation: number };
  audit?: { action: string; subject: string; detail?: object }[];
  outbound?: { key: string; content: unknown }[];
}

export interface TurnToCommit extends Writes {
  inbound: number;
  identity: number;
  person: number | null;
  actor: string;
  version: number;
  state: unknown;
  channel: string;
  chatId: string;
  /** ISO instant. */
  now: string;
  /** The process that sends the replies. */
  claim: string;
  failure?: string;
}

/** A row of the outbox written by a turn: `sending` is claimed by this process, `pending` waits for its turn. */
export interface WrittenReply {
  id: number;
  content: unknown;
  status: 'sending' | 'pending';
}

/** Another message, process or person came between the reading and the writing: read and step again. */
export class StaleTurn extends Error {}

/** PostgreSQL's codes for what a repetition mends: our own DH001, a receipt already given, a deadlock. */
const STALE = new Set(['DH001', '23505', '40P01', '40001']);

/** Most turns of one statement. */
const MOST_TOGETHER = 64;

export interface Turns {
  /** The next unhandled message of the account's person with all a step may look at; null where none waits. */
  read(identity: number, today: IsoDate): Promise<StoredTurn | null>;
  /**
   * Writes a turn whole, or nothing of it.
   * @throws StaleTurn when the dialogue, the draft or the message changed since it was read; nothing was written
   */
  commit(turn: TurnToCommit): Promise<WrittenReply[]>;
}

type Written = { replies: WrittenReply[] } | { stale: string } | { failed: string };

/** Turns of different people that come at the same time are read in one statement, and written in one. */
export function createTurns(pool: pg.Pool): Turns {
  const read = together({
    run: (asked: readonly Asked[]) => readTurns(pool, asked),
    alone: ({ identity, today }) => readTurn(pool, identity, today),
    most: MOST_TOGETHER,
  });
  const write = together<TurnToCommit, Written>({
    run: (turns) => commitTurns(pool, turns),
    alone: async (turn) => ({ replies: await commitTurn(pool, turn) }),
    most: MOST_TOGETHER,
  });
  return {
    read: (identity, today) => read({ identity, today }),
    async commit(turn) {
      // What links an account changes its row, which messages coming in change in another order.
      if (turn.link !== undefined || turn.linkFailure !== undefined) return commitTurn(pool, turn);
      const written = await write(turn);
      if ('stale' in written) throw new StaleTurn(written.stale);
      return 'replies' in written ? written.replies : commitTurn(pool, turn);
    },
  };
}

interface Asked {
  identity: number;
  today: IsoDate;
}

/** The next unhandled message of the account's person with all a step may look at; null where none waits. */
export async function readTurn(pool: pg.Pool, identity: number, today: IsoDate): Promise<StoredTurn | null> {
  return (await readTurns(pool, [{ identity, today }]))[0] ?? null;
}

async function readTurns(pool: pg.Pool, asked: readonly Asked[]): Promise<(StoredTurn | null)[]> {
  const { rows } = await pool.query<{ turn: StoredTurn | null }>({
    name: 'read_turns',
    text: `SELECT dunghan_snapshot(x.identity, x.today) AS turn
      FROM unnest($1::int[], $2::date[]) WITH ORDINALITY AS x(identity, today, n) ORDER BY x.n`,
    values: [asked.map((one) => one.identity), asked.map((one) => one.today)],
  });
  return rows.map((row) => row.turn);
}

async function commitTurns(pool: pg.Pool, turns: readonly TurnToCommit[]): Promise<Written[]> {
  const { rows } = await pool.query<{
    n: number;
    replies: WrittenReply[] | null;
    stale: string | null;
    failed: string | null;
  }>({
    name: 'commit_turns',
    text: 'SELECT n, replies, stale, failed FROM dunghan_commit_all($1)',
    values: [JSON.stringify(turns)],
  });
  const written: Written[] = [];
  for (const { n, replies, stale, failed } of rows) {
    if (replies !== null) written[n] = { replies };
    else written[n] = stale === null ? { failed: failed ?? '' } : { stale };
  }
  return written;
}

/**
 * Writes one turn by itself.
 * @throws StaleTurn as `Turns.commit`
 */
export async function commitTurn(pool: pg.Pool, turn: TurnToCommit): Promise<WrittenReply[]> {
  try {
    const { rows } = await pool.query<{ replies: WrittenReply[] }>({
      name: 'commit_turn',
      text: 'SELECT dunghan_commit($1) AS replies',
      values: [JSON.stringify(turn)],
    });
    return rows[0]?.replies ?? [];
  } catch (error) {
    if (error instanceof Error && 'code' in error && STALE.has(String(error.code))) {
      throw new StaleTurn(error.message, { cause: error });
    }
    throw error;
  }
}
