import { mainMembership, type Role } from '../../domain/rights.ts';
import type { SayChoice } from '../effect.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';

/** What one can ask here, by role, with examples that work as typed. */
export function tellHelp(turn: Turn): Done {
  const main = mainMembership(turn.person);
  if (main === null) return answer(turn, [line('no-role')]);
  return answer(
    turn,
    [line('help-who', { name: turn.person.name, unit: main.unit.name }), helpLine(main.role)],
    helpChoices(main.role),
  );
}

export function greet(turn: Turn): Done {
  const { op } = turn.reading.slots;
  if (op === 'thanks') return answer(turn, [line('greet-thanks')]);
  if (op === 'bye') return answer(turn, [line('greet-bye')]);
  const main = mainMembership(turn.person);
  if (main === null) return answer(turn, [line('no-role')]);
  return answer(
    turn,
    [line('greet-hello', { name: turn.person.name, unit: main.unit.name }), helpLine(main.role)],
    helpChoices(main.role),
  );
}

function helpLine(role: Role) {
  // text ids: help-reporter, help-head, help-coordinator
  return line(`help-${role === 'admin' ? 'coordinator' : role}`);
}

function helpChoices(role: Role): SayChoice[][] {
  const due: SayChoice[] = [{ value: 'ask:due', label: line('help-choice-due') }];
  if (role === 'reporter') return [due, [{ value: 'ask:start_report', label: line('help-choice-report') }]];
  if (role === 'head') return [due];
  return [due, [{ value: 'ask:missing_submissions', label: line('help-choice-missing') }]];
}
