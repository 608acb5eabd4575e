/** Runs tasks of one key one after another, in the order they came, and tasks of different keys side by side. */
export interface Lanes {
  /** Resolves or rejects as the task does. A failed task does not stop those behind it. */
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
}

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (key, task) => {
      const before = tails.get(key);
      const result = before === undefined ? task() : before.then(task);
      const tail = result.catch(() => undefined);
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
