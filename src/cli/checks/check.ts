import type { LineArgs } from '../../conversation/effect.ts';
import type { Config } from '../../runtime/config.ts';

/** What a check found: `warn` works but should be looked at, `bad` does not work. */
export interface Finding {
  state: 'good' | 'warn' | 'bad';
  /** The sentence of `locales/…/doctor.ftl` that says it. */
  id: string;
  args?: LineArgs;
}

/** Looks at one thing the product needs; rejects only where nobody foresaw it. */
export type Check = (config: Config) => Promise<Finding[]>;

export const CHECK_NAMES = ['database', 'redis', 'telegram', 'zalo', 'webChat', 'clock', 'disk'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];
