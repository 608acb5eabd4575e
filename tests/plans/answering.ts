import { join } from 'node:path';
import type { MemberUnit, Role } from '../../src/domain/rights.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { type Answer, answerQuestion } from '../../src/inbox/ask.ts';
import { createKnowledge, type PlanAndFacts } from '../../src/plans/knowledge.ts';
import { workCalendar } from '../../src/plans/work_calendar.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { seed } from '../../src/seed.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

/** Those who ask, by what they are called in the tests. */
export const ASKERS = {
  xaThanhHoa: asker('reporter', '14797', 'Phường Hạc Thành', 'ward', '38'),
  yTeThanhHoa: asker('head', '38-so-y-te', 'Sở Y tế', 'department', '38'),
  congAnThanhHoa: asker('coordinator', '38-cong-an-tinh', 'Công an tỉnh Thanh Hóa', 'agency', '38'),
  xaHungYen: asker('reporter', '12427', 'Xã Tống Trân', 'commune', '33'),
  yTeHungYen: asker('head', '33-so-y-te', 'Sở Y tế', 'department', '33'),
  congAnHungYen: asker('coordinator', '33-cong-an-tinh', 'Công an tỉnh Hưng Yên', 'agency', '33'),
} as const;
export type Asker = keyof typeof ASKERS;

function asker(role: Role, code: string, name: string, kind: string, province: string) {
  const unit: MemberUnit = { code, name, kind, province };
  return { role, unit };
}

const TEXTS = loadTexts(join(ROOT, 'locales'));
export const TODAY = '2026-06-10';

/** The seeded plans, asked the way the product and `dunghan ask` are. */
export class Answering {
  readonly #database: TestDatabase;
  readonly #knowledge: PlanAndFacts;

  private constructor(database: TestDatabase, knowledge: PlanAndFacts) {
    this.#database = database;
    this.#knowledge = knowledge;
  }

  static async open(): Promise<Answering> {
    const database = await testDatabase();
    const now = new Date(`${TODAY}T02:00:00Z`);
    await seed(database.pool, { today: TODAY, now });
    const knowledge = createKnowledge({ pool: database.pool, calendar: workCalendar, now: () => now });
    return new Answering(database, knowledge);
  }

  ask(who: Asker, question: string, date = TODAY): Promise<Answer> {
    const asked = { question, ...ASKERS[who], date };
    return answerQuestion(asked, { knowledge: this.#knowledge, texts: TEXTS, stamp: null });
  }

  close(): Promise<void> {
    return this.#database.drop();
  }
}
