import type { IsoDate } from '../domain/date.ts';

/** A place in a plan, as every answer names and quotes it. */
export interface PlanPlace {
  plan: string;
  planTitle: string;
  /** How the clause's place is said: `mục V.1, gạch đầu dòng 2`. */
  clausePath: string;
  quote: string | null;
}

/** What a reader must know of the text: it is silent, says two things, is misprinted, or points to something not at hand. */
export interface PlanNote {
  kind: string;
  text: string;
}

/** A plan of the asker's province. */
export interface PlanFact {
  code: string;
  title: string;
  /** When its duties hold; a null end is open. */
  from: IsoDate | null;
  to: IsoDate | null;
  projects: ProjectFact[];
  /** The clause under which the leads of all projects stand; null where there is no such clause. */
  leadsAt: PlanPlace | null;
}

export interface ProjectFact {
  /** "DA6", "DA7-TDA3" */
  code: string;
  name: string;
  parent: string | null;
  /** Names of the units that lead the project as a whole, in the plan's order. */
  leads: string[];
  /** The clause that names the project. */
  place: PlanPlace;
  notes: PlanNote[];
}

/** What must be reached. Figures stay in the plan's words, since "01 mô hình" and "50%" are both figures. */
export interface TargetFact extends PlanPlace {
  name: string;
  project: string | null;
  wording: string;
  /** Last day to reach it; null: the plan gives none. */
  by: IsoDate | null;
  every: 'month' | 'quarter' | 'year' | null;
  /** Who must reach it. */
  scope: string[];
  notes: PlanNote[];
}

/** Something to be sent, by whom, to whom and through whom. */
export interface DeliveryFact extends PlanPlace {
  kind: 'report' | 'task';
  title: string;
  who: string[];
  /** Empty: the plan does not say where. */
  to: string[];
  via: string[];
  address: string | null;
  /** The plan's own words for when. */
  wording: string;
  /** Which periods it is for: `half`, `quarter`, `year`, `midterm`, `final`, `adhoc`, `once`, … */
  period: string;
  forms: string[];
  notes: PlanNote[];
  /** Places where the same plan names another way to the same receiver. */
  elsewhere: (PlanPlace & { via: string[] })[];
}

/** What a report must contain, in the plan's order. */
export interface OutlineFact extends PlanPlace {
  title: string;
  items: string[];
  /** Kinds of periods of the reports it is for. */
  periods: string[];
  notes: PlanNote[];
}

/** A form of the system that stands in for one the plan names but does not hold. */
export interface DraftFormFact extends PlanPlace {
  code: string;
  name: string;
  title: string;
  project: string | null;
  statusNote: string;
  questions: string[];
  /** Kinds of periods of the reports it is for. */
  periods: string[];
}

/** A form, annex or outline the plan names that is not at hand. */
export interface MissingFact extends PlanPlace {
  title: string;
  text: string;
}

/** What one plan says of what reports hold. */
export interface ReportContentsFact {
  plan: string;
  outlines: OutlineFact[];
  forms: DraftFormFact[];
  /** Parts that are not at hand and are what was asked for. */
  missing: MissingFact[];
}

/** A class communes are sorted into, with its conditions. `unstated`: the text leaves "và" or "hoặc" open. */
export interface CriteriaFact extends PlanPlace {
  title: string;
  combine: 'all' | 'any' | 'unstated';
  conditions: { text: string; place: PlanPlace }[];
  notes: PlanNote[];
}

/** A note of the text about something asked for. */
export interface GapFact extends PlanPlace {
  kind: string;
  text: string;
}
