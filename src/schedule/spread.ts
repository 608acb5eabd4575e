import type pg from 'pg';
import type { Capabilities, OutboundContent } from '../channels/channel.ts';
import { reminderChoices, reminderLines } from '../conversation/topics/reminder_words.ts';
import { isComplete } from '../domain/obligation.ts';
import type { WorkCalendar } from '../domain/workday.ts';
import type { Texts } from '../i18n/texts.ts';
import {
  type Addressee,
  closeBroadcast,
  enqueueBroadcast,
  nextAddressees,
  openBroadcasts,
  type ReminderRow,
} from '../storage/broadcast.ts';

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
 * Spreads every open broadcast into the outbox: one message for each person who still owes what it is about. Safe to run
 * twice and in two processes: the row's key makes a message once.
 * @returns how many people were written to
 */
export async function spreadBroadcasts(options: SpreadOptions): Promise<number> {
  const { pool, today } = options;
  let people = 0;
  for (const broadcast of await openBroadcasts(pool)) {
    let after = 0;
    for (;;) {
      const batch = await nextAddressees(pool, broadcast.id, { after, limit: AT_ONCE, today });
      const last = batch.at(-1);
      if (last === undefined) break;
      after = last.person;
      const rows = batch.flatMap((to) => messageTo(to, broadcast.fromUnit, options));
      await enqueueBroadcast(pool, broadcast.id, rows);
      people += rows.length;
    }
    await closeBroadcast(pool, broadcast.id);
  }
  return people;
}

/** None where everything was sent, exempted or locked since the reminder was confirmed: nobody is reminded in vain. */
function messageTo(
  { duties, ...to }: Addressee,
  fromUnit: string,
  { texts, today, calendar, capabilities }: SpreadOptions,
): ReminderRow[] {
  const owed = duties.filter((duty) => !isComplete(duty) && !duty.exempt && !duty.closed);
  if (owed.length === 0) return [];
  const text = texts.render(reminderLines(owed, fromUnit, today, calendar));
  const choices = reminderChoices(owed).map((row) =>
    row.map((choice) => ({ value: choice.value, label: texts.label(choice.label) })),
  );
  const withButtons = capabilities(to.channel).buttons && choices.length > 0;
  const content: OutboundContent = { text, ...(withButtons && { choices }) };
  return [{ ...to, content }];
}
