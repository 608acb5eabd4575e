/** What a person may do hangs on a role at a unit, in every channel, command and page. */
export type Role = 'reporter' | 'head' | 'coordinator' | 'admin';

export interface MemberUnit {
  code: string;
  name: string;
  kind: string;
  /** Code of the province; a province's own code for itself. */
  province: string;
}

export interface MembershipFact {
  role: Role;
  unit: MemberUnit;
}

export interface PersonFact {
  id: number;
  name: string;
  memberships: MembershipFact[];
}

/** Reporters answer for their own unit; so may its head. */
export function mayReport(person: PersonFact, unit: string): boolean {
  return person.memberships.some((m) => (m.role === 'reporter' || m.role === 'head') && m.unit.code === unit);
}

/** Duties of a unit: its own people; of a province's units: its coordinators, admins and the heads of its departments. */
export function maySeeDuties(person: PersonFact, unit: { code: string; province: string | null }): boolean {
  return (
    person.memberships.some((m) => m.unit.code === unit.code) ||
    (unit.province !== null && maySeeProgress(person, unit.province))
  );
}

/** Coordinators and admins act for a whole province, so the role is none at a commune or ward. */
export function mayHold(role: Role, unit: { kind: string }): boolean {
  return (role !== 'coordinator' && role !== 'admin') || !isCommunal(unit);
}

function isCommunal({ kind }: { kind: string }): boolean {
  return kind === 'commune' || kind === 'ward';
}

/** Who has not submitted, reminders, totals: coordinators and admins of that province. */
export function mayCoordinate(person: PersonFact, province: string | null): boolean {
  return (
    province !== null &&
    person.memberships.some(
      (m) =>
        (m.role === 'coordinator' || m.role === 'admin') &&
        mayHold(m.role, m.unit) &&
        m.unit.province === province,
    )
  );
}

/** Heads of departments see which communes of their province have submitted, without figures or reminders. */
export function maySeeProgress(person: PersonFact, province: string): boolean {
  return (
    mayCoordinate(person, province) ||
    person.memberships.some((m) => m.role === 'head' && m.unit.province === province && !isCommunal(m.unit))
  );
}

/** The membership that speaks where a message names no unit: the most powerful role first, then the oldest. */
export function mainMembership(person: PersonFact): MembershipFact | null {
  const order: Role[] = ['coordinator', 'admin', 'head', 'reporter'];
  return person.memberships.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))[0] ?? null;
}
