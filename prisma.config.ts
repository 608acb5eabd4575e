import { defineConfig } from 'prisma/config';

/** For those who use Prisma's own commands; the product applies the same migrations by itself at start. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL === undefined ? {} : { datasource: { url: process.env.DATABASE_URL } }),
});
