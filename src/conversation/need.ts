import type { IsoDate } from '../domain/date.ts';
import type { Answers, Form } from '../domain/form.ts';
import type {
  CriteriaFact,
  DeliveryFact,
  GapFact,
  PlanFact,
  PlanNote,
  ReportContentsFact,
  TargetFact,
} from './plan_facts.ts';
import type { Duty, ReportPlace } from './snapshot.ts';

/** A passage of a plan with its place. */
export interface Passage {
  plan: string;
  planTitle: string;
  /** Ref of the clause within its plan. */
  clause: string;
  path: string;
  summary: string;
  quote: string | null;
  notes: { kind: string; text: string }[];
  /** How well it fits the words searched, 0 where it was looked up by name. */
  score: number;
}

/** Communes that owe one report for one period, by where they stand. */
export interface Progress {
  plan: string;
  planTitle: string;
  definition: string;
  title: string;
  clausePath: string;
  quote: string | null;
  period: string;
  periodLabel: string;
  wording: string;
  lastDay: IsoDate | null;
  expected: number;
  exempt: number;
  submitted: number;
  onTime: number;
  partial: ProgressUnit[];
  missing: ProgressUnit[];
}

export interface ProgressUnit {
  code: string;
  name: string;
  obligation: number;
  /** People with an account linked who report for it. */
  people: number[];
}

/** Who leads, supports, is asked or assigned what, as the plan says. */
export interface AssignmentFact {
  plan: string;
  planTitle: string;
  unit: string;
  unitName: string;
  kind: 'lead' | 'support' | 'requested' | 'assigned' | 'directs';
  project: string | null;
  projectName: string | null;
  /** True where the clause is about the project as a whole, false where it is about one piece of its work. */
  wholeProject: boolean;
  /** Path of the clause within its plan. */
  clause: string;
  text: string;
  clausePath: string;
  quote: string | null;
  notes: PlanNote[];
}

/** Units asked about: one by its code, or a group as plans name it ("các xã, phường"). */
export type UnitGroup = 'communes' | 'departments' | 'communePolice';

/** What a topic may ask for beyond the snapshot, and what it gets. */
export interface Needs {
  duties: {
    ask: { units: string[]; from: IsoDate | null; to: IsoDate | null; undated: boolean };
    answer: Duty[];
  };
  report: { ask: { obligation: number; form: string }; answer: ReportPlace | null };
  /** Forms that are in the system, of the given plan. */
  forms: {
    ask: { plan: string };
    answer: { code: string; name: string; title: string; questions: number }[];
  };
  /** The answers of the same form and unit for the period before. */
  previous: {
    ask: { obligation: number; form: string };
    answer: { periodLabel: string; answers: Answers } | null;
  };
  progress: {
    ask: {
      province: string;
      from: IsoDate;
      to: IsoDate;
      /** Of this one report alone, in this period. */
      only?: { plan: string; definition: string; period: string };
    };
    answer: Progress[];
  };
  /** When any of these was last reminded by a person, and how many of them then or before; null: none was. */
  reminded: { ask: { obligations: number[] }; answer: { at: string; communes: number } | null };
  clauses: { ask: { province: string; text: string; limit: number }; answer: Passage[] };
  assignments: {
    ask: {
      province: string;
      project: string | null;
      unit: string | null;
      group?: UnitGroup;
      /** Only what these words fit, the best first. */
      text?: string;
    };
    answer: AssignmentFact[];
  };
  /** The plans of a province with their projects, in the order of their codes. */
  planList: { ask: { province: string }; answer: PlanFact[] };
  /** Targets of an indicator or project, or those the words fit; all where nothing of these is given. */
  targets: {
    ask: {
      province: string;
      indicator: string | null;
      project: string | null;
      text: string;
      /** Targets to reach at another time are told only where nothing fits this one. */
      span: { from: IsoDate | null; to: IsoDate | null } | null;
    };
    answer: TargetFact[];
  };
  /** What a unit or group sends where. */
  deliveries: {
    ask: { province: string; unit: string | null; group: UnitGroup | null };
    answer: DeliveryFact[];
  };
  /** What reports hold; `form` ("Biểu 04", "Phụ lục I") narrows forms and missing parts to it. */
  reportContents: { ask: { province: string; form: string | null }; answer: ReportContentsFact[] };
  /** Classes and their conditions: those whose title the words fit; all where the words name nothing. */
  criteria: { ask: { province: string; text: string }; answer: CriteriaFact[] };
  /** What the plans' own text leaves open or says twice about a project ("DA3"). */
  gaps: { ask: { province: string; project: string }; answer: GapFact[] };
  linkCode: { ask: { code: string }; answer: { id: number; personName: string; unitName: string } | null };
  unit: {
    ask: { code: string };
    answer: { code: string; name: string; kind: string; province: string | null } | null;
  };
}

export type NeedName = keyof Needs;
export type Need = { [N in NeedName]: { need: N } & Needs[N]['ask'] }[NeedName];
export type Facts = Needs[NeedName]['answer'];

/** A step in the making: it yields what it needs to know and is continued with the answer. */
export type Asking<T> = Generator<Need, T, Facts>;

/**
 * Asks for facts inside a topic.
 * @example const duties = yield* need('duties', { units: ['38'], from: '2026-06-01', to: '2026-06-30', undated: false });
 */
export function* need<N extends NeedName>(name: N, ask: Needs[N]['ask']): Asking<Needs[N]['answer']> {
  // The driver answers a need with its own kind of facts; `Needs` is the contract both sides are typed by.
  return (yield { need: name, ...ask } as Need) as Needs[N]['answer'];
}

export type { Form };
