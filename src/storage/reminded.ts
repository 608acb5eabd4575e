import type { Needs } from '../conversation/need.ts';
import type { FactSources } from './facts.ts';

/** When these obligations were last reminded of by a person, and how many of them ever were. */
export async function loadReminded(
  { obligations }: Needs['reminded']['ask'],
  { pool }: Pick<FactSources, 'pool'>,
): Promise<Needs['reminded']['answer']> {
  const { rows } = await pool.query<{ at: Date | null; communes: number }>(
    `SELECT max(b.created_at) AS at, count(DISTINCT r.obligation_id)::int AS communes
     FROM broadcast_recipient r JOIN broadcast b ON b.id = r.broadcast_id AND b.kind = 'reminder'
     WHERE r.obligation_id = ANY($1::int[])`,
    [obligations],
  );
  const [row] = rows;
  return row === undefined || row.at === null ? null : { at: row.at.toISOString(), communes: row.communes };
}
