import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/runtime/root.ts';

/** The unit file of Hưng Yên as it comes with the product. */
export function unitsOfHungYen(): { file: string; text: string } {
  const file = 'prisma/seed/units/33-hung-yen.yaml';
  return { file, text: readFileSync(join(ROOT, file), 'utf8') };
}
