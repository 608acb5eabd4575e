import { describe, expect, it } from 'vitest';
import { CLASS_NAMES, classify, unknownFacts } from '../../src/domain/classification.ts';
import { CRITERIA } from '../../src/domain/classification_criteria.ts';
import { FACT_NAMES, FACTS, PARTS } from '../../src/domain/classification_facts.ts';
import { resolveDeadline } from '../../src/domain/deadline.ts';
import { decreeWindow } from '../../src/domain/decree.ts';
import { statedPeriod } from '../../src/domain/period.ts';
import { checkPlan } from '../../src/plans/check.ts';
import { dutiesOf } from '../../src/plans/duties.ts';
import type { Plan, Report } from '../../src/plans/format.ts';
import { ownersOf } from '../../src/plans/owners.ts';
import { publishForm } from '../../src/plans/publish_form.ts';
import { cutClauses } from '../../src/plans/text.ts';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { datedPeriods } from '../../src/storage/duty.ts';
import { districtCodes } from '../../src/storage/org_import.ts';
import { fold } from '../../src/understanding/fold.ts';
import { documentText, knownUnits, seedFiles } from './seed_files.ts';

const plan = ((): Plan => {
  const source = seedFiles('plans').find(({ file }) => file.startsWith('002'));
  const checked = source && checkPlan(source, { knownUnits: knownUnits() });
  if (!checked?.plan) throw new Error(`plan 002 is not well: ${JSON.stringify(checked?.problems)}`);
  return checked.plan;
})();
const text = documentText('002');

