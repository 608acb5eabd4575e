/**
 * Clause paths in words. A path is made of the numbers the plan prints (`V`, `1`, `2.1`, `a)` as `a`), `b1` for the first
 * bullet, `p1` for the first sub-bullet, `d1` for a paragraph of its own, `PL` for the annex; `V~2` is the second section
 * printed as V.
 */

/** The path one step up, or null for a top section. */
export function parentOf(id: string): string | null {
  const cut = id.lastIndexOf('.');
  return cut < 0 ? null : id.slice(0, cut);
}

/**
 * @example placeOf('V~2.1.b2') // 'mục V.1 (mục V thứ 2), gạch đầu dòng 2'
 * @example placeOf('PL.I.3.b2.p1') // 'Phụ lục, mục I.3, gạch đầu dòng 2, ý (+) 1'
 */
export function placeOf(id: string): string {
  const parts: string[] = [];
  const numbers: string[] = [];
  const turns: string[] = [];
  const items: string[] = [];
  for (const step of id.split('.')) {
    const [name = '', turn] = step.split('~');
    const item = /^([bpdn])(\d+)$/.exec(name);
    if (name === 'MD') parts.push('phần mở đầu');
    else if (name === 'NN') parts.push('nơi nhận');
    else if (/^PL\d*$/.test(name)) parts.push(name.length > 2 ? `Phụ lục ${name.slice(2)}` : 'Phụ lục');
    else if (item) items.push(`${ITEMS[item[1] ?? '']} ${item[2]}`);
    else if (/^[a-zđ]$/.test(name)) items.push(`điểm ${name}`);
    else numbers.push(name);
    if (turn !== undefined)
      turns.push(` (${numbers.length > 0 ? `mục ${numbers.join('.')}` : 'phần'} thứ ${turn})`);
  }
  if (numbers.length > 0) parts.push(`mục ${numbers.join('.')}${turns.join('')}`);
  return [...parts, ...items].join(', ');
}

const ITEMS: Record<string, string> = { b: 'gạch đầu dòng', p: 'ý (+)', d: 'đoạn', n: 'ý' };
