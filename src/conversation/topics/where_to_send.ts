import { mainMembership } from '../../domain/rights.ts';
import { fold } from '../../understanding/fold.ts';
import type { Line } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { DeliveryFact } from '../plan_facts.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';
import { cutToFit } from './cut_to_fit.ts';
import { citation } from './due.ts';
import { formAsked, periodAsked } from './paper_asked.ts';
import {
  groupByPlan,
  noteLines,
  otherPlans,
  planHead,
  planScope,
  silentPlans,
  withOneDispute,
} from './plan_scope.ts';
import { tellReportContents } from './report_contents.ts';
import { whoAsked } from './unit_asked.ts';

/** "báo cáo gửi về đâu?": to whom, through whom, at which address; two ways that differ are both told. */
export function* tellWhereToSend(turn: Turn): Asking<Done> {
  const folded = fold(mendedText(turn));
  // "biểu mẫu lấy ở đâu?" asks for the form, not for where it goes.
  if (/bieu mau|mau bieu|mau bao cao|de cuong/u.test(folded) && !/gui|nop|nhan/u.test(folded))
    return yield* tellReportContents(turn);
  const scope = yield* planScope(turn);
  if ('refused' in scope) return scope.refused;
  const who = yield* whoAsked(turn);
  if ('refused' in who) return who.refused;
  const { province } = scope;
  const named = yield* need('deliveries', { province, unit: who.unit, group: who.group });
  const own = mainMembership(turn.person)?.unit ?? null;
  // "gửi PC04 hay gửi UBND tỉnh?" names receivers: the speaker is the one who sends.
  const [name, all] =
    named.length > 0 || own === null
      ? [who.name, named]
      : [own.name, yield* need('deliveries', { province, unit: own.code, group: null })];
  const { shown, others } = groupByPlan(turn, scope, asked(turn, all));
  if (shown.length === 0)
    return answer(turn, [
      line('where-none', { unit: name }),
      ...silentPlans(turn, scope),
      ...otherPlans(turn, others),
    ]);
  const lines = shown.flatMap(({ plan, facts }): Line[] => {
    const { lines: told, left } = cutToFit(
      byWay(facts).map((ones) => wayLines(ones)),
      1400 / shown.length,
    );
    const period = periodAsked(turn);
    const other = period !== null && facts.every((one) => one.kind === 'report' && one.period !== period);
    return [
      ...planHead(turn, plan, shown.length > 1),
      ...(other ? [line('plans-no-period', { period })] : []),
      line('where-head', { unit: name, plan: plan.code }),
      ...told,
      ...(left > 0 ? ['gap' as const, line('plans-more', { count: left })] : []),
    ];
  });
  return answer(turn, [...lines, ...otherPlans(turn, others)]);
}

/** The papers the question names: a form's, a period's, plans to be sent; else all reports, else whatever is sent. */
function asked(turn: Turn, all: readonly DeliveryFact[]): readonly DeliveryFact[] {
  const form = formAsked(turn);
  const folded = fold(mendedText(turn));
  const first = (...lists: (readonly DeliveryFact[])[]) => lists.find((list) => list.length > 0) ?? [];
  const reports = all.filter(({ kind }) => kind === 'report');
  if (/ke hoach/u.test(folded) && !/bao cao|(^| )bc /u.test(folded))
    return first(
      all.filter((one) => one.kind === 'task' && /kế hoạch/iu.test(one.title)),
      all,
    );
  if (form !== null)
    return first(
      reports.filter((one) => one.forms.includes(form)),
      reports,
      all,
    );
  const kind = periodAsked(turn);
  return first(
    reports.filter((one) => one.period === kind),
    reports,
    all,
  );
}

/** What goes the same way by the same clause is told once. */
function byWay(facts: readonly DeliveryFact[]): DeliveryFact[][] {
  const ways = new Map<string, DeliveryFact[]>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.plan, fact.to, fact.via, fact.clausePath]);
    ways.set(key, [...(ways.get(key) ?? []), fact]);
  }
  return [...ways.values()];
}

function wayLines(facts: readonly DeliveryFact[]): Line[] {
  const [first] = facts;
  if (first === undefined) return [];
  const titles = facts.map((one) => `${one.title} (${one.wording})`).join('; ');
  const to = first.to.join('; ');
  const via = first.via.join('; ');
  return [
    'gap',
    line('where-paper', { titles }),
    to === ''
      ? line('where-unsaid')
      : via === ''
        ? line('where-to', { to })
        : line('where-to-via', { to, via }),
    ...(first.address === null ? [] : [line('where-address', { address: first.address })]),
    citation(first),
    ...first.elsewhere.flatMap((other) => [
      line('where-also', { to, via: other.via.join('; ') }),
      citation(other),
    ]),
    ...noteLines(
      withOneDispute(first.notes).filter(
        (note) => note.kind === 'contradiction' || /gửi|nơi/u.test(note.text),
      ),
    ),
  ];
}
