import type { Socket } from 'node:net';
import { NO_SETTINGS, type Settings } from './settings.ts';
import { type SessionTouch, sessionTouch } from './sqlText.ts';
import { StatementNames } from './statementNames.ts';
import { errorResponse, message, query, stringAt, WireError, type WireMessage } from './wire.ts';

/** Messages that run together: up to a Sync, a Flush or one simple query. */
export interface Turn {
  messages: Buffer[];
  bytes: number;
  /** How many ReadyForQuery its reply must contain: none when it ends with a Flush. */
  expectedReady: 0 | 1;
  touch: SessionTouch;
  /** It uses the unnamed statement of an earlier turn. */
  needsUnnamed: boolean;
  /** The unnamed statement it leaves behind; null: it destroys it; undefined: it leaves it alone. */
  unnamed: Buffer | null | undefined;
}

const newTurn = (): Turn => ({
  messages: [],
  bytes: 0,
  expectedReady: 0,
  touch: { settings: false, listen: [], unlisten: [], refused: null },
  needsUnnamed: false,
  unnamed: undefined,
});

/** Fails while it is parsed, whatever its parameters: stands in for a statement the shared session cannot run. */
const REFUSED_SQL = "SELECT 'refused'::int4";

/** One connection to the embedded database: what it has asked for and what its session looks like. */
export class Client {
  readonly names = new StatementNames();
  readonly channels = new Set<string>();
  readonly turns: Turn[] = [];
  settings: Settings = NO_SETTINGS;
  /** A statement of the running transaction may have changed settings. */
  settingsTouched = false;
  unnamed: Buffer | null = null;
  closed = false;
  #open = newTurn();

  constructor(
    readonly id: number,
    readonly socket: Socket,
  ) {}

  /** Bytes of turns that have not run yet. */
  get waiting(): number {
    return this.turns.reduce((sum, turn) => sum + turn.bytes, this.#open.bytes);
  }

  /** Adds a message; true when a turn is complete. Throws WireError on a message the engine must not see. */
  add(original: WireMessage): boolean {
    const turn = this.#open;
    const { type, bytes } = this.#examined(original, turn);
    turn.messages.push(bytes);
    turn.bytes += bytes.length;
    if (type !== 'Q' && type !== 'S' && type !== 'H') return false;
    turn.expectedReady = type === 'H' ? 0 : 1;
    this.turns.push(turn);
    this.#open = newTurn();
    return true;
  }

  send(bytes: Buffer): void {
    if (!this.closed && bytes.length > 0) this.socket.write(bytes);
  }

  /** Says why, then ends the connection. */
  dismiss(code: string, reason: string): void {
    this.send(errorResponse('FATAL', code, reason));
    this.closed = true;
    this.socket.destroySoon();
  }

  #examined(original: WireMessage, turn: Turn): WireMessage {
    const { type, bytes } = original;
    switch (type) {
      case 'Q': {
        turn.unnamed = null;
        return this.#touch(turn, stringAt(bytes, 5).text) ? original : { type, bytes: query(REFUSED_SQL) };
      }
      case 'P': {
        const name = stringAt(bytes, 5);
        const accepted = this.#touch(turn, stringAt(bytes, name.next).text);
        const parse = accepted
          ? original
          : { type, bytes: message('P', name.text, REFUSED_SQL, Buffer.alloc(2)) };
        if (name.text === '') turn.unnamed = parse.bytes;
        return this.names.rewrite(parse);
      }
      case 'B': {
        const portal = stringAt(bytes, 5);
        if (stringAt(bytes, portal.next).text === '' && turn.unnamed === undefined) turn.needsUnnamed = true;
        return this.names.rewrite(original);
      }
      case 'D':
        if (bytes[5] === 0x53 && bytes[6] === 0 && turn.unnamed === undefined) turn.needsUnnamed = true;
        return this.names.rewrite(original);
      case 'C':
        if (bytes[5] === 0x53 && bytes[6] === 0) turn.unnamed = null;
        return this.names.rewrite(original);
      case 'E':
      case 'S':
      case 'H':
        return original;
      default:
        throw new WireError(`message of type ${JSON.stringify(type)}`);
    }
  }

  /** Notes what the text does to the shared session; false when it must not run. */
  #touch(turn: Turn, sql: string): boolean {
    const touch = sessionTouch(sql);
    turn.touch.settings ||= touch.settings;
    turn.touch.listen.push(...touch.listen);
    turn.touch.unlisten.push(...touch.unlisten);
    turn.touch.refused ??= touch.refused;
    return touch.refused === null;
  }
}
