import type { Pool } from 'pg';
import { isGone } from '../runtime/instance.ts';
import { beat } from './outbox.ts';
import { getSetting, setSetting } from './settings.ts';

/** A server that was not seen for so long is not running any more. */
const SILENT_SECONDS = 60;

/** The clock a server plays: CLOCK, and the true instant it was set at. */
interface PlayedClock {
  startAt: string;
  startedAt: string;
  instance: string;
}

/** Tells commands which clock a starting server shows; the last server to start decides. `startAt` null: the true time. */
export async function announceClock(pool: Pool, instance: string, startAt: string | null): Promise<void> {
  const played: PlayedClock | null =
    startAt === null ? null : { startAt, startedAt: new Date().toISOString(), instance };
  if (played !== null) await beat(pool, instance);
  await setSetting(pool, 'clock', played);
}

/** The instant it is now by the clock of a running server that plays one; null where none does. */
export async function runningClock(pool: Pool): Promise<string | null> {
  const played = await getSetting<PlayedClock>(pool, 'clock');
  if (played === null || isGone(played.instance)) return null;
  const { rowCount } = await pool.query(
    `SELECT 1 FROM instance WHERE id = $1 AND seen_at > clock_timestamp() - $2 * interval '1 second'`,
    [played.instance, SILENT_SECONDS],
  );
  if (rowCount === 0) return null;
  return new Date(Date.parse(played.startAt) + Date.now() - Date.parse(played.startedAt)).toISOString();
}
