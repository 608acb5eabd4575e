import type { EffectOf } from '../../conversation/effect.ts';
import type { EffectHandler } from './context.ts';

/** Answers into the draft of an obligation's form; the draft begins with the first. */
export const saveAnswers: EffectHandler<EffectOf<'saveAnswers'>> = (effect) => ({
  drafts: [
    {
      obligation: effect.obligation,
      form: effect.form,
      formVersion: effect.formVersion,
      version: effect.draftVersion,
      values: Object.entries(effect.values).map(([question, value]) => ({ question, ...value })),
    },
  ],
});
