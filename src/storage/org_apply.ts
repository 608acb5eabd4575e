import type { Pool } from 'pg';
import { recordAudit } from './audit.ts';
import { closeForEndedUnits } from './ended_units.ts';
import { importOrg, type OrgReport, type OrgSource } from './org_import.ts';
import { bumpContent } from './settings.ts';
import { inTransaction } from './transaction.ts';

export interface OrgApplied extends OrgReport {
  /** Obligations nobody began of units that are not in force on their last day, and those that came back. */
  obligations: { closed: number; reopened: number };
}

/**
 * Imports units as an operator does: written with what follows for obligations, and with who did it, all or nothing.
 * Where nothing changed, nothing is logged and running servers need not read the names again.
 */
export function applyOrg(
  pool: Pool,
  source: OrgSource,
  { by, now }: { by: string; now: Date },
): Promise<OrgApplied> {
  return inTransaction(pool, async (client) => {
    const report = await importOrg(client, source);
    const { added, changed, unchanged, successions, refused } = report;
    if (added.length + changed.length + successions === 0)
      return { ...report, obligations: { closed: 0, reopened: 0 } };
    const obligations = await closeForEndedUnits(client, now);
    const counts = { unchanged, successions, refused: refused.length, obligations };
    await recordAudit(client, {
      at: now,
      person: null,
      action: 'org.import',
      subject: `org:${source.source}`,
      detail: { by, added, changed, ...counts },
    });
    await bumpContent(client);
    return { ...report, obligations };
  });
}
