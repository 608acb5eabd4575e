/**
 * The PostgreSQL wire protocol, version 3, as far as the embedded database needs it: cutting a byte stream into
 * messages and building the few replies the server gives by itself.
 * Source: PostgreSQL documentation, "Frontend/Backend Protocol", message formats.
 */

/** One whole message: its type letter and all its bytes, header included. */
export interface WireMessage {
  type: string;
  bytes: Buffer;
}

/** The transaction status a ReadyForQuery carries: idle, in a transaction, in a failed transaction. */
export type TransactionStatus = 'I' | 'T' | 'E';

/** A stream that is not the protocol, or a message above the limit. The connection cannot be used any more. */
export class WireError extends Error {
  override name = 'WireError';
}

const CODE_SSL = 80877103;
const CODE_GSS = 80877104;
const CODE_CANCEL = 80877102;
const PROTOCOL_3 = 3;
const LARGEST_STARTUP = 10_000;

/** What a client says first; `parameters` are those of the start-up message. */
export type Opening =
  | { kind: 'encryption' }
  | { kind: 'cancel' }
  | { kind: 'startup'; parameters: Map<string, string> };

/** Cuts the bytes of one client into messages; keeps what is incomplete until more arrives. */
export class WireReader {
  #chunks: Buffer[] = [];
  #size = 0;
  readonly #largest: number;

  constructor(largestMessage: number) {
    this.#largest = largestMessage;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** The opening message, which has no type letter, or null while it is incomplete. */
  opening(): Opening | null {
    const length = this.#length(0, LARGEST_STARTUP);
    if (length === null || this.#size < length) return null;
    const bytes = this.#take(length);
    const code = length >= 8 ? bytes.readInt32BE(4) : 0;
    if (code === CODE_SSL || code === CODE_GSS) return { kind: 'encryption' };
    if (code === CODE_CANCEL) return { kind: 'cancel' };
    if (code >> 16 !== PROTOCOL_3) throw new WireError('unknown protocol version');
    const words = bytes.subarray(8).toString('utf8').split('\0');
    const parameters = new Map<string, string>();
    for (let i = 0; i + 1 < words.length && words[i] !== ''; i += 2)
      parameters.set(words[i] ?? '', words[i + 1] ?? '');
    return { kind: 'startup', parameters };
  }

  /** The next message, or null while it is incomplete. */
  next(): WireMessage | null {
    const length = this.#length(1, this.#largest);
    if (length === null || this.#size < length + 1) return null;
    const bytes = this.#take(length + 1);
    return { type: String.fromCharCode(bytes[0] ?? 0), bytes };
  }

  /** Bytes waiting for the rest of their message. */
  get waiting(): number {
    return this.#size;
  }

  #length(at: number, largest: number): number | null {
    if (this.#size < at + 4) return null;
    const head = this.#joined(at + 4);
    const length = head.readInt32BE(at);
    if (length < 4 || length > largest) throw new WireError(`message of ${length} bytes`);
    return length;
  }

  /** The first chunk, made at least `needed` bytes long; joins all chunks at most once per message. */
  #joined(needed: number): Buffer {
    const first = this.#chunks[0];
    if (first !== undefined && first.length >= needed) return first;
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }

  #take(length: number): Buffer {
    const all = this.#joined(length);
    const rest = all.subarray(length);
    this.#size -= length;
    if (rest.length > 0) this.#chunks[0] = rest;
    else this.#chunks.shift();
    return all.subarray(0, length);
  }
}

/** Every message of a whole reply, in order. */
export function* messagesOf(reply: Buffer): Generator<WireMessage> {
  for (let at = 0; at + 5 <= reply.length; ) {
    const end = at + 1 + reply.readInt32BE(at + 1);
    yield { type: String.fromCharCode(reply[at] ?? 0), bytes: reply.subarray(at, end) };
    at = end;
  }
}

/** A message of the given type; strings get their closing zero byte. */
export function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part));
  const head = Buffer.alloc(5);
  head[0] = type.charCodeAt(0);
  head.writeInt32BE(4 + body.reduce((sum, part) => sum + part.length, 0), 1);
  return Buffer.concat([head, ...body]);
}

/** The text of a zero-terminated string inside a message, and where the next field begins. */
export function stringAt(bytes: Buffer, at: number): { text: string; next: number } {
  const end = bytes.indexOf(0, at);
  if (end < 0) throw new WireError('string without an end');
  return { text: bytes.toString('utf8', at, end), next: end + 1 };
}

export const query = (sql: string): Buffer => message('Q', sql);
export const sync = (): Buffer => message('S');
export const readyForQuery = (status: TransactionStatus): Buffer => message('Z', Buffer.from(status));

/** An ErrorResponse. `FATAL` tells the client that the connection ends. */
export function errorResponse(severity: 'ERROR' | 'FATAL', code: string, text: string): Buffer {
  return message('E', `S${severity}`, `V${severity}`, `C${code}`, `M${text}`, Buffer.from([0]));
}

/** What a client is told once it is let in: parameters, its key, and that it may begin. */
export function greeting(serverVersion: string, clientId: number): Buffer {
  const key = Buffer.alloc(8);
  key.writeInt32BE(clientId, 0);
  const parameters: [string, string][] = [
    ['server_version', serverVersion],
    ['server_encoding', 'UTF8'],
    ['client_encoding', 'UTF8'],
    ['DateStyle', 'ISO, MDY'],
    ['IntervalStyle', 'postgres'],
    ['TimeZone', 'UTC'],
    ['integer_datetimes', 'on'],
    ['standard_conforming_strings', 'on'],
  ];
  return Buffer.concat([
    authenticationOk(),
    ...parameters.map(([name, value]) => message('S', name, value)),
    message('K', key),
    readyForQuery('I'),
  ]);
}

export const authenticationOk = (): Buffer => message('R', Buffer.from([0, 0, 0, 0]));
export const askForPassword = (): Buffer => message('R', Buffer.from([0, 0, 0, 3]));
export const encryptionRefused = (): Buffer => Buffer.from('N');
