import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const WRITER = fileURLToPath(new URL('./writer.js', import.meta.url));

/** A separate process on a data folder; its lines are collected. */
export class FolderProcess {
  readonly lines: string[] = [];
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  readonly #news = new EventEmitter();

  constructor(dataDir: string, mode: 'server' | 'command', task = 'hold') {
    this.#child = spawn(process.execPath, [WRITER, dataDir, mode, task], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#exited = once(this.#child, 'exit').then(() => this.#news.emit('news'));
    if (this.#child.stdout === null) throw new Error('no standard output');
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.lines.push(line);
      this.#news.emit('news');
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Waits until so many lines begin with a word; gives the last of them. */
  async line(word: string, count = 1): Promise<string> {
    for (;;) {
      const found = this.lines.filter((line) => line.startsWith(word));
      const last = found[found.length - 1];
      if (found.length >= count && last !== undefined) return last;
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`ended without "${word}": ${this.lines.join(', ')}`);
      await once(this.#news, 'news');
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#child.kill(signal);
    await this.#exited;
  }

  /** Stops it where it stands, alive but answering nothing. */
  freeze(): void {
    this.#child.kill('SIGSTOP');
  }
}
