import { randomUUID } from 'node:crypto';
import type { InboundMessage, OutboundContent } from '../../src/channels/channel.ts';
import { createWebChannel, type WebMessage, type WebPerson } from '../../src/channels/web/channel.ts';
import { createServer, type Server } from '../../src/runtime/server.ts';

/** The cast of the web tests: one official, one head, one coordinator, in two provinces. */
export const CAST: WebPerson[] = [
  {
    accountId: 'demo-lan',
    name: 'Lê Thị Lan',
    role: 'reporter',
    roleLabel: 'Cán bộ báo cáo',
    unitName: 'Xã Hoằng Hóa',
    provinceName: 'Thanh Hóa',
    examples: ['Tháng này đến hạn gì?', 'Báo cáo Biểu 04', 'Tôi đã nộp những gì?'],
  },
  {
    accountId: 'demo-binh',
    name: 'Trần Quốc Bình',
    role: 'coordinator',
    roleLabel: 'Điều phối',
    unitName: 'Công an tỉnh Thanh Hóa',
    provinceName: 'Thanh Hóa',
    examples: ['Xã nào chưa nộp báo cáo 6 tháng?', 'Nhắc các xã chưa nộp', 'Ai chủ trì Dự án 6?'],
  },
  {
    accountId: 'demo-hoa',
    name: 'Nguyễn Thu Hòa',
    role: 'head',
    roleLabel: 'Lãnh đạo đơn vị',
    unitName: 'Sở Y tế Hưng Yên',
    provinceName: 'Hưng Yên',
    examples: ['tháng này đến hạn gì?', 'Quý II phải nộp gì?', 'Ai chủ trì Dự án 6?'],
  },
];

export interface WebBotOptions {
  /** What the bot says to a message; several entries are several messages. */
  answer?: (message: InboundMessage) => OutboundContent[];
  people?: () => WebPerson[];
  secret?: string;
  port?: number;
  demo?: boolean;
  clock?: () => number;
  host?: string;
}

/**
 * The web chat over a small bot in memory that keeps what the product keeps: inbound messages once each, and everything said.
 * Stopping and starting it again is a restart of the server: what was accepted is still there.
 */
export class WebBot {
  readonly accepted: InboundMessage[] = [];
  readonly said = new Map<string, WebMessage[]>();
  /** Set: `accept` throws, as it does when the database is away. */
  isBroken = false;
  /** Set: messages are stored and not answered. */
  isSilent = false;
  address = '';
  readonly #options: WebBotOptions;
  #server: Server | null = null;
  #channel: ReturnType<typeof createWebChannel> | null = null;
  #port: number;

  constructor(options: WebBotOptions = {}) {
    this.#options = options;
    this.#port = options.port ?? 0;
  }

  async start(): Promise<void> {
    const log = { info() {}, warn() {}, error() {} };
    const clock = this.#options.clock ?? Date.now;
    this.#channel = createWebChannel({
      accept: (message) => this.#accept(message),
      people: async () => this.#options.people?.() ?? CAST,
      history: async (accountId, limit, before) => this.#history(accountId, limit, before),
      secret: this.#options.secret ?? 'a key for tests',
      clock,
      newId: randomUUID,
      log,
      demo: this.#options.demo ?? false,
    });
    this.#server = await createServer({
      port: this.#port,
      host: this.#options.host ?? '127.0.0.1',
      webhooks: {},
      web: this.#channel.routes,
      ready: async () => ({ ok: true, checks: {} }),
      log,
    });
    this.address = this.#server.address;
    this.#port = Number(new URL(this.address).port);
  }

  async stop(): Promise<void> {
    await this.#channel?.stop();
    await this.#server?.close();
    this.#server = null;
  }

  /** The bot speaks by itself: a reminder, a broadcast. */
  async say(accountId: string, content: OutboundContent): Promise<string> {
    const id = randomUUID();
    const { text, choices } = content;
    this.#remember(accountId, { id, from: 'bot', text, ...(choices && { choices }), at: this.#now() });
    await this.#channel?.send(accountId, content, 0, id);
    return id;
  }

  /** What an account's chat holds, as the database would say. */
  chat(accountId: string): WebMessage[] {
    return this.said.get(accountId) ?? [];
  }

  async #accept(message: InboundMessage): Promise<boolean> {
    if (this.isBroken) throw new Error('the database is away');
    if (this.accepted.some((known) => known.externalId === message.externalId)) return false;
    this.accepted.push(message);
    const { content, accountId, externalId } = message;
    const text =
      content.type === 'text' ? content.text : content.type === 'choice' ? (content.label ?? '') : '';
    this.#remember(accountId, { id: externalId, from: 'person', text, at: this.#now() });
    if (!this.isSilent) setImmediate(() => this.#answer(message));
    return true;
  }

  async #answer(message: InboundMessage): Promise<void> {
    const { content, accountId } = message;
    const said =
      content.type === 'text' ? content.text : content.type === 'choice' ? `[${content.value}]` : '';
    const answer = this.#options.answer?.(message) ?? [{ text: `Đã nhận: ${said}` }];
    for (const one of answer) await this.say(accountId, one);
  }

  #history(accountId: string, limit: number, before: string | null): WebMessage[] {
    const all = this.chat(accountId);
    const end = before === null ? all.length : all.findIndex((message) => message.id === before);
    return all.slice(Math.max(0, end - limit), Math.max(0, end));
  }

  #remember(accountId: string, message: WebMessage): void {
    this.said.set(accountId, [...this.chat(accountId), message]);
  }

  #now(): string {
    return new Date(this.#options.clock?.() ?? Date.now()).toISOString();
  }
}
