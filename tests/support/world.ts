import type { Effect } from '../../src/conversation/effect.ts';
import type { Facts, Need, Progress } from '../../src/conversation/need.ts';
import type { Duty, ReportPlace, Snapshot } from '../../src/conversation/snapshot.ts';
import { EMPTY_STATE, upgradeState } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import type { Input } from '../../src/conversation/turn.ts';
import type { Answers, Form, Question } from '../../src/domain/form.ts';
import { dueDay } from '../../src/domain/obligation.ts';
import type { PersonFact } from '../../src/domain/rights.ts';
import { buildLexicon } from '../../src/understanding/read.ts';
import { worldPlans } from './world_plans.ts';

const THANH_HOA = { code: '38', name: 'Tỉnh Thanh Hóa', kind: 'province', province: '38' };
/** Another province: nobody of Thanh Hóa sees what is sent there. */
const HUNG_YEN = { code: '33', name: 'Tỉnh Hưng Yên', kind: 'province', province: '33' };
const HAC_THANH = { code: '14797', name: 'Phường Hạc Thành', kind: 'ward', province: '38' };
const QUANG_PHU = { code: '15001', name: 'Phường Quảng Phú', kind: 'ward', province: '38' };
const SO_Y_TE = { code: '38-so-y-te', name: 'Sở Y tế', kind: 'department', province: '38' };
const UBND_TINH = { code: '38-ubnd-tinh', name: 'UBND tỉnh', kind: 'office', province: '38' };
const CONG_AN = { code: '38-cong-an-tinh', name: 'Công an tỉnh', kind: 'police', province: '38' };

/** The named cast of all dialogues. */
export const CAST: Record<string, PersonFact | null> = {
  lan: { id: 1, name: 'Lan', memberships: [{ role: 'reporter', unit: HAC_THANH }] },
  mai: { id: 2, name: 'Mai', memberships: [{ role: 'reporter', unit: HAC_THANH }] },
  hoa: { id: 3, name: 'Hoa', memberships: [{ role: 'head', unit: SO_Y_TE }] },
  binh: { id: 4, name: 'Bình', memberships: [{ role: 'coordinator', unit: CONG_AN }] },
  stranger: null,
};

const question = (number: number, code: string, label: string, more: Partial<Question> = {}): Question => ({
  code,
  number,
  section: null,
  label,
  unit: 'người',
  kind: 'count',
  hint: null,
  required: true,
  min: 0,
  max: null,
  options: [],
  clause: null,
  ...more,
});

export const FORM: Form = {
  code: 'BM04',
  name: 'Biểu 04',
  title: 'Phòng, chống ma túy ở cơ sở',
  project: 'DA4',
  draftNote: 'bản thảo suy ra từ kế hoạch',
  questions: [
    question(1, 'tong', 'Số người nghiện có hồ sơ quản lý'),
    question(2, 'nu', 'Trong đó: nữ'),
    question(3, 'lop', 'Số lớp tập huấn', { unit: 'lớp', hint: 'trực tiếp và trực tuyến' }),
    question(4, 'doituong', 'Địa bàn thuộc loại', {
      kind: 'choice',
      unit: null,
      options: [
        { value: 'trong-diem', label: 'Trọng điểm' },
        { value: 'khong', label: 'Không có ma túy' },
      ],
    }),
    question(5, 'ghichu', 'Khó khăn, vướng mắc', { kind: 'text', unit: null, required: false }),
  ],
  rules: [
    {
      code: 'R1',
      type: 'lte',
      left: 'nu',
      right: 'tong',
      message: 'Số nữ không được lớn hơn tổng số người nghiện.',
    },
  ],
  sums: [],
};

function duty(id: number, unit: { code: string; name: string }, more: Partial<Duty> = {}): Duty {
  return {
    id,
    plan: '004',
    planTitle: 'Kế hoạch Dự án 9 tỉnh Thanh Hóa',
    definition: '004-6T-NAM',
    kind: 'report',
    title: 'Báo cáo 6 tháng',
    clause: 'V.1.a',
    clausePath: 'Mục V.1',
    quote: 'trước ngày 20/6 đối với báo cáo 6 tháng',
    unit: unit.code,
    unitName: unit.name,
    province: '38',
    period: '2026-H1',
    periodLabel: '6 tháng đầu năm 2026',
    dataFrom: '2025-12-15',
    dataTo: '2026-06-14',
    wording: 'trước ngày 20/6/2026',
    lastDay: '2026-06-19',
    lenientDay: '2026-06-20',
    extendedTo: null,
    closed: false,
    exempt: false,
    forms: [{ code: 'BM04', required: true }],
    sent: [],
    firstSentAt: null,
    drafts: [],
    ...more,
  };
}

interface Draft {
  version: number;
  answers: Answers;
  startedBy: number;
}

