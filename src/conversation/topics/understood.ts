import { formatVi, isIsoDate } from '../../domain/date.ts';
import type { Reading } from '../../understanding/reading.ts';
import { sayBack } from '../../understanding/sayback.ts';
import type { Line, LineArgs, Text } from '../effect.ts';
import { line } from '../turn.ts';

/**
 * What was understood, where the typed words were mended first: a wrong guess is seen before its answer is believed.
 */
export function understoodLines(reading: Reading): Line[] {
  if (reading.repairs.length === 0) return [];
  const parts = sayBack(reading).map(({ id, args }) => line(id, shown(args)));
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const all = rest.reduce<Text>((said, part) => line('understood-and', { said, part }), first);
  return [line('understood', { what: all }), 'gap'];
}

/** Days as people write them; what is open or unknown is left empty. */
function shown(args: Record<string, string | number | null>): LineArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (typeof value === 'string' && isIsoDate(value)) return [name, formatVi(value)];
      return [name, value ?? ''];
    }),
  );
}
