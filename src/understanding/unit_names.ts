import { fold } from './fold.ts';
import type { LexiconUnit } from './lexicon.ts';
import { syllables } from './syllables.ts';
import { type Cost, type Hit, isStill, PhraseTrie } from './trie.ts';
import { ordinaryNames } from './unit_words.ts';
import type { Word } from './word.ts';

/** How a spelling names its unit: in full, by an alias, without the kind word, by the name of a merged predecessor. */
export interface UnitAlias {
  unit: LexiconUnit;
  how: 'name' | 'alias' | 'bare' | 'former' | 'formerBare';
  /** Of an alias the spelling as it was handed in: "PC04". */
  spelling: string;
  /** True where the name without its kind word is also an ordinary expression ("Tháng Tám"). */
  ordinary: boolean;
}

/** Kind words of places, and how they are shortened. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  xã: ['x'],
  phường: ['p', 'f'],
  'thị trấn': ['tt'],
  'đặc khu': ['đk'],
  huyện: ['h'],
  quận: [],
  'thị xã': [],
  'thành phố': ['tp'],
  tỉnh: [],
};
const KIND = new RegExp(`^(${Object.keys(KINDS).join('|')})\\s+(?=\\S)`, 'u');

/** A place by its name without the kind word. */
interface Place {
  unit: LexiconUnit;
  kind: string;
  former: boolean;
  name: string;
}

interface Lead {
  kind: string;
  short: boolean;
}

/**
 * The names of units. A place is stored once, by the name behind its kind word; the kind words are read before it, so that
 * "xã Tống Trân", "x. tống trân", "phường Tống Trân" and "Tống Trân" cost one phrase and not four.
 */
export class UnitNames {
  #whole = new PhraseTrie<UnitAlias>(true);
  #places = new PhraseTrie<Place>(true, this.#whole);
  #leads = new PhraseTrie<Lead>(true, this.#whole);

  constructor() {
    for (const [kind, shorts] of Object.entries(KINDS)) {
      this.#leads.add(kind.split(' '), { kind, short: false });
      for (const short of shorts) this.#leads.add([short], { kind, short: true });
    }
  }

  /** Stores an official name, today's or a predecessor's. */
  add(unit: LexiconUnit, official: string, former: boolean): void {
    const lower = official.normalize('NFC').toLowerCase();
    const lead = KIND.exec(lower);
    const how = former ? 'former' : 'name';
    if (!lead) {
      this.addWhole(unit, lower, how);
      return;
    }
    const name = lower.slice(lead[0].length);
    this.#places.add(syllables(name), { unit, kind: lead[1] as string, former, name });
  }

  /** Stores a spelling that is read as it stands. */
  addWhole(unit: LexiconUnit, spelling: string, how: UnitAlias['how']): void {
    this.#whole.add(syllables(spelling), { unit, how, spelling, ordinary: false });
  }

  /** Every unit whose name begins at a word, however it is written there. */
  at(words: readonly Word[], from: number): Hit<UnitAlias>[] {
    const hits = this.#whole.at(words, from);
    for (const { value, to, strain } of this.#places.at(words, from)) {
      const how = value.former ? 'formerBare' : 'bare';
      hits.push({ value: aliasOf(value, how, ordinaryNames.has(fold(value.name))), from, to, strain });
    }
    this.#leads.reach(words, from, (lead, begin, cost) => {
      const take = (place: Place, to: number, all: Cost) => {
        const how = led(place, lead);
        if (how !== null && isStill(words, from, to, all))
          hits.push({ value: aliasOf(place, how, false), from, to, strain: all.strain });
      };
      this.#places.reach(words, begin, take, cost);
    });
    return hits;
  }
}

/** Since 2025 people mix up the kinds of merged places: "phường" for a new "xã" is still that place. */
function led(place: Place, { kind, short }: Lead): UnitAlias['how'] | null {
  if (kind === place.kind) return place.former ? 'former' : 'name';
  const mixed =
    !short && !place.former && [kind, place.kind].every((one) => one === 'xã' || one === 'phường');
  return mixed ? 'former' : null;
}

function aliasOf({ unit, name }: Place, how: UnitAlias['how'], ordinary: boolean): UnitAlias {
  return { unit, how, spelling: name, ordinary };
}
