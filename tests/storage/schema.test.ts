import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { promisedTables } from './prisma_schema.ts';

/** What Prisma's client believes about the database must be what the migrations made. */
const PROMISED = promisedTables(fileURLToPath(new URL('../../prisma/schema', import.meta.url)));

let database: TestDatabase;
let found: string[];

const COLUMNS = `
  SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attnotnull THEN ' not null' ELSE ' null' END || CASE WHEN a.atthasdef THEN ' default' ELSE '' END AS fact
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`;

const INDEXES = `
  SELECT t.relname || CASE WHEN i.indisprimary THEN ' key (' WHEN i.indisunique THEN ' unique (' ELSE ' index (' END
    || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY AS k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) || ')' AS fact
  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
  WHERE t.relnamespace = 'public'::regnamespace AND i.indpred IS NULL AND i.indexprs IS NULL`;

const REFERENCES = `
  SELECT t.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY AS k(attnum, n)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum)
    || ') to ' || f.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY AS k(attnum, n)
      JOIN pg_attribute a ON a.attrelid = f.oid AND a.attnum = k.attnum)
    || ') on delete ' || CASE c.confdeltype WHEN 'c' THEN 'Cascade' WHEN 'n' THEN 'SetNull' WHEN 'r' THEN 'Restrict' ELSE 'NoAction' END AS fact
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
  WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace`;

/** Prisma's own table is not in its schema. */
const OURS = (fact: string): boolean => !fact.startsWith('_prisma_migrations');

beforeAll(async () => {
  database = await testDatabase();
  const answers = await Promise.all(
    [COLUMNS, INDEXES, REFERENCES].map((sql) => database.pool.query<{ fact: string }>(sql)),
  );
  found = answers.flatMap(({ rows }) => rows.map((row) => row.fact)).filter(OURS);
});
afterAll(() => database.drop());

describe('the migrated database and prisma/schema', () => {
  test('the schema promises tables at all', () => {
    expect(PROMISED.length).toBeGreaterThan(100);
  });

  test('everything the schema promises is there', () => {
    expect(PROMISED.filter((fact) => !found.includes(fact))).toEqual([]);
  });

  test('the database has no column, key or reference the schema does not know', () => {
    // Plain indexes beyond the schema are the migrations' right.
    const known = new Set(PROMISED);
    expect(found.filter((fact) => !known.has(fact) && !/^\w+ index \(/.test(fact))).toEqual([]);
  });
});
