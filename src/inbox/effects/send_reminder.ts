import type { EffectOf } from '../../conversation/effect.ts';
import type { EffectHandler } from './context.ts';

/** A reminder to many: written down with its recipients now, put into the outbox by a job after the commit. */
export const sendReminder: EffectHandler<EffectOf<'sendReminder'>> = (effect) => {
  const { token, plan, definition, period, recipients } = effect;
  const content = { plan, definition, period };
  return {
    broadcasts: [{ key: `reminder:${token}`, kind: 'reminder', content, recipients }],
    audit: [
      {
        action: 'reminder.send',
        subject: `reminder:${token}`,
        detail: { ...content, recipients: recipients.length },
      },
    ],
  };
};
