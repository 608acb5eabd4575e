import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from './host.ts';
import { DatabaseProblem } from './problems.ts';
import { type EmbeddedOptions, openEmbedded } from './server.ts';

/** The embedded database in its own thread, so that its queries do not stop the server's event loop. */
const port = parentPort;
if (port === null) throw new Error('this module runs in a worker thread');
const say = (message: ThreadMessage): void => port.postMessage(message);

try {
  const embedded = await openEmbedded(workerData as EmbeddedOptions, (line, detail) =>
    say({ kind: 'log', line, ...(detail === undefined ? {} : { detail }) }),
  );
  port.once('message', () => {
    void embedded.close().then(() => {
      say({ kind: 'closed' });
      port.close();
    });
  });
  void embedded.lost.then((reason) => say({ kind: 'lost', reason: String(reason) }));
  say({ kind: 'ready', role: embedded.role, address: embedded.address });
} catch (problem) {
  if (problem instanceof DatabaseProblem)
    say({ kind: 'refused', code: problem.code, message: problem.message, details: { ...problem.details } });
  else
    say({
      kind: 'refused',
      code: 'EMBEDDED_FAILED',
      message: String(problem),
      details: { reason: String(problem) },
    });
  port.close();
}
