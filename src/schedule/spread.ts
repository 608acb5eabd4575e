import type pg from 'pg';
import type { Capabilities, OutboundContent } from '../channels/channel.ts';
import { reminderChoices, reminderLines } from '../conversation/topics/reminder_words.ts';
import type { WorkCalendar } from '../domain/workday.ts';
import type { Texts } from '../i18n/texts.ts';
import { closeBroadcast, enqueueBroadcast, nextAddressees, openBroadcasts } from '../storage/broadcast.ts';

/** People put into the outbox with one statement. */
const AT_ONCE = 200;

export interface SpreadOptions {
  pool: pg.Pool;
  texts: Texts;
  today: string;
  calendar: WorkCalendar;
  capabilities: (channel: string) => Capabilities;
}

/**
 * Spreads every open broadcast into the outbox: one message for each person. Safe to run twice and in two processes:
 * the row's key makes a message once.
 * @returns how many people were written to
 */
export async function spreadBroadcasts(options: SpreadOptions): Promise<number> {
  const { pool, texts, today, calendar, capabilities } = options;
  let people = 0;
  for (const broadcast of await openBroadcasts(pool)) {
    for (;;) {
      const batch = await nextAddressees(pool, broadcast.id, AT_ONCE);
      if (batch.length === 0) break;
      const rows = batch.map(({ duties, ...to }) => {
        const text = texts.render(reminderLines(duties, broadcast.fromUnit, today, calendar));
        const choices = reminderChoices(duties).map((row) =>
          row.map((choice) => ({ value: choice.value, label: texts.label(choice.label) })),
        );
        const withButtons = capabilities(to.channel).buttons && choices.length > 0;
        const content: OutboundContent = { text, ...(withButtons && { choices }) };
        return { ...to, content };
      });
      await enqueueBroadcast(pool, broadcast.id, rows);
      people += rows.length;
    }
    await closeBroadcast(pool, broadcast.id);
  }
  return people;
}