/** A small province in memory that answers needs and takes effects, as the database does for the product. */
export class World {
  today = '2026-06-10';
  buttons = true;
  /** Accounts that guessed codes within the last minute. */
  guessing = 0;
  readonly duties = [
    duty(1, HAC_THANH),
    duty(2, QUANG_PHU),
    duty(3, SO_Y_TE, {
      definition: '004-TH',
      title: 'Tổng hợp kết quả dự án',
      forms: [],
      lastDay: null,
      wording: 'định kỳ',
      clausePath: 'Mục VI.2',
      quote: null,
    }),
  ];
  readonly drafts = new Map<string, Draft>();
  readonly sent = new Map<string, { receipt: string; n: number; at: string; answers: Answers }>();
  readonly states = new Map<string, string>();
  readonly failedCodes = new Map<string, { count: number; lockedUntil: string | null }>();
  readonly linked = new Map<string, PersonFact>();
  readonly reminders: { at: string; recipients: { obligation: number; person: number }[] }[] = [];
  #turn = 0;

  /** One message through the dialogue; the state goes through JSON, as in the database. */
  say(who: string, input: Input): { effects: Effect[]; offered: string[] } {
    this.#turn++;
    const state = upgradeState(JSON.parse(this.states.get(who) ?? JSON.stringify(EMPTY_STATE)));
    const asking = step(state, input, this.#snapshot(who, state.open));
    let turn = asking.next();
    while (!turn.done) turn = asking.next(this.#answer(turn.value));
    const { effects, state: after } = turn.value;
    const labels = new Map(
      effects
        .flatMap((one) => (one.type === 'say' ? one.choices.flat() : []))
        .map((choice) => [choice.value, 'text' in choice.label ? choice.label.text : choice.label.id]),
    );
    const stored = {
      ...after,
      offered: after.offered.map((one) => ({ ...one, label: labels.get(one.value) ?? '' })),
    };
    this.states.set(who, JSON.stringify(stored));
    for (const effect of effects) this.#take(who, effect);
    return { effects, offered: stored.offered.map((one) => one.value) };
  }

  /** Their last role ended, or they were deactivated. */
  leave(who: string): void {
    const person = this.linked.get(who) ?? CAST[who];
    if (person) this.linked.set(who, { ...person, memberships: [] });
  }

  #snapshot(who: string, open: { topic: string; obligation?: number; form?: string } | null): Snapshot {
    const failed = this.failedCodes.get(who);
    return {
      now: `${this.today}T03:00:00.000Z`,
      today: this.today,
      channel: { name: this.buttons ? 'telegram' : 'zalo', buttons: this.buttons },
      person: this.linked.get(who) ?? CAST[who] ?? null,
      identity: {
        failedCodes: failed?.count ?? 0,
        lockedUntil: failed?.lockedUntil ?? null,
        guessing: this.guessing,
      },
      report: open?.topic === 'report' ? this.#place(open.obligation ?? 0) : null,
      lexicon: LEXICON,
      calendar: { holidays: {}, workingDays: [] },
      fresh: { receipt: `BC-0000${this.#turn}`, token: `T${this.#turn}` },
    };
  }

  #duty(id: number): Duty | undefined {
    const found = this.duties.find((one) => one.id === id);
    if (found === undefined) return undefined;
    const sent = this.sent.get(`${id}:BM04`);
    const draft = this.drafts.get(`${id}:BM04`);
    return {
      ...found,
      sent: sent === undefined ? [] : [{ form: 'BM04', receipt: sent.receipt, at: sent.at, n: sent.n }],
      firstSentAt: sent?.at ?? null,
      drafts: draft === undefined ? [] : [{ form: 'BM04', answered: Object.keys(draft.answers).length }],
    };
  }

