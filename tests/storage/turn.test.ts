import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInboundStore } from '../../src/storage/inbox.ts';
import { createTurns, StaleTurn, type StoredTurn, type TurnToCommit } from '../../src/storage/turn.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const TODAY = '2026-06-10';
const NOW = new Date('2026-06-10T02:00:00Z');

let database: TestDatabase;
let update = 0;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Messages of these accounts, all at once; what was accepted, in their order. */
function accept(accounts: string[], text = 'xin chào') {
  const store = createInboundStore(database.pool, { now: () => NOW, today: () => TODAY });
  return Promise.all(
    accounts.map((account) => {
      const content = { type: 'text', text };
      const externalId = `u${++update}`;
      return store({
        channel: 'telegram',
        externalId,
        accountId: account,
        chatId: account,
        sentAt: null,
        content,
      });
    }),
  );
}

function turnOf(stored: StoredTurn, more: Partial<TurnToCommit> = {}): TurnToCommit {
  return {
    inbound: stored.inbound.id,
    identity: stored.identity.id,
    person: null,
    actor: stored.actor,
    version: stored.conversation?.version ?? 0,
    state: { v: 1 },
    channel: 'telegram',
    chatId: stored.inbound.chatId,
    now: NOW.toISOString(),
    claim: 'a',
    outbound: [{ key: `${stored.inbound.id}:0`, content: { text: 'chào' } }],
    ...more,
  };
}

describe('messages accepted together', () => {
  it('come with what their steps may look at, each its own', async () => {
    const accepted = await accept(['an', 'ba', 'chi']);
    expect(accepted.map(({ turn }) => turn?.inbound.chatId)).toEqual(['an', 'ba', 'chi']);
    expect(accepted.map(({ inbound }) => inbound)).toEqual(accepted.map(({ turn }) => turn?.inbound.id));
  });

  it('are each accepted where one of them cannot be stored', async () => {
    const store = createInboundStore(database.pool, { now: () => NOW, today: () => TODAY });
    const message = { channel: 'telegram', sentAt: null, content: { type: 'text', text: 'a' } };
    const results = await Promise.allSettled([
      store({ ...message, externalId: 'good', accountId: 'dung', chatId: 'dung' }),
      store({ ...message, channel: 'fax', externalId: 'bad', accountId: 'em', chatId: 'em' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('of one account keep their order, and one delivered twice is accepted once', async () => {
    const accepted = await accept(['giang', 'giang']);
    expect(accepted[0]?.inbound).toBeLessThan(accepted[1]?.inbound ?? 0);
    update -= 1;
    expect(await accept(['giang'])).toMatchObject([{ inbound: null, turn: null }]);
  });
});

describe('turns written together', () => {
  it('are each written whole or not at all: what is stale or wrong spoils no other', async () => {
    const stored = (await accept(['hai', 'kien', 'lam', 'mai'])).map(({ turn }) => turn as StoredTurn);
    const [hai, kien, lam, mai] = stored as [StoredTurn, StoredTurn, StoredTurn, StoredTurn];
    const turns = createTurns(database.pool);
    const results = await Promise.allSettled([
      turns.commit(turnOf(hai)),
      turns.commit(turnOf(kien, { version: 7 })),
      turns.commit(turnOf(lam, { chatId: null as unknown as string })),
      turns.commit(turnOf(mai)),
    ]);
    expect(results).toMatchObject([
      { status: 'fulfilled', value: [{ status: 'sending', content: { text: 'chào' } }] },
      { status: 'rejected', reason: expect.any(StaleTurn) },
      { status: 'rejected', reason: { code: '23502' } },
      { status: 'fulfilled', value: [{ status: 'sending' }] },
    ]);
    const { rows } = await database.pool.query<{ account: string; handled: boolean; state: boolean }>(
      `SELECT i.account_id AS account, m.handled_at IS NOT NULL AS handled,
         EXISTS (SELECT 1 FROM conversation c WHERE c.key = 'i:' || i.id) AS state
       FROM inbound_message m JOIN channel_identity i ON i.id = m.identity_id
       WHERE m.id = ANY($1) ORDER BY m.id`,
      [stored.map(({ inbound }) => inbound.id)],
    );
    expect(rows.toSorted((a, b) => a.account.localeCompare(b.account))).toEqual([
      { account: 'hai', handled: true, state: true },
      { account: 'kien', handled: false, state: false },
      { account: 'lam', handled: false, state: false },
      { account: 'mai', handled: true, state: true },
    ]);
    expect(await turns.read(kien.identity.id, TODAY)).toMatchObject({ inbound: { id: kien.inbound.id } });
    expect(await turns.read(hai.identity.id, TODAY)).toBeNull();
  });

  it('of a message that is not its person’s oldest are stale', async () => {
    const [first, second] = await accept(['nam', 'nam']);
    const turns = createTurns(database.pool);
    const turn = first?.turn as StoredTurn;
    await expect(turns.commit(turnOf(turn, { inbound: second?.inbound ?? 0 }))).rejects.toBeInstanceOf(
      StaleTurn,
    );
    await turns.commit(turnOf(turn));
    expect(await turns.read(turn.identity.id, TODAY)).toMatchObject({ inbound: { id: second?.inbound } });
  });
});
