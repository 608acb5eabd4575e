import type { EffectOf } from '../../conversation/effect.ts';
import type { EffectHandler } from './context.ts';

/** Counts a wrong link code against the account, and locks it for a while. */
export const countFailedCode: EffectHandler<EffectOf<'countFailedCode'>> = (effect) => ({
  linkFailure: { lockedUntil: effect.lockedUntil },
});