  #place(id: number): ReportPlace | null {
    const found = this.#duty(id);
    if (found === undefined) return null;
    return {
      duty: found,
      form: FORM,
      formVersion: 1,
      draft: this.drafts.get(`${id}:BM04`) ?? null,
      sent: this.sent.get(`${id}:BM04`) ?? null,
    };
  }

  #answer(need: Need): Facts {
    switch (need.need) {
      case 'duties':
        return this.duties
          .filter((one) => need.units.includes(one.unit))
          .flatMap((one) => this.#duty(one.id) ?? [])
          .filter((one) => {
            const day = dueDay(one);
            if (day === null) return need.undated;
            return (need.from === null || day >= need.from) && (need.to === null || day <= need.to);
          });
      case 'report':
        return this.#place(need.obligation);
      case 'forms':
        return [{ code: FORM.code, name: FORM.name, title: FORM.title, questions: FORM.questions.length }];
      case 'previous':
        return {
          periodLabel: '6 tháng cuối năm 2025',
          answers: { tong: { state: 'reported', number: 40, text: null, raw: '40' } },
        };
      case 'progress':
        return [this.#progress()];
      case 'reminded': {
        const said = this.reminders.filter((one) =>
          one.recipients.some(({ obligation }) => need.obligations.includes(obligation)),
        );
        const about = said.flatMap((one) => one.recipients.map(({ obligation }) => obligation));
        const communes = new Set(about.filter((id) => need.obligations.includes(id))).size;
        const at = said.at(-1)?.at;
        return at === undefined ? null : { at, communes };
      }
      case 'linkCode':
        return need.code === 'DH-7K3Q-9M2P' ? { id: 7, personName: 'Mai', unitName: HAC_THANH.name } : null;
      case 'unit':
        return (
          [THANH_HOA, HUNG_YEN, HAC_THANH, QUANG_PHU, SO_Y_TE, CONG_AN].find(
            (unit) => unit.code === need.code,
          ) ?? null
        );
      case 'clauses':
        return /mô hình/u.test(need.text)
          ? [
              {
                plan: '004',
                planTitle: 'Kế hoạch Dự án 9 tỉnh Thanh Hóa',
                clause: 'PL.4',
                path: 'Phụ lục, mục 4',
                summary: 'Triển khai thí điểm mô hình.',
                quote: 'triển khai thí điểm mô hình',
                notes: [],
                score: 9,
              },
            ]
          : [];
      case 'assignments':
        return PLANS.assignments(need);
      case 'planList':
        return PLANS.planList(need);
      case 'targets':
        return PLANS.targets(need);
      case 'deliveries':
        return PLANS.deliveries(need);
      case 'reportContents':
        return PLANS.reportContents(need);
      case 'criteria':
        return PLANS.criteria(need);
      case 'gaps':
        return PLANS.gaps(need);
      default:
        return need satisfies never;
    }
  }

  #progress(): Progress {
    const owed = this.duties.filter((one) => one.definition === '004-6T-NAM');
    const open = owed.filter((one) => !this.sent.has(`${one.id}:BM04`));
    const [first] = owed;
    if (first === undefined) throw new Error('no duty');
    return {
      plan: first.plan,
      planTitle: first.planTitle,
      definition: first.definition,
      title: first.title,
      clausePath: first.clausePath,
      quote: first.quote,
      period: first.period,
      periodLabel: first.periodLabel,
      wording: first.wording,
      lastDay: first.lastDay,
      expected: owed.length,
      exempt: 0,
      submitted: owed.length - open.length,
      onTime: owed.length - open.length,
      partial: [],
      missing: open.map((one) => ({
        code: one.unit,
        name: one.unitName,
        obligation: one.id,
        people: one.unit === HAC_THANH.code ? [1, 2] : [],
      })),
    };
  }

  #take(who: string, effect: Effect): void {
    switch (effect.type) {
      case 'say':
      case 'acknowledge':
        return;
      case 'saveAnswers': {
        const key = `${effect.obligation}:${effect.form}`;
        const before = this.drafts.get(key);
        if ((before?.version ?? 0) !== effect.draftVersion) throw new Error('stale draft');
        this.drafts.set(key, {
          version: effect.draftVersion + 1,
          answers: { ...before?.answers, ...effect.values },
          startedBy: before?.startedBy ?? CAST[who]?.id ?? 0,
        });
        return;
      }
      case 'submitReport': {
        const key = `${effect.obligation}:${effect.form}`;
        const draft = this.drafts.get(key);
        if (draft?.version !== effect.draftVersion) throw new Error('stale draft');
        const n = (this.sent.get(key)?.n ?? 0) + 1;
        this.sent.set(key, {
          receipt: effect.receipt,
          n,
          at: `${this.today}T03:00:00.000Z`,
          answers: draft.answers,
        });
        this.drafts.delete(key);
        return;
      }
      case 'linkAccount':
        this.linked.set(who, CAST.mai as PersonFact);
        return;
      case 'countFailedCode':
        this.failedCodes.set(who, {
          count: (this.failedCodes.get(who)?.count ?? 0) + 1,
          lockedUntil: effect.lockedUntil,
        });
        return;
      case 'sendReminder':
        this.reminders.push({ at: `${this.today}T03:00:00.000Z`, recipients: effect.recipients });
        return;
      default:
        effect satisfies never;
    }
  }
}

const UNITS = [THANH_HOA, HUNG_YEN, HAC_THANH, QUANG_PHU, SO_Y_TE, CONG_AN, UBND_TINH].map((unit) => ({
  ...unit,
  kind: unit.kind as 'province' | 'ward' | 'department' | 'police' | 'office',
  aliases: [],
  former: [],
}));

const PLANS = worldPlans(UNITS);

const LEXICON = buildLexicon({
  units: UNITS,
  projects: ['DA3', 'DA3-TDA1', 'DA4', 'DA7', 'DA7-TDA1'].map((code) => ({ code, name: code })),
  forms: [{ name: 'Biểu 04', title: 'Phòng, chống ma túy ở cơ sở' }],
  indicators: [],
});
