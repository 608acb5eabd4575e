import { describe, expect, it } from 'vitest';
import {
  mayCoordinate,
  mayHold,
  maySeeProgress,
  type PersonFact,
  type Role,
} from '../../src/domain/rights.ts';

const one = (role: Role, kind: string): PersonFact => ({
  ...{ id: 1, name: 'Quang' },
  memberships: [{ role, unit: { code: 'x', name: 'x', kind, province: '38' } }],
});

describe('a role over a whole province', () => {
  it.each(['coordinator', 'admin'] as const)(
    '%s gives its rights at a body of the province, and none where it was given to a commune or ward by a slip',
    (role) => {
      for (const kind of ['province', 'department', 'agency']) {
        expect([mayHold(role, { kind }), mayCoordinate(one(role, kind), '38')]).toEqual([true, true]);
        expect(mayCoordinate(one(role, kind), '33')).toBe(false);
      }
      for (const kind of ['commune', 'ward']) {
        const slip = one(role, kind);
        expect([mayHold(role, { kind }), mayCoordinate(slip, '38'), maySeeProgress(slip, '38')]).toEqual([
          ...[false, false, false],
        ]);
      }
    },
  );

  it('reporters and heads are at home anywhere; a head of a commune does not see the others', () => {
    expect([mayHold('reporter', { kind: 'ward' }), mayHold('head', { kind: 'commune' })]).toEqual([
      true,
      true,
    ]);
    expect(maySeeProgress(one('head', 'department'), '38')).toBe(true);
    expect(maySeeProgress(one('head', 'commune'), '38')).toBe(false);
  });
});