function report(code: string): Report {
  const found = plan.reports.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no report ${code}`);
  return found;
}

/** Last strict days of everything that falls due in a span, by code. */
function lastDays(from: string, to: string): [string, string | null][] {
  return dutiesOf(plan).flatMap(({ code, content }) =>
    datedPeriods(content, from, to)
      .filter(({ lastDay }) => lastDay !== null && lastDay >= from && lastDay <= to)
      .map(({ lastDay }): [string, string | null] => [code, lastDay]),
  );
}

it.runIf(text !== null)(
  'has exactly the clauses of its document, in its order, and its two lists of names',
  () => {
    const lists = ['III.1.1.b2.d1', 'III.1.1.b2.d2'];
    const written = plan.clauses.map(({ id }) => id);
    expect(written.filter((id) => lists.includes(id))).toEqual(lists);
    expect(written.filter((id) => !lists.includes(id))).toEqual(cutClauses(text ?? '').map(({ id }) => id));
  },
);

describe('the dates of 2024', () => {
  it.each([
    ['BCQ1', 'trong ngày 12/3/2024', '2024-03-12', '2024-03-12'],
    ['BCQ3', 'trong ngày 12/9/2024', '2024-09-12', '2024-09-12'],
    ['BC6T', 'trước 12/6/2024', '2024-06-11', '2024-06-12'],
    ['BCN', 'trước ngày 01/12/2024', '2024-11-30', '2024-12-01'],
  ])('%s: %s is until %s', (code, wording, lastDay, lenientDay) => {
    const { due, period } = report(code);
    if (period.type !== 'once') throw new Error('one report of one year');
    expect(resolveDeadline(due, statedPeriod(period))).toMatchObject({ wording, lastDay, lenientDay });
  });

  it.each([
    ['BCQ1', 'quarter', 1],
    ['BCQ3', 'quarter', 3],
    ['BC6T', 'half', 1],
    ['BCN', 'year', 1],
  ] as const)(
    '%s covers the window of Decree 09/2019, which ends after its last day',
    (code, unit, index) => {
      const { period, notes } = report(code);
      expect(period).toMatchObject(decreeWindow(unit, 2024, index));
      expect(notes?.map(({ kind }) => kind)).toContain('contradiction');
    },
  );

  it('are these and no others, in any year', () => {
    expect(lastDays('2020-01-01', '2035-12-31').toSorted()).toEqual([
      ['BC6T', '2024-06-11'],
      ['BCN', '2024-11-30'],
      ['BCQ1', '2024-03-12'],
      ['BCQ3', '2024-09-12'],
      ['NV-KH-TONGRASOAT', '2024-03-31'],
      ['NV-KIMDONG-CHIDAO', '2024-02-29'],
      ['NV-KIMDONG-RASOAT', '2024-03-31'],
      ['NV-TIEUCHI', '2024-03-31'],
      ['NV-TONGRASOAT', '2024-03-31'],
      ['TDG-XA', '2024-12-30'],
    ]);
  });

  it('say the year of the self-assessment and end with the districts that receive it', () => {
    const duty = dutiesOf(plan).filter(({ code }) => code === 'TDG-XA');
    const periods = duty.flatMap(({ content }) => datedPeriods(content, '2024-01-01', '2030-12-31'));
    expect(periods).toMatchObject([{ wording: 'trước 31/12/2024 hàng năm', lastDay: '2024-12-30' }]);
  });

  it('leave no undated duty hanging over later years', () => {
    for (const { code, content } of dutiesOf(plan)) {
      for (const { lastDay, period } of datedPeriods(content, '2024-01-01', '2024-12-31'))
        expect([code, lastDay ?? period.to]).toEqual([code, expect.stringMatching(/^2024-/)]);
    }
  });
});

describe('who owes what', () => {
  const unit = (code: string, kind: string, province = '33') => ({ code, kind, province });
  const dated = (who: ReturnType<typeof unit>) =>
    [...plan.reports, ...plan.tasks]
      .filter((duty) => {
        const { kinds, codes, exceptKinds, exceptCodes } = ownersOf(plan, duty);
        const meant =
          (who.province === plan.province && kinds.includes(who.kind)) || codes.includes(who.code);
        return meant && !exceptKinds.includes(who.kind) && !exceptCodes.includes(who.code);
      })
      .filter(({ due }) => due.type !== 'unstated')
      .map(({ code }) => code);

  it.each<[string, ReturnType<typeof unit>, string[]]>([
    ['a department', unit('33-so-y-te', 'department'), ['BCQ1', 'BCQ3', 'BC6T', 'BCN']],
    ['a district', unit('33-huyen-tien-lu', 'district'), ['BCQ1', 'BCQ3', 'BC6T', 'BCN']],
    [
      'Kim Động, the pilot',
      unit('33-huyen-kim-dong', 'district'),
      ['BCQ1', 'BCQ3', 'BC6T', 'BCN', 'NV-KIMDONG-CHIDAO', 'NV-KIMDONG-RASOAT'],
    ],
    ['a commune', unit('old:12007', 'commune'), ['TDG-XA']],
    [
      'the police that receives the reports',
      unit('33-cong-an-tinh', 'agency'),
      ['NV-TIEUCHI', 'NV-TONGRASOAT', 'NV-KH-TONGRASOAT'],
    ],
    ['a department of another province', unit('38-so-y-te', 'department', '38'), []],
    ['a commune of another province', unit('14797', 'ward', '38'), []],
  ])('%s', (_, who, codes) => {
    expect(dated(who)).toEqual(codes);
  });

  it('the border guard came to the province in July 2025 and the districts ended before', () => {
    const { files } = checkUnitFiles(seedFiles('units'));
    const units = new Map(files.flatMap((file) => file.units).map((one) => [one.code, one]));
    expect(units.get('33-bien-phong')?.from).toBe('2025-07-01');
    expect(units.get('33-huyen-kim-dong')?.to).toBe('2025-06-30');
  });
});

describe('the lists of communes', () => {
  const districts = districtCodes(
    checkUnitFiles(seedFiles('units')).files.map((file) => unitSource(file, 'seed')),
  );
  const address = addressUnits(['33'], districts);
  const today = new Set(address.units.filter(({ validTo }) => validTo === null).map(({ code }) => code));
  const lists = plan.communeLists ?? [];
  const members = lists.flatMap((list) => list.members);

  it('hold 22 and 31, of 10 districts, the eleven of Kim Động among them', () => {
    expect(lists.map((list) => list.members.length)).toEqual([22, 31]);
    expect(new Set(members.map(({ district }) => district)).size).toBe(10);
    expect(
      lists.map((list) => list.members.filter((one) => one.district === 'huyện Kim Động').length),
    ).toEqual([6, 5]);
    expect(new Set(members.map(({ name, district }) => `${name}, ${district}`)).size).toBe(53);
  });

  it('are told by name in their clauses', () => {
    for (const { clause, members: named } of lists) {
      const summary = plan.clauses.find(({ id }) => id === clause)?.summary ?? '';
      expect(named.filter(({ name }) => !summary.includes(name))).toEqual([]);
    }
  });

  it('lead to the communes of today that the official mapping gives', () => {
    for (const { name, type, district, official, today: heirs } of members.filter(
      (one) => one.today.length > 0,
    )) {
      const full = `${type[0]?.toUpperCase()}${type.slice(1)} ${name}`;
      const district_ = `${district?.[0]?.toUpperCase()}${district?.slice(1)}`;
      const before = address.units.find(
        ({ code }) => code === (official === undefined ? `old:33/${district_}/${full}` : `old:${official}`),
      );
      // Those without a number were joined to others at the end of 2024, the others in July 2025.
      const end = official === undefined ? '2024-11-30' : '2025-06-30';
      expect([full, before?.name, before?.validTo]).toEqual([full, full, end]);
      expect(before?.parent).toBe(`33-${fold(district ?? '').replaceAll(' ', '-')}`);
      const mapped = address.successions.filter(({ from }) => from === before?.code).map(({ to }) => to);
      expect([full, heirs]).toEqual([full, mapped]);
      expect(heirs.every((code) => today.has(code))).toBe(true);
    }
  });

  it('leave the successors of three open and say so', () => {
    const open = members.filter((one) => one.today.length === 0);
    expect(open.map(({ name, district }) => `${name}, ${district}`)).toEqual([
      'Bình Kiều, huyện Khoái Châu',
      'Ngô Quyền, huyện Tiên Lữ',
      'Dị Chế, huyện Tiên Lữ',
    ]);
    expect(open.every(({ notes, official }) => notes?.[0]?.kind === 'gap' && official === undefined)).toBe(
      true,
    );
  });
});

describe('targets', () => {
  it.each([
    ['MT-XA-KMT', 53, '2024-12-31'],
    ['MT-XA-KMT-TYLE', 32.9, '2024-12-31'],
    ['MT-XA-CHUYENHOA', 31, '2024-12-31'],
    ['MT-KIMDONG-KMT', 11, '2024-12-31'],
    ['MT-KIMDONG-GIUVUNG', 6, '2024-12-31'],
    ['MT-COQUAN', 100, null],
    ['MT-COSOYTE', 100, null],
  ])('%s: %d by %s', (code, value, by) => {
    expect(plan.targets.find((one) => one.code === code)).toMatchObject({ value, by });
  });

  it('agree with each other: 22 + 31 = 53 of 161, 6 + 5 = 11 of 17', () => {
    expect(((22 + 31) / 161).toFixed(3)).toBe('0.329');
    expect(((6 + 5) / 17).toFixed(3)).toBe('0.647');
  });
});

describe('the criteria of the file and the rules of the classification', () => {
  const sets = plan.criteria ?? [];

  it('are the same, word for word and clause for clause', () => {
    const written = sets.flatMap((set) =>
      set.conditions.map(({ code, clause, quote }) => ({ code, clause, quote })),
    );
    expect(CRITERIA.map(({ code, clause, words }) => ({ code, clause, quote: words }))).toEqual(written);
  });

  it('are named and joined alike', () => {
    expect(sets.map(({ code, outcome, combine }) => [code, outcome, combine])).toEqual([
      ['KHONG', CLASS_NAMES.drugFree, 'all'],
      ['CO', CLASS_NAMES.affected, 'any'],
      ['TRONGDIEM', CLASS_NAMES.hotspot, 'unstated'],
    ]);
  });

  it('that can be told by one figure give the same verdict', () => {
    const facts = FACT_NAMES.map((name) => ({ name, ...FACTS[name] }));
    for (const { code, test } of sets.flatMap((set) => set.conditions)) {
      const fact = facts.find(({ question }) => question === test?.input);
      // Of addicts the Methadone rule has its say too.
      if (test === undefined || fact === undefined || ['C2', 'T4'].includes(code)) continue;
      for (const value of [0, 1, 2, 999]) {
        const judged = classify({ ...unknownFacts(), [fact.name]: value });
        const state = judged.criteria.find((one) => one.code === code)?.state;
        expect([code, value, state === 'met']).toEqual([code, value, holds(test, value)]);
      }
    }
  });
});

type Test = NonNullable<NonNullable<Plan['criteria']>[number]['conditions'][number]['test']>;

function holds({ op, value, upper = Number.NaN }: Test, figure: number): boolean {
  switch (op) {
    case 'eq':
      return figure === value;
    case 'gt':
      return figure > value;
    case 'gte':
      return figure >= value;
    case 'lt':
      // "có diện tích … dưới": there must be some.
      return figure > 0 && figure < value;
    case 'from-to':
      return figure >= value && figure <= upper;
    default:
      throw new Error(`a test of one figure by "${op}"`);
  }
}

describe('the self-assessment form', () => {
  const draft = plan.forms.find(({ code }) => code === 'TDG');
  if (draft === undefined) throw new Error('no form TDG');

  it('is marked as drawn from the plan', () => {
    expect(draft.status).toBe('draft');
    expect(publishForm(draft).draftNote).toMatch(/^Bản thảo suy ra từ kế hoạch/);
    expect(report('TDG-XA')).toMatchObject({ forms: ['TDG'], outline: 'DC-TDG', to: ['districts'] });
  });

  it('asks for every figure the classes need, by the codes the classification reads', () => {
    const counted = draft.questions.filter(({ kind }) => kind === 'count' || kind === 'area');
    expect(counted.map(({ code }) => code)).toEqual(FACT_NAMES.map((name) => FACTS[name].question));
    const inputs = new Map(
      (plan.criterionInputs ?? []).map(({ code, label, unit }) => [code, { label, unit }]),
    );
    for (const { code, label, unit } of counted)
      expect([code, inputs.get(code)]).toEqual([code, { label, unit }]);
  });

  it('has the rules of part and whole the classification holds figures against', () => {
    const rules = draft.rules.map((rule) => (rule.type === 'lte' ? [rule.left, rule.right] : []));
    expect(rules).toEqual(PARTS.map(([part, whole]) => [FACTS[part].question, FACTS[whole].question]));
  });

  it('lets the commune name its own class, one of three', () => {
    const own = draft.questions.find(({ kind }) => kind === 'choice');
    expect(own?.options?.map(({ label }) => label.toLowerCase())).toEqual(Object.values(CLASS_NAMES));
  });
});

describe('what the text leaves open', () => {
  const notes = (id: string) => plan.clauses.find((one) => one.id === id)?.notes ?? [];

  it.each([
    ['II.1.1.b3', 'contradiction', 'II.1.2'],
    ['II.1.1.b6', 'gap', 'Methadone'],
    ['II.1.2', 'gap', 'hoặc'],
    ['II.1.3', 'gap', '“và” hay “hoặc”'],
    ['II.1.3', 'gap', 'vượt trên khoảng'],
    ['III.1.2.b2', 'contradiction', 'Mục II'],
    ['V.2', 'gap', 'Không ghi ai phải báo cáo'],
    ['V.2.b3', 'contradiction', 'tự đánh giá'],
    ['IV.2', 'misprint', 'In thiếu chữ'],
  ])('%s: %s about %s', (id, kind, words) => {
    expect(notes(id).some((note) => note.kind === kind && note.text.includes(words))).toBe(true);
  });

  it('has its two annexes recorded as missing, and no date or number of its own', () => {
    expect(plan.document.missingParts.map(({ code }) => code)).toEqual(['PL01', 'PL02']);
    expect(plan.document).toMatchObject({ number: null, dateAsWritten: null, issued: null, tiers: 'three' });
  });
});
