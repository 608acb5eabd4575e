import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import { createClock } from '../../runtime/clock.ts';
import { type Lexicon, read } from '../../understanding/index.ts';
import { readNumber } from '../../understanding/number/read.ts';
import { readTime } from '../../understanding/time/read.ts';
import { answer } from '../answer.ts';
import { runBatch } from '../batch.ts';
import type { Call, Command } from '../command.ts';
import { dayOption, readDay } from '../day.ts';
import { Refusal } from '../refusal.ts';
import { plainSlots, slotLines } from '../slots.ts';
import { loadWords } from '../words.ts';

const request = z.object({ text: z.string(), date: z.string().optional() });

/**
 * `dunghan parse "<text>"`: what a text is understood to mean; `--number` one number, `--period` one time expression.
 * Nothing is written and no database is needed.
 */
export const parse: Command = {
  options: {
    date: { type: 'string' },
    number: { type: 'boolean' },
    period: { type: 'boolean' },
    batch: { type: 'boolean' },
  },
  words: [1, 1],
  async run(call) {
    if (call.flag('number') && call.flag('period')) throw new Refusal('cli-number-or-period');
    const today = dayOption(call, 'date', createClock(call.config().clock).today());
    const readText = await reader(call);
    if (call.flag('batch')) {
      return runBatch(call, request, ({ text, date }) =>
        readText(text, date === undefined ? today : readDay(date, 'date')),
      );
    }
    const reading = readText(call.words[0] ?? '', today);
    await answer(call, reading, () => lines(call, reading));
    return 0;
  },
};

type Read = (text: string, today: IsoDate) => object | null;

async function reader(call: Call): Promise<Read> {
  if (call.flag('number')) return numberIn;
  if (call.flag('period')) return periodIn;
  const lexicon = await loadWords(call);
  return (text, today) => meaningOf(text, today, lexicon);
}

function meaningOf(text: string, today: IsoDate, lexicon: Lexicon) {
  const { intent, slots, rule } = read(text, { today, lexicon, speaker: null });
  return { intent, slots: plainSlots(slots), rule };
}

function numberIn(text: string): object {
  const reading = readNumber(text);
  if (reading.ok) return { value: reading.value, unit: reading.unit, state: reading.state };
  return { problem: reading.problem, ...(reading.candidates && { candidates: reading.candidates }) };
}

function periodIn(text: string, today: IsoDate): object | null {
  const span = readTime(text, today);
  return span && { from: span.from, to: span.to, rule: span.rule };
}

function lines(call: Call, reading: object | null): string[] {
  if (reading === null) return [call.texts.message('cli-no-period')];
  const { slots, ...rest } = reading as { slots?: ReturnType<typeof plainSlots> };
  const plain = Object.entries(rest).map(([name, value]) => `${name}: ${String(value ?? '–')}`);
  return slots === undefined ? plain : [...plain, ...slotLines(slots)];
}
