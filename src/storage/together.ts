/** What goes through the database in one statement. */
export interface Together<Item, Result> {
  /** All items in one statement; one result for each, in their order. */
  run: (items: readonly Item[]) => Promise<Result[]>;
  /** One item by itself: tells each its own fault where the statement for all was refused. */
  alone: (item: Item) => Promise<Result>;
  /** Most items of one statement. */
  most: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers what comes at the same time: an item goes at once where nothing is under way, else with all the others that came
 * when the statement under way is back. Alone it waits for nobody; in a crowd hundreds share one commit to disk.
 */
export function together<Item, Result>({ run, alone, most }: Together<Item, Result>) {
  const waiting: Waiting<Item, Result>[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    const batch = waiting.splice(0, most);
    const [only] = batch;
    if (only !== undefined && batch.length === 1) await settle(only);
    else await settleAll(batch);
    if (waiting.length > 0) setImmediate(() => void flush());
    else busy = false;
  }

  async function settle({ item, resolve, reject }: Waiting<Item, Result>): Promise<void> {
    await alone(item).then(resolve, reject);
  }

  async function settleAll(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      // What the database refused, one of them may be to blame for; where it is away, all are told.
      if (isRefusal(error)) for (const one of batch) void settle(one);
      else for (const { reject } of batch) reject(error);
    }
  }

  return (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy) return;
      busy = true;
      // What the same round of the event loop brings goes along.
      setImmediate(() => void flush());
    });
}

/** True where the server answered and nothing was done; classes 08, 57 and 58 are of servers that go away. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return /^(?!08|57|58)[0-9A-Z]{5}$/.test(String(error.code));
}
