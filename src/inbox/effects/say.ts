import type { OutboundContent } from '../../channels/channel.ts';
import type { EffectOf } from '../../conversation/effect.ts';
import type { EffectHandler } from './context.ts';

/** The words of a reply, rendered, as a row of the outbox. */
export const say: EffectHandler<EffectOf<'say'>> = (effect, { inbound, texts }) => {
  const choices = effect.choices
    .filter((row) => row.length > 0)
    .map((row) => row.map(({ label, ...choice }) => ({ ...choice, label: texts.label(label) })));
  const content: OutboundContent = {
    text: texts.render(effect.lines),
    ...(choices.length > 0 && { choices }),
  };
  return { outbound: [{ key: `${inbound}:0`, content }] };
};
