import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One call that reached the platform, whatever became of it. */
export interface Call {
  method: string;
  /** JSON or form fields. */
  body: Record<string, unknown>;
  files: { field: string; name: string; bytes: number }[];
  chatId: string | null;
  contentType: string;
}

export interface Reply {
  status: number;
  body: string;
  contentType?: string;
  headers?: Record<string, string>;
}

/**
 * What goes wrong with one call. `cutBefore`: the connection breaks and the call has no effect; `cutAfter`: it has its effect,
 * and then the connection breaks. `slow`: the effect, then the answer after `ms`. `hold`: the effect, and the answer waits for a
 * promise. `stall`: no effect and no answer, for as long as the caller waits.
 */
export type Fault =
  | ({ type: 'answer' } & Reply)
  | { type: 'cutBefore' }
  | { type: 'cutAfter' }
  | { type: 'slow'; ms: number }
  | { type: 'hold'; until: Promise<void> }
  | { type: 'stall' };

/** An nginx page, as gateways send it; with `echo` it names the path, and with it the token. */
export const htmlPage = (status: number, echo = ''): Fault => ({
  type: 'answer',
  status,
  contentType: 'text/html',
  body: `<html><head><title>${status}</title></head><body><center><h1>${status}</h1> ${echo}</center><hr>nginx</body></html>`,
});

export interface Platform {
  /** `http://127.0.0.1:<port>` */
  root: string;
  calls: Call[];
  callsOf(method: string): Call[];
  /** The next calls of `method` (to `chatId`, where given) meet these faults, one each. */
  script(method: string, faults: Fault[], chatId?: string): void;
  /** Resolves when `test` holds; looked at when a call comes, when it is over, and on `changed()`. */
  waitFor(what: string, test: () => boolean, timeoutMs?: number): Promise<void>;
  changed(): void;
  /** Connections opened so far. */
  connections(): number;
  close(): Promise<void>;
}

export interface PlatformOptions {
  token: string;
  port?: number;
  /** Whether `calls` is kept; benchmarks switch it off. */
  keepCalls?: boolean;
  handle: (call: Call, gone: AbortSignal) => Reply | Promise<Reply>;
  unauthorized: Reply;
}

/** A server on this host that answers `/bot<token>/<method>`. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const calls: Call[] = [];
  const scripts: { method: string; chatId: string | undefined; faults: Fault[] }[] = [];
  const waiters = new Set<() => void>();
  const sockets = new Set<Socket>();
  const prefix = `/bot${options.token}/`;
  let opened = 0;

  const changed = () => {
    for (const look of waiters) look();
  };
  const nextFault = (call: Call): Fault | undefined => {
    const script = scripts.find(
      ({ method, chatId, faults }) =>
        faults.length > 0 && method === call.method && (chatId === undefined || chatId === call.chatId),
    );
    return script?.faults.shift();
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await readAll(request);
    if (!(request.url ?? '').startsWith(prefix)) return write(response, options.unauthorized);
    const call = readCall(
      (request.url ?? '').slice(prefix.length),
      request.headers['content-type'] ?? '',
      bytes,
    );
    if (options.keepCalls !== false) calls.push(call);
    changed();
    const fault = nextFault(call);
    if (fault?.type === 'answer') write(response, fault);
    else if (fault?.type === 'cutBefore') request.socket.destroy();
    else {
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      if (fault?.type === 'stall') return;
      const reply = await options.handle(call, gone.signal);
      if (fault?.type === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
      if (fault?.type === 'hold') await fault.until;
      if (fault?.type === 'cutAfter') request.socket.destroy();
      else write(response, reply);
    }
    changed();
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => {
    opened += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method),
    script: (method, faults, chatId) => {
      scripts.push({ method, chatId, faults: [...faults] });
    },
    waitFor: (what, test, timeoutMs = 10_000) =>
      new Promise<void>((resolve, reject) => {
        const finish = (end: () => void) => {
          clearTimeout(timer);
          waiters.delete(look);
          end();
        };
        const look = () => {
          if (test()) finish(resolve);
        };
        const timer = setTimeout(() => finish(() => reject(new Error(`waited in vain: ${what}`))), timeoutMs);
        waiters.add(look);
        look();
      }),
    changed,
    connections: () => opened,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** How often the same text went to the same chat again. */
export function countDuplicates(messages: readonly { chatId: string; text: string }[]): number {
  const seen = new Set(messages.map(({ chatId, text }) => `${chatId}\n${text}`));
  return messages.length - seen.size;
}

export function json(status: number, value: unknown): Reply {
  return { status, body: JSON.stringify(value), contentType: 'application/json' };
}

function write(response: ServerResponse, { status, body, contentType, headers }: Reply): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': contentType ?? 'application/json',
    'content-length': bytes.length,
    ...headers,
  });
  response.end(bytes);
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readCall(method: string, contentType: string, bytes: Buffer): Call {
  const boundary = /multipart\/form-data; *boundary=(.+)/.exec(contentType)?.[1];
  const { body, files } =
    boundary === undefined ? { body: readJson(bytes), files: [] } : readForm(bytes, boundary);
  const chatId = body.chat_id === undefined ? null : String(body.chat_id);
  return { method, body, files, chatId, contentType };
}

function readJson(bytes: Buffer): Record<string, unknown> {
  return bytes.length === 0 ? {} : (JSON.parse(bytes.toString('utf8')) as Record<string, unknown>);
}

function readForm(bytes: Buffer, boundary: string): Pick<Call, 'body' | 'files'> {
  const body: Record<string, unknown> = {};
  const files: Call['files'] = [];
  // latin1 keeps one unit for each byte, so that lengths are bytes.
  for (const section of bytes.toString('latin1').split(`--${boundary}`)) {
    const end = section.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const head = Buffer.from(section.slice(0, end), 'latin1').toString('utf8');
    const content = section.slice(end + 4).replace(/\r\n$/, '');
    const field = /name="([^"]*)"/.exec(head)?.[1] ?? '';
    const name = /filename=(.*?)\r\n/.exec(`${head}\r\n`)?.[1];
    if (name === undefined) body[field] = Buffer.from(content, 'latin1').toString('utf8');
    else files.push({ field, name, bytes: content.length });
  }
  return { body, files };
}
