import { Worker } from 'node:worker_threads';
import type { Address } from './address.ts';
import { DatabaseProblem, type DatabaseProblemCode, DataFolderLocked } from './problems.ts';
import { type Embedded, type EmbeddedOptions, type Log, openEmbedded } from './server.ts';

/** What the database's thread tells its host. */
export type ThreadMessage =
  | { kind: 'ready'; role: 'owner' | 'guest'; address: Address }
  | { kind: 'refused'; code: DatabaseProblemCode; message: string; details: Record<string, string | number> }
  | { kind: 'log'; line: string; detail?: object }
  | { kind: 'lost'; reason: string }
  | { kind: 'closed' };

/**
 * Opens the embedded database in a thread of its own. Under a test runner that loads TypeScript itself it runs in
 * this thread: Node's threads cannot load TypeScript.
 */
export function hostEmbedded(options: EmbeddedOptions, log: Log): Promise<Embedded> {
  if (import.meta.url.endsWith('.ts')) return openEmbedded(options, log);
  const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: options });
  return new Promise((resolve, reject) => {
    let lose: (reason: unknown) => void = () => {};
    const lost = new Promise((resolveLost) => {
      lose = resolveLost;
    });
    const exited = new Promise<void>((resolveExit) => {
      worker.once('exit', () => resolveExit());
    });
    let closing = false;
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'log') log(message.line, message.detail);
      else if (message.kind === 'lost') lose(message.reason);
      else if (message.kind === 'refused') reject(problemOf(message));
      else if (message.kind === 'ready')
        resolve({
          role: message.role,
          address: message.address,
          lost,
          async close() {
            closing = true;
            worker.postMessage('close');
            await exited;
          },
        });
    });
    worker.once('error', (reason) => {
      lose(reason);
      reject(
        new DatabaseProblem('EMBEDDED_FAILED', reason.message, { reason: reason.message }, { cause: reason }),
      );
    });
    void exited.then(() => {
      if (!closing) lose('the thread of the embedded database ended');
    });
  });
}

function problemOf(message: Extract<ThreadMessage, { kind: 'refused' }>): DatabaseProblem {
  const { dataDir, pid } = message.details;
  if (message.code === 'DATA_FOLDER_LOCKED') return new DataFolderLocked(String(dataDir), Number(pid));
  return new DatabaseProblem(message.code, message.message, message.details);
}
