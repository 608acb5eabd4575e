import { Counter, type Registry } from 'prom-client';

/** Counts of messages in and out, without anything of their content. */
export function messageMetrics(registry: Registry) {
  const inbound = new Counter({
    name: 'dunghan_messages_received_total',
    help: 'Messages received, by channel; repeated deliveries apart.',
    labelNames: ['channel', 'new'],
    registers: [registry],
  });
  const outbound = new Counter({
    name: 'dunghan_messages_sent_total',
    help: 'Sends, by channel, lane and how they ended.',
    labelNames: ['channel', 'lane', 'outcome'],
    registers: [registry],
  });
  return {
    received: (channel: string, isNew: boolean) => inbound.inc({ channel, new: String(isNew) }),
    sent: (channel: string, lane: string, outcome: string) => outbound.inc({ channel, lane, outcome }),
  };
}
