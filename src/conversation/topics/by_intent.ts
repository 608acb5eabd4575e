import { mainMembership, mayCoordinate, maySeeProgress } from '../../domain/rights.ts';
import type { Intent } from '../../understanding/reading.ts';
import type { Asking } from '../need.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { tellCriteria } from './criteria.ts';
import { tellDue, tellOverdue, tellStatus } from './due.ts';
import { greet, tellHelp } from './help.ts';
import { tellTarget } from './indicator_target.ts';
import { tellLead } from './lead_unit.ts';
import { formAsked } from './paper_asked.ts';
import { searchPlans } from './passages.ts';
import { tellMissing } from './progress.ts';
import { notReminded, startRemind } from './remind.ts';
import { tellReportContents } from './report_contents.ts';
import { startReport } from './start_report.ts';
import { understoodLines } from './understood.ts';
import { tellTasks } from './unit_tasks.ts';
import { tellWhereToSend } from './where_to_send.ts';

/** The topic of each intent: the catalogue of what can be asked. A new intent without a topic does not compile. */
const TOPICS: { [I in Intent]: (turn: Turn) => Asking<Done> } = {
  due: tellDue,
  overdue: tellOverdue,
  missing_submissions: tellMissing,
  submission_status: (turn) => (asksOfMany(turn) ? tellMissing(turn) : tellStatus(turn)),
  start_report: (turn) => startReport(turn, false),
  correct_report: (turn) => startReport(turn, true),
  lead_unit: tellLead,
  unit_tasks: tellTasks,
  indicator_target: tellTarget,
  criteria: tellCriteria,
  where_to_send: tellWhereToSend,
  report_contents: tellReportContents,
  broadcast: startRemind,
  adhoc_request: function* (turn) {
    return answer(turn, [line('adhoc-not-yet')]);
  },
  export: function* (turn) {
    return answer(turn, [line('export-not-yet')]);
  },
  help: function* (turn) {
    return tellHelp(turn);
  },
  cancel: function* (turn) {
    return notReminded(turn) ?? { ...answer(turn, [line('cancel-nothing')]), open: null };
  },
  greet: function* (turn) {
    return greet(turn);
  },
  out_of_scope: (turn) => (formAsked(turn) === null ? searchPlans(turn) : tellReportContents(turn)),
};

/** "bao nhiêu xã đã nộp?", "tỉ lệ nộp" from those who see the communes' progress is not about their own unit. */
function asksOfMany(turn: Turn): boolean {
  const main = mainMembership(turn.person);
  if (main === null || turn.reading.slots.unit !== undefined) return false;
  const counted = turn.reading.slots.audience !== undefined;
  return (
    maySeeProgress(turn.person, main.unit.province) &&
    (counted || mayCoordinate(turn.person, main.unit.province))
  );
}

export function* tellByIntent(turn: Turn, intent: Intent): Asking<Done> {
  const done = yield* TOPICS[intent](turn);
  return { ...done, lines: [...understoodLines(turn.reading), ...done.lines] };
}
