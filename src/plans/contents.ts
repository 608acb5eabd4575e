import type { Pool } from 'pg';
import type { PlanKnowledge, PublishedForm } from '../storage/facts.ts';
import { loadLexiconData } from '../storage/lexicon.ts';
import { loadForms, loadPlanContents } from '../storage/plans.ts';
import { getSetting } from '../storage/settings.ts';
import { buildLexicon, type Lexicon } from '../understanding/build_lexicon.ts';
import type { LexiconData, LexiconUnit } from '../understanding/lexicon.ts';
import { createPlanAnswers } from './answers.ts';
import type { Plan } from './format.ts';
import type { SearchedPlan } from './search.ts';

/** Plans, forms and names in memory, as they stood at one stamp. */
export interface Contents extends PlanKnowledge {
  /** Changes whenever plans, forms or units did. */
  stamp: string | null;
  plans: readonly Plan[];
  lexiconData: LexiconData;
  lexicon: Lexicon;
}

export interface ContentsCache {
  /** Contents at least as new as the stamp a snapshot carried (its `content`); without a stamp, as last read. */
  at(content: unknown): Promise<Contents>;
  /** Contents as last read; read now where they never were. */
  current(): Promise<Contents>;
}

/** Reads plans, forms and names once, and again when a snapshot carries another stamp. */
export function createContents(pool: Pool): ContentsCache {
  let latest: { stamp: string | null; contents: Promise<Contents> } | null = null;
  const read = (stamp: string | null) => {
    const reading = { stamp, contents: loadContents(pool) };
    latest = reading;
    // A failed read is forgotten, so that the next message tries again.
    reading.contents.catch(() => {
      if (latest === reading) latest = null;
    });
    return reading.contents;
  };
  const current = async () =>
    latest === null ? read(stampOf(await getSetting(pool, 'content'))) : latest.contents;
  return {
    at(content) {
      const stamp = stampOf(content);
      if (stamp === null) return current();
      return latest !== null && latest.stamp === stamp ? latest.contents : read(stamp);
    },
    current,
  };
}

function stampOf(content: unknown): string | null {
  return typeof content === 'object' && content !== null && 'stamp' in content ? String(content.stamp) : null;
}

async function loadContents(pool: Pool): Promise<Contents> {
  const stamp = stampOf(await getSetting(pool, 'content'));
  const rows = await loadPlanContents(pool);
  const forms = await loadForms(pool);
  const lexiconData = await loadLexiconData(pool);
  // The database holds what `importPlan` wrote: plans that were checked.
  const searched = rows.map(({ content, texts }): SearchedPlan => ({ plan: content as Plan, texts }));
  const units = new Map<string, LexiconUnit>(lexiconData.units.map((unit) => [unit.code, unit]));
  const byVersion = new Map(forms.map((form) => [form.id, form.content]));
  const newest = new Map<string, PublishedForm & { plan: string }>();
  for (const { id, plan, code, content } of forms) newest.set(`${plan} ${code}`, { id, form: content, plan });
  return {
    stamp,
    plans: searched.map(({ plan }) => plan),
    lexiconData,
    lexicon: buildLexicon(lexiconData),
    form: (version) => byVersion.get(version) ?? null,
    newestForm: (plan, code) => newest.get(`${plan} ${code}`) ?? null,
    formsOf: (plan) => [...newest.values()].filter((form) => form.plan === plan),
    ...createPlanAnswers(searched, units),
  };
}
