import type { Api } from 'grammy';
import { InputFile } from 'grammy';
import type { Choice, OutboundContent, Outcome } from '../channel.ts';
import { splitText } from '../split.ts';
import { maxCallbackData, maxCaption, telegramCapabilities } from './capabilities.ts';
import { faultOf, outcomeOf } from './outcome.ts';

/** One call of the Bot API. */
export type Part =
  | { type: 'text'; text: string }
  | { type: 'file'; caption: string | null; file: NonNullable<OutboundContent['attachment']> };

/** The messages a content becomes, in order; a text short enough stands below its file. Always the same for the same content. */
export function partsOf(content: OutboundContent): Part[] {
  const { attachment } = content;
  if (attachment !== undefined && content.text.trim().length <= maxCaption) {
    const caption = content.text.trim();
    return [{ type: 'file', caption: caption === '' ? null : caption, file: attachment }];
  }
  const texts = splitText(content.text, telegramCapabilities.maxText);
  const parts = texts.map((text): Part => ({ type: 'text', text }));
  return attachment === undefined ? parts : [...parts, { type: 'file', caption: null, file: attachment }];
}

/**
 * Sends one content, beginning with part `fromPart`. Plain text, no link previews, buttons below the last part. Stops at
 * the first fault; `parts` of the outcome is where a retry goes on. Never throws.
 */
export async function send(
  api: Api,
  chatId: string,
  content: OutboundContent,
  fromPart: number,
): Promise<Outcome> {
  const parts = partsOf(content);
  const choices = content.choices ?? [];
  const problem = problemOf(parts, choices);
  if (problem !== null) return { type: 'never', reason: 'refused', detail: problem, parts: fromPart };
  let externalId: string | null = null;
  for (let index = fromPart; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    try {
      externalId = await sendPart(api, chatId, part, index === parts.length - 1 ? keyboardOf(choices) : {});
    } catch (error) {
      return outcomeOf(faultOf(error), index);
    }
  }
  return { type: 'sent', externalId, parts: parts.length };
}

function problemOf(parts: Part[], choices: Choice[][]): string | null {
  if (parts.length === 0) return 'the text is empty';
  const tooLong = choices.flat().find((choice) => Buffer.byteLength(choice.value) > maxCallbackData);
  return tooLong === undefined ? null : `a choice's value is longer than ${maxCallbackData} bytes`;
}

interface Keyboard {
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
}

function keyboardOf(choices: Choice[][]): Keyboard {
  const rows = choices.filter((row) => row.length > 0);
  if (rows.length === 0) return {};
  const button = ({ label, value }: Choice) => ({ text: label, callback_data: value });
  return { reply_markup: { inline_keyboard: rows.map((row) => row.map(button)) } };
}

async function sendPart(api: Api, chatId: string, part: Part, keyboard: Keyboard): Promise<string> {
  if (part.type === 'text') {
    const options = { link_preview_options: { is_disabled: true }, ...keyboard };
    return String((await api.sendMessage(chatId, part.text, options)).message_id);
  }
  const options = { ...(part.caption === null ? {} : { caption: part.caption }), ...keyboard };
  const file = new InputFile(part.file.path, part.file.name);
  const message =
    part.file.kind === 'photo'
      ? await api.sendPhoto(chatId, file, options)
      : await api.sendDocument(chatId, file, options);
  return String(message.message_id);
}
