import type { InboundMessage, OutboundContent } from './channels/channel.ts';
import {
  createWebChannel,
  type WebChannel,
  type WebMessage,
  type WebPerson,
} from './channels/web/channel.ts';
import type { Texts } from './i18n/texts.ts';
import type { Clock } from './runtime/clock.ts';
import { newUuid } from './runtime/ids.ts';
import type { Logger } from './runtime/logger.ts';
import type { Database } from './runtime/postgres.ts';
import { demoPeople } from './storage/demo_people.ts';
import { readHistory } from './storage/history.ts';
import { installationSecret } from './storage/settings.ts';

interface WebChatBase {
  accept: (message: InboundMessage) => Promise<boolean>;
  texts: Texts;
  clock: Clock;
  log: Logger;
  demo: boolean;
}

/** The web chat with the demo people and their history. */
export async function openWebChat(
  { pool }: Database,
  { accept, texts, clock, log, demo }: WebChatBase,
): Promise<WebChannel> {
  const people = async (): Promise<WebPerson[]> => {
    const rows = await demoPeople(pool, clock.today());
    // text ids: role-reporter, role-head, role-coordinator, role-admin
    // text ids: example-reporter-1, example-reporter-2, example-reporter-3, example-head-1, example-head-2, example-head-3
    // text ids: example-coordinator-1, example-coordinator-2, example-coordinator-3
    return rows.map((row) => ({
      ...row,
      roleLabel: texts.message(`role-${row.role}`),
      examples: [1, 2, 3].map((n) =>
        texts.message(`example-${row.role === 'admin' ? 'coordinator' : row.role}-${n}`),
      ),
    }));
  };
  const history = async (accountId: string, limit: number, before: string | null): Promise<WebMessage[]> => {
    const rows = await readHistory(pool, { channel: 'web', accountId }, limit, before);
    return rows.map((row) => {
      const { text, label, choices } = row.content as Partial<OutboundContent> & { label?: string | null };
      return {
        id: row.id,
        from: row.from,
        text: text ?? label ?? '',
        at: row.at,
        ...(choices && { choices }),
      };
    });
  };
  const secret = await installationSecret(pool, 'visitor-cookie');
  return createWebChannel({
    accept,
    people,
    history,
    secret,
    clock: () => clock.now().getTime(),
    newId: newUuid,
    log,
    demo,
  });
}
