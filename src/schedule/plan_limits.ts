import type { Usage } from '../storage/usage.ts';

/** From this part of a limit on it is warned of. */
const NEAR = 0.8;

export interface Limits {
  messages: number;
  people: number;
}

export interface NearLimit {
  what: 'messages' | 'people';
  used: number;
  limit: number;
}

/**
 * The limits of a messenger's plan that are near or passed: whoever comes after them is not served.
 * @example nearLimits({ messages: 2500, people: 3 }, { messages: 3000, people: 50 }) // [{ what: 'messages', used: 2500, limit: 3000 }]
 */
export function nearLimits(used: Usage, limits: Limits): NearLimit[] {
  return (['messages', 'people'] as const)
    .map((what) => ({ what, used: used[what], limit: limits[what] }))
    .filter(({ used: count, limit }) => count >= limit * NEAR);
}
