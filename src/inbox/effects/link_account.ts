import type { EffectOf } from '../../conversation/effect.ts';
import type { EffectHandler } from './context.ts';

/** Ties the chat account to the code's person; the code is used up. */
export const linkAccount: EffectHandler<EffectOf<'linkAccount'>> = (effect) => ({
  link: { code: effect.code },
  audit: [{ action: 'account.link', subject: `code:${effect.code}` }],
});
