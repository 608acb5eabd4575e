import type { Log } from '../../src/channels/channel.ts';

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  detail: object;
  message: string;
}

/** A log that remembers its lines, for tests about what is told and what must not be. */
export interface LogRecorder extends Log {
  lines: LogLine[];
  /** All that was written, as one text. */
  text(): string;
}

export function createLogRecorder(): LogRecorder {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (detail: object, message: string) => {
    lines.push({ level, detail, message });
  };
  return { lines, text: () => JSON.stringify(lines), info: at('info'), warn: at('warn'), error: at('error') };
}
