import type { EffectOf } from '../../conversation/effect.ts';
import type { EffectHandler } from './context.ts';

/** Notes that the person took up what they were reminded of. */
export const acknowledge: EffectHandler<EffectOf<'acknowledge'>> = (effect) => ({
  acknowledge: { obligation: effect.obligation },
});
