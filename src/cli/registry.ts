import type { Command } from './command.ts';

/**
 * Every subcommand. Each is loaded when it is called: `dunghan parse` does not wait for the database's code.
 * The first line of help and the usage of each are the texts named beside it.
 */
export const COMMANDS: Record<string, { usage: string; load: () => Promise<Command> }> = {
  start: { usage: 'cli-usage-start', load: async () => (await import('./commands/start.ts')).start },
  ask: { usage: 'cli-usage-ask', load: async () => (await import('./commands/ask.ts')).ask },
  parse: { usage: 'cli-usage-parse', load: async () => (await import('./commands/parse.ts')).parse },
  obligations: {
    usage: 'cli-usage-obligations',
    load: async () => (await import('./commands/obligations.ts')).obligations,
  },
  plan: { usage: 'cli-usage-plan', load: async () => (await import('./commands/plan.ts')).plan },
  org: { usage: 'cli-usage-org', load: async () => (await import('./commands/org.ts')).org },
  invite: { usage: 'cli-usage-invite', load: async () => (await import('./commands/invite.ts')).invite },
  person: { usage: 'cli-usage-person', load: async () => (await import('./commands/person.ts')).person },
  doctor: { usage: 'cli-usage-doctor', load: async () => (await import('./commands/doctor.ts')).doctor },
  backup: { usage: 'cli-usage-backup', load: async () => (await import('./commands/backup.ts')).backup },
  restore: { usage: 'cli-usage-restore', load: async () => (await import('./commands/restore.ts')).restore },
  'prepare-data': {
    usage: 'cli-usage-prepare-data',
    load: async () => (await import('./commands/prepare_data.ts')).prepareData,
  },
};
