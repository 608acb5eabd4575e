/** Waiting times after failures in a row: doubling from `firstMs` to `maxMs`, each between half and the whole of that. */
export interface BackoffConfig {
  firstMs: number;
  maxMs: number;
}

export interface Backoff {
  /** Waits after one more failure, at least `atLeastMs`; ends early when `signal` aborts. */
  wait(signal: AbortSignal, atLeastMs?: number): Promise<void>;
  /** Success: the next failure waits `firstMs` again. */
  reset(): void;
}

/** @param random a number in [0, 1), injected so that tests are repeatable */
export function createBackoff(config: BackoffConfig, random: () => number): Backoff {
  let failures = 0;
  return {
    wait: (signal, atLeastMs = 0) => {
      const span = Math.min(config.maxMs, config.firstMs * 2 ** Math.min(failures, 30));
      failures += 1;
      return pause(Math.max(atLeastMs, span * (0.5 + random() / 2)), signal);
    },
    reset: () => {
      failures = 0;
    },
  };
}

/** Resolves after `ms`, or at once when `signal` aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}
