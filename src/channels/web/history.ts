import type { History, WebMessage } from './message.ts';

const PAGE = 60;
const MOST = 600;
/**
 * Messages before the last one seen that are sent again. A reply that waited in the outbox can be stored before, and
 * delivered after, a message the page has already seen; the page drops the ids it knows.
 */
const OVERLAP = 20;

/** Everything a page may have missed since it saw `lastId`, oldest first; the newest page of messages where it saw nothing. */
export async function messagesSince(
  history: History,
  accountId: string,
  lastId: string | null,
): Promise<WebMessage[]> {
  let found: WebMessage[] = await history(accountId, PAGE, null);
  if (lastId === null) return found;
  let page = found;
  while (!found.some((message) => message.id === lastId)) {
    const oldest = found[0];
    if (page.length < PAGE || found.length >= MOST || !oldest) return found;
    page = await history(accountId, PAGE, oldest.id);
    found = [...page, ...found];
  }
  const seen = found.findIndex((message) => message.id === lastId);
  return found.slice(Math.max(0, seen - OVERLAP));
}

/** The page of messages before `before`, oldest first, and whether there are older ones still. */
export async function messagesBefore(
  history: History,
  accountId: string,
  before: string,
): Promise<{ messages: WebMessage[]; more: boolean }> {
  const messages = await history(accountId, PAGE + 1, before);
  return { messages: messages.slice(-PAGE), more: messages.length > PAGE };
}
