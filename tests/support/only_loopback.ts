import { buildConnector } from 'undici';
import type { Connector } from '../../src/channels/http.ts';

/** Opens connections on this host only and remembers what it refused: tests must never reach a real platform. */
export interface LoopbackConnector {
  connect: Connector;
  refused: string[];
}

export function onlyLoopback(): LoopbackConnector {
  const open = buildConnector({ timeout: 2_000 });
  const refused: string[] = [];
  return {
    refused,
    connect: (target, callback) => {
      if (['127.0.0.1', 'localhost', '[::1]'].includes(target.hostname)) return open(target, callback);
      refused.push(target.hostname);
      callback(Object.assign(new Error('off this host'), { code: 'OFF_LOOPBACK' }), null);
    },
  };
}
