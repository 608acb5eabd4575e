import { run } from '../../main.ts';
import { answer } from '../answer.ts';
import type { Command } from '../command.ts';

/** `dunghan start`: the server, until it is told to stop (SIGINT, SIGTERM) or loses its database. */
export const start: Command = {
  options: {},
  words: [0, 0],
  async run(call) {
    const config = call.config();
    const stopped = signal();
    const app = await run(config);
    const { address } = app;
    await answer(call, { address, webChat: config.webChat }, () => [
      call.texts.message(config.webChat ? 'cli-started-chat' : 'cli-started', { address }),
    ]);
    const why = await Promise.race([
      stopped.then(() => 'told' as const),
      app.lost.then(() => 'lost' as const),
    ]);
    if (why === 'lost') call.io.err(call.texts.message('error-database-lost'));
    await app.stop();
    return why === 'lost' ? 1 : 0;
  },
};

/** Resolves at the first signal to stop; a second one ends the process as it would without us. */
function signal(): Promise<void> {
  return new Promise((resolve) => {
    const names = ['SIGINT', 'SIGTERM'] as const;
    const told = () => {
      for (const name of names) process.off(name, told);
      resolve();
    };
    for (const name of names) process.on(name, told);
  });
}
