import type { Plan } from './format.ts';

/** The parts of a plan that are compared, each by the code (or path) of its items. */
export const COMPARED = [
  'projects',
  'clauses',
  'assignments',
  'reports',
  'tasks',
  'indicators',
  'targets',
  'criteria',
  'communeLists',
  'outlines',
  'forms',
] as const;
export type ComparedPart = (typeof COMPARED)[number];

/** One difference between two versions of a plan. */
export interface PlanChange {
  part: ComparedPart | 'document';
  code: string;
  kind: 'added' | 'removed' | 'changed';
  /** For a change: the fields that differ, sorted. */
  fields: string[];
}

/**
 * What an amended plan changes, in the order of the format; empty for the same plan read again. Only content counts:
 * the order of keys and of clauses that moved with others does not.
 */
export function diffPlans(before: Plan, after: Plan): PlanChange[] {
  const changes: PlanChange[] = [];
  const documentFields = differing(before.document, after.document);
  if (documentFields.length > 0) {
    changes.push({ part: 'document', code: after.code, kind: 'changed', fields: documentFields });
  }
  for (const part of COMPARED) {
    const old = byCode(before[part] ?? []);
    const fresh = byCode(after[part] ?? []);
    for (const [code, item] of fresh) {
      const former = old.get(code);
      if (!former) changes.push({ part, code, kind: 'added', fields: [] });
      else {
        const fields = differing(former, item).filter((field) => field !== 'order');
        if (fields.length > 0) changes.push({ part, code, kind: 'changed', fields });
      }
    }
    for (const code of old.keys())
      if (!fresh.has(code)) changes.push({ part, code, kind: 'removed', fields: [] });
  }
  return changes;
}

function byCode(items: readonly object[]): Map<string, object> {
  return new Map(
    items.map((item) => {
      const named = item as { code?: string; id?: string; key?: string };
      return [named.code ?? named.id ?? named.key ?? '', item];
    }),
  );
}

function differing(before: object, after: object): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const value = (of: object, key: string) => canonical((of as Record<string, unknown>)[key]);
  return [...keys].filter((key) => value(before, key) !== value(after, key)).toSorted();
}

/** The same text for the same content, whatever the order of keys; a key without a value counts as absent. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
