import type { Texts } from '../../i18n/texts.ts';
import type { Writes } from '../../storage/turn.ts';

/** What an effect's handler may use beside the effect. */
export interface EffectContext {
  inbound: number;
  person: number | null;
  texts: Texts;
}

/** A handler turns an effect into what the one writing statement stores. */
export type EffectHandler<E> = (effect: E, context: EffectContext) => Writes;
