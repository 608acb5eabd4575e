import { fileURLToPath } from 'node:url';

/** The project's migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** Where the migrated template of this run is. */
export type Template =
  | { kind: 'embedded'; folder: string }
  | { kind: 'postgres'; url: string; database: string };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
    /** The embedded one, made in every run: what is tested on it is tested on no other database. */
    embeddedTemplate: string;
  }
}
