import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../runtime/root.ts';
import type { LexiconData } from '../understanding/lexicon.ts';
import { shippedWords, yamlFiles } from './shipped_words.ts';

const FILE = join(ROOT, 'dist/words.json');
/** Changes with every build, so that words gathered by other code are gathered again. */
const BUILD = join(ROOT, 'dist/.sources');

/**
 * The names that come with the product, gathered once for each build and each state of the files they come from: the
 * plans take most of a second to read, and `dunghan parse` should answer in less.
 */
export function keptWords(): LexiconData {
  // Under a test runner the sources themselves run, and no build vouches for what is kept.
  if (!import.meta.url.endsWith('.js')) return shippedWords();
  const key = keyOf();
  return (key === null ? null : read(key)) ?? keep(key, shippedWords());
}

function keyOf(): string | null {
  try {
    const parts = [readFileSync(BUILD, 'utf8'), ...yamlFiles('units'), ...yamlFiles('plans')];
    return createHash('sha256').update(parts.join('\0')).digest('hex');
  } catch {
    // Built in a way that leaves no stamp: nothing says when to gather again, so nothing is kept.
    return null;
  }
}

function read(key: string): LexiconData | null {
  try {
    const kept = JSON.parse(readFileSync(FILE, 'utf8')) as { key: string; words: LexiconData };
    return kept.key === key ? kept.words : null;
  } catch {
    // Not there yet: it is gathered now.
    return null;
  }
}

function keep(key: string | null, words: LexiconData): LexiconData {
  if (key === null) return words;
  try {
    const draft = `${FILE}.${randomUUID()}`;
    writeFileSync(draft, JSON.stringify({ key, words }));
    renameSync(draft, FILE);
  } catch {
    // An installation that cannot be written to gathers the words each time.
  }
  return words;
}
