import type { Queryable } from './obligations.ts';

/** Writes who did what. Never chat text, never a token. */
export async function recordAudit(
  db: Queryable,
  event: { at: Date; person: number | null; action: string; subject: string; detail?: object },
): Promise<void> {
  await db.query(
    'INSERT INTO audit_event (at, person_id, action, subject, detail) VALUES ($1, $2, $3, $4, $5)',
    [event.at, event.person, event.action, event.subject, JSON.stringify(event.detail ?? {})],
  );
}
