import { createInterface } from 'node:readline';
import type { Io } from './command.ts';
import { runCommand } from './run_command.ts';

// A reader that has seen enough (`dunghan org list | head`) ends the command without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const io: Io = {
  env: process.env,
  out: (line) =>
    new Promise((resolve) => {
      if (process.stdout.write(`${line}\n`)) resolve();
      else process.stdout.once('drain', resolve);
    }),
  err: (line) => void process.stderr.write(`${line}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
};

process.exitCode = await runCommand(process.argv.slice(2), io);
