import { fileURLToPath } from 'node:url';

/**
 * The package's folder, with `locales`, `prisma` and `src` in it. Both `src/runtime` and `dist/runtime` are two levels
 * below it.
 */
export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
