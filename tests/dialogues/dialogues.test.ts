import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { play } from '../support/dialogue.ts';

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

// UPDATE_DIALOGUES=1 writes what happens into the files; a person reads the diff.
describe('whole dialogues', () => {
  it('has files to play', () => expect(files.length).toBeGreaterThan(4));

  it.each(files)('%s', (file) => {
    const path = join(FOLDER, file);
    const script = readFileSync(path, 'utf8');
    const played = play(script);
    if (process.env.UPDATE_DIALOGUES === '1') writeFileSync(path, played);
    else expect(played).toBe(script);
  });
});
