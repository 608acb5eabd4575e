import { loadLexiconData } from '../storage/lexicon.ts';
import { buildLexicon, type Lexicon } from '../understanding/index.ts';
import { fromDatabaseAtHand } from './at_hand.ts';
import type { Call } from './command.ts';
import { keptWords } from './kept_words.ts';

/** The names the reader knows: those of the database at hand, else those that come with the product. */
export async function loadWords(call: Call): Promise<Lexicon> {
  return buildLexicon((await fromDatabaseAtHand(call, loadLexiconData)) ?? keptWords());
}
