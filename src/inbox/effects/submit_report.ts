import type { EffectOf } from '../../conversation/effect.ts';
import type { EffectHandler } from './context.ts';

/** The draft becomes the next revision, with its receipt. */
export const submitReport: EffectHandler<EffectOf<'submitReport'>> = (effect) => ({
  drafts: [
    {
      obligation: effect.obligation,
      form: effect.form,
      formVersion: effect.formVersion,
      version: effect.draftVersion,
      values: [],
      submit: { receipt: effect.receipt },
    },
  ],
  audit: [
    {
      action: 'report.submit',
      subject: `obligation:${effect.obligation}`,
      detail: { form: effect.form, receipt: effect.receipt },
    },
  ],
});
