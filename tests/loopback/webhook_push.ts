import { Agent } from 'undici';

/** Delivers updates to a webhook as a platform does: one at a time for a chat, again after anything but 2xx. */
export interface WebhookPush {
  /** Resolves when the update was taken, with the number of attempts it needed. */
  deliver(chatKey: string, body: string, headers: Record<string, string>): Promise<number>;
  /** One delivery, once; resolves with the HTTP status, or null where the connection broke. */
  once(body: string, headers: Record<string, string>): Promise<number | null>;
  close(): Promise<void>;
}

export function createWebhookPush(url: () => string | null): WebhookPush {
  const agent = new Agent({ connections: 40 });
  const tails = new Map<string, Promise<unknown>>();
  let closed = false;

  async function once(body: string, headers: Record<string, string>): Promise<number | null> {
    const target = url();
    if (target === null) return null;
    try {
      const { origin, pathname } = new URL(target);
      const answer = await agent.request({ origin, path: pathname, method: 'POST', headers, body });
      await answer.body.dump();
      return answer.statusCode;
    } catch {
      return null;
    }
  }

  async function deliverAtLast(body: string, headers: Record<string, string>): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      const status = await once(body, headers);
      if (closed || (status !== null && status >= 200 && status < 300)) return attempt;
      await new Promise((resolve) => setTimeout(resolve, Math.min(20 * attempt, 500)));
    }
  }

  return {
    once,
    deliver: (chatKey, body, headers) => {
      const before = tails.get(chatKey) ?? Promise.resolve();
      const delivery = before.then(() => deliverAtLast(body, headers));
      tails.set(chatKey, delivery);
      return delivery;
    },
    close: async () => {
      closed = true;
      await agent.destroy();
    },
  };
}
