import type { CriteriaFact } from '../conversation/plan_facts.ts';
import type { CriteriaSet, Plan } from './format.ts';
import { notesAbout, placeIn } from './plan_places.ts';
import { phraseList } from './question_words.ts';
import { indexWords, type Worded } from './word_index.ts';

/** Words that only say that a class is asked for; the titles of all classes begin with some of them. */
const DROPPED =
  phraseList(`tiêu chí, tiêu chuẩn, phân loại, xếp loại, đánh giá, điều kiện, công nhận, thế nào là,
  thế nào thì, coi là, xem là, xác định là, đạt chuẩn, đạt, chuẩn, loại, xã phường, xã, phường, thị trấn, địa bàn, đơn vị,
  mấy, gồm, thì, về, có những, là, cần đáp ứng, đáp ứng, cần, hồ sơ`);

/** Notes name conditions by their codes; people read their words. */
function withoutCodes(text: string, set: CriteriaSet): string {
  return set.conditions.reduce(
    (said, { code, text: words }) =>
      said.replace(new RegExp(`(?<![\\p{L}\\p{N}])${code}(?![\\p{L}\\p{N}])`, 'gu'), () => `“${words}”`),
    text,
  );
}

interface Entry extends Worded {
  fact: CriteriaFact;
}

/** Finds classes by the words of their titles; all where the words name nothing, none where they name something else. */
export function createCriteria(plans: readonly Plan[]): (text: string) => CriteriaFact[] {
  const entries = plans.flatMap(entriesOf);
  const index = indexWords(entries, { dropped: DROPPED, floor: 0.35 });
  return (text) => {
    const hits = index.search(text);
    const best = Math.max(0, ...hits.map(({ part }) => part));
    // "có tệ nạn" stands in two titles, of which the shorter says nothing else.
    const titles = hits
      .filter(({ part }) => part > best - 0.01)
      .map(({ item }) => item)
      .toSorted((a, b) => a.words.length - b.words.length);
    const [chosen] = titles;
    if (chosen === undefined) return index.asksForSomething(text) ? [] : entries.map(({ fact }) => fact);
    return titles.filter(({ words }) => words === chosen.words).map(({ fact }) => fact);
  };
}

function entriesOf(plan: Plan): Entry[] {
  return (plan.criteria ?? []).map((set) => ({
    words: set.title,
    context: '',
    fact: {
      ...placeIn(plan, set.clause),
      title: set.title,
      combine: set.combine,
      conditions: set.conditions.map((one) => ({
        text: one.text,
        // A clause with several conditions is quoted as a whole.
        place: placeIn(
          plan,
          one.clause,
          set.conditions.some((other) => other !== one && other.clause === one.clause)
            ? undefined
            : one.quote,
        ),
      })),
      notes: notesAbout(plan, set.clause, set.notes).map(({ kind, text }) => ({
        kind,
        text: withoutCodes(text, set),
      })),
    },
  }));
}
