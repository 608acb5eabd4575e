import type { Asking, Facts, Need } from '../conversation/need.ts';

/** Most needs of one step; a topic that asks for more goes round in circles. */
const MOST_NEEDS = 50;

/** Drives a step to its end, answering what it needs to know. */
export async function runStep<T>(asking: Asking<T>, load: (need: Need) => Promise<Facts>): Promise<T> {
  let turn = asking.next();
  for (let needs = 0; !turn.done; needs++) {
    if (needs >= MOST_NEEDS) throw new Error(`a step asked ${MOST_NEEDS} times, last for ${turn.value.need}`);
    turn = asking.next(await load(turn.value));
  }
  return turn.value;
}
