import type { Pool } from 'pg';
import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import { answerQuestion } from '../../inbox/ask.ts';
import type { Knowledge } from '../../inbox/knowledge.ts';
import { createKnowledge } from '../../plans/knowledge.ts';
import { workCalendar } from '../../plans/work_calendar.ts';
import { getSetting } from '../../storage/settings.ts';
import { answer } from '../answer.ts';
import { runBatch } from '../batch.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { readDay } from '../day.ts';
import { Refusal } from '../refusal.ts';
import { readRole } from '../role.ts';
import { plainSlots } from '../slots.ts';
import { unitNamed } from '../unit.ts';

const request = z.object({
  question: z.string(),
  role: z.string().nullish(),
  unit: z.string().nullish(),
  province: z.string().nullish(),
  date: z.string().nullish(),
});
type Request = z.infer<typeof request>;

/**
 * `dunghan ask "<question>" --role … --unit …`: the answer the bot would give to a person with that role at that unit.
 * Nothing a person has is read or changed.
 */
export const ask: Command = {
  options: {
    role: { type: 'string' },
    unit: { type: 'string' },
    province: { type: 'string' },
    date: { type: 'string' },
    batch: { type: 'boolean' },
  },
  words: [1, 1],
  run(call) {
    return withDatabase(call, async ({ pool }, clock) => {
      const knowledge = createKnowledge({ pool, calendar: workCalendar, now: () => clock.now() });
      const reply = (asked: Request) => answerOne(call, pool, knowledge, asked, clock.today());
      // What the command line names is the same for every line of a batch that does not name its own.
      const defaults = {
        role: call.option('role'),
        unit: call.option('unit'),
        province: call.option('province'),
        date: call.option('date'),
      };
      if (call.flag('batch')) {
        return runBatch(call, request, (line) => reply({ ...defaults, ...line }));
      }
      const made = await reply({ question: call.words[0] ?? '', ...defaults });
      await answer(call, made, () => [made.text]);
      return 0;
    });
  },
};

async function answerOne(call: Call, pool: Pool, knowledge: Knowledge, asked: Request, today: IsoDate) {
  if (!asked.unit) throw new Refusal('cli-option-needed', { option: '--unit' });
  const role = readRole(asked.role ?? null);
  const date = asked.date ? readDay(asked.date, 'date') : today;
  const unit = await unitNamed(pool, asked.unit, asked.province ?? null);
  const { code, name, kind } = unit;
  const member = { code, name, kind, province: unit.province ?? (kind === 'province' ? code : '') };
  const stamp = await getSetting(pool, 'content');
  const made = await answerQuestion(
    { question: asked.question, role, unit: member, date },
    { knowledge, texts: call.texts, stamp },
  );
  const { intent, slots, text, citations, rule } = made;
  return { intent, slots: plainSlots(slots), text, citations, rule };
}
