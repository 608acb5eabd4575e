import { COUNTED_GROUPS, isUnitGroup } from './document_format.ts';
import type { PlanFile } from './format.ts';
import { parentOf } from './place.ts';
import type { Path } from './read.ts';

/** Says that something is wrong at a place of the file. */
export type Complain = (path: Path, expected: string, message: string) => void;

/** Every code stands for one thing, and everything named exists. */
export function checkReferences(plan: PlanFile, knownUnits: ReadonlySet<string>, complain: Complain): void {
  const projects = codes(plan.projects, 'projects', complain);
  const clauses = codes(plan.clauses, 'clauses', complain, 'id');
  const forms = codes(plan.forms, 'forms', complain);
  const outlines = codes(plan.outlines, 'outlines', complain);
  const indicators = codes(plan.indicators, 'indicators', complain);
  const inputs = codes(plan.criterionInputs ?? [], 'criterionInputs', complain);
  codes(plan.targets, 'targets', complain);
  codes(plan.criteria ?? [], 'criteria', complain);
  codes(plan.communeLists ?? [], 'communeLists', complain);
  codes(plan.document.missingParts, 'document.missingParts', complain);
  // Reports and tasks are both asked for by code.
  codes([...plan.reports, ...plan.tasks], 'reports', complain, 'code', plan.reports.length);

  const known = (set: ReadonlySet<string>, what: string) => (path: Path, code: string | undefined) => {
    if (code !== undefined && !set.has(code))
      complain(path, `${what} có trong kế hoạch`, `Không có ${what} "${code}".`);
  };
  const isProject = known(projects, 'dự án');
  const isClause = known(clauses, 'điều khoản');
  const isForm = known(forms, 'biểu mẫu');
  const isUnit = (path: Path, code: string | null | undefined) => {
    if (code === null || code === undefined || isUnitGroup(code) || knownUnits.has(code)) return;
    complain(path, 'đơn vị có trong danh mục', `Không có đơn vị "${code}" trong danh mục đơn vị.`);
  };
  const areUnits = (path: Path, list: readonly string[] | undefined) => {
    for (const [place, code] of (list ?? []).entries()) isUnit([...path, place], code);
  };

  isUnit(['document', 'issuer'], plan.document.issuer);
  isUnit(['document', 'standingAgency'], plan.document.standingAgency);
  for (const [place, receiver] of plan.document.receivers.entries()) {
    isUnit(['document', 'receivers', place, 'unit'], receiver.unit);
    areUnits(['document', 'receivers', place, 'via'], receiver.via);
  }
  for (const [place, project] of plan.projects.entries())
    isProject(['projects', place, 'parent'], project.parent);
  for (const [place, clause] of plan.clauses.entries()) {
    const parent = parentOf(clause.id);
    if (parent !== null && !clauses.has(parent)) {
      complain(['clauses', place, 'id'], `điều khoản cha "${parent}"`, `Thiếu điều khoản cha "${parent}".`);
    }
    isProject(['clauses', place, 'project'], clause.project);
    for (const [kind, list] of Object.entries(clause.assign ?? {}))
      areUnits(['clauses', place, 'assign', kind], list);
  }
  for (const key of ['reports', 'tasks'] as const) {
    for (const [place, duty] of plan[key].entries()) {
      for (const field of ['who', 'except', 'to', 'via'] as const) areUnits([key, place, field], duty[field]);
      for (const [index, code] of duty.who.entries()) {
        if (isUnitGroup(code) && !(COUNTED_GROUPS as readonly string[]).includes(code)) {
          complain([key, place, 'who', index], 'nhóm đếm được', `Nhóm "${code}" không có danh sách đơn vị.`);
        }
      }
      isProject([key, place, 'project'], duty.project);
    }
  }
  for (const [place, report] of plan.reports.entries()) {
    for (const [index, code] of report.forms.entries()) isForm(['reports', place, 'forms', index], code);
    for (const [index, code] of (report.optionalForms ?? []).entries()) {
      const path = ['reports', place, 'optionalForms', index];
      isForm(path, code);
      if (report.forms.includes(code))
        complain(path, 'biểu chưa có trong forms', `Biểu "${code}" đã có trong forms.`);
    }
    known(outlines, 'đề cương')(['reports', place, 'outline'], report.outline);
  }
  for (const [place, target] of plan.targets.entries()) {
    known(indicators, 'chỉ tiêu')(['targets', place, 'indicator'], target.indicator);
    areUnits(['targets', place, 'scope'], target.scope);
  }
  for (const [place, set] of (plan.criteria ?? []).entries()) {
    codes(set.conditions, `criteria.${place}.conditions`, complain);
    for (const [index, condition] of set.conditions.entries()) {
      known(inputs, 'đầu vào')(
        ['criteria', place, 'conditions', index, 'test', 'input'],
        condition.test?.input,
      );
    }
  }
  for (const [place, list] of (plan.communeLists ?? []).entries()) {
    for (const [index, member] of list.members.entries()) {
      areUnits(['communeLists', place, 'members', index, 'today'], member.today);
    }
  }
  for (const [place, form] of plan.forms.entries()) isProject(['forms', place, 'project'], form.project);
  for (const [place, indicator] of plan.indicators.entries())
    isProject(['indicators', place, 'project'], indicator.project);
  eachClauseNamed(plan, [], isClause);
}

/** Follows every `clause:` of the file, wherever it stands. */
function eachClauseNamed(value: unknown, path: Path, check: (path: Path, code: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'clause' && typeof inner === 'string') check(here, inner);
    else eachClauseNamed(inner, here, check);
  }
}

/** The codes of a list; a code used twice is complained about where it comes again. */
function codes(
  items: readonly object[],
  list: string,
  complain: Complain,
  key: 'code' | 'id' = 'code',
  tasksFrom = Number.POSITIVE_INFINITY,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [place, item] of items.entries()) {
    const code = String((item as Record<string, unknown>)[key]);
    const at = place >= tasksFrom ? ['tasks', place - tasksFrom, key] : [...steps(list), place, key];
    if (seen.has(code)) complain(at, 'mã chưa dùng', `Mã "${code}" đã dùng trước đó.`);
    seen.add(code);
  }
  return seen;
}

/** @example steps('criteria.0.conditions') // ['criteria', 0, 'conditions'] */
function steps(list: string): Path {
  return list.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
