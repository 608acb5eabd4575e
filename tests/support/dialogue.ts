import type { Effect, Line, LineArgs } from '../../src/conversation/effect.ts';
import type { Input } from '../../src/conversation/turn.ts';
import { World } from './world.ts';

/**
 * Plays a dialogue file and writes down what happens, in the file's own form:
 *
 *     @ today 2026-06-18          sets the day; also `@ channel zalo`, and `@ left lan`: her last role ended
 *     lan: báo cáo                a typed message
 *     lan [op:pause]              a pressed choice
 *     lan {sticker}               something else: sticker, photo, edited, group, unreadable
 *       report-question n=1       indented: what came of it (message ids and arguments, choices, effects)
 */
export function play(script: string): string {
  const world = new World();
  const out: string[] = [];
  for (const raw of script.split('\n')) {
    if (raw.startsWith('  ')) continue;
    out.push(raw);
    const directive = /^@ (\w+) (.+)$/u.exec(raw);
    if (directive !== null) {
      if (directive[1] === 'today') world.today = directive[2] ?? '';
      if (directive[1] === 'channel') world.buttons = directive[2] !== 'zalo';
      if (directive[1] === 'left') world.leave(directive[2] ?? '');
      continue;
    }
    const message = /^(\w+)(?:: ?(.*)| \[(.+)\]| \{(\w+)\})$/u.exec(raw);
    if (message === null || raw.startsWith('#')) continue;
    const [, who = '', text, value, other] = message;
    const { effects } = world.say(who, inputOf(text, value, other));
    out.push(...effects.flatMap((effect) => shown(effect)));
  }
  return out.join('\n');
}

function inputOf(text: string | undefined, value: string | undefined, other: string | undefined): Input {
  if (text !== undefined) return { type: 'text', text };
  if (value !== undefined) return { type: 'choice', value };
  switch (other) {
    case 'edited':
    case 'group':
    case 'unreadable':
      return { type: other };
    default:
      return { type: 'media', kind: other ?? 'photo', caption: null };
  }
}

function shown(effect: Effect): string[] {
  switch (effect.type) {
    case 'say':
      return [
        ...effect.lines.flatMap((line) => shownLine(line)),
        ...effect.choices.map((row) => `  ${row.map((choice) => `[${choice.value}]`).join(' ')}`),
      ];
    case 'saveAnswers': {
      const values = Object.entries(effect.values).map(
        ([code, value]) => `${code}=${value.state}:${value.text ?? value.number ?? ''} «${value.raw}»`,
      );
      return [`  → save ${effect.form} ${values.join(', ')}`];
    }
    case 'submitReport':
      return [`  → submit ${effect.form} ${effect.receipt}`];
    case 'sendReminder':
      return [`  → remind ${effect.recipients.map((one) => `${one.person}@${one.obligation}`).join(' ')}`];
    case 'linkAccount':
      return [`  → link ${effect.code}`];
    case 'countFailedCode':
      return [`  → wrong code, locked until ${effect.lockedUntil ?? '-'}`];
    case 'acknowledge':
      return [`  → acknowledge ${effect.obligation}`];
    default:
      return effect satisfies never;
  }
}

function shownLine(line: Line): string[] {
  if (line === 'gap') return [];
  return [`  ${line.id}${argsOf(line.args)}`];
}

function argsOf(args: LineArgs | undefined): string {
  if (args === undefined) return '';
  return Object.entries(args)
    .map(
      ([name, value]) =>
        ` ${name}=${typeof value === 'object' ? `{${value.id}${argsOf(value.args)}}` : JSON.stringify(value)}`,
    )
    .join('');
}
