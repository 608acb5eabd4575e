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
 * @example placeOf('V~2.1.b2') // 'mục V (lần thứ 2) khoản 1, gạch đầu dòng 2'
 * @example placeOf('PL.I.3.b2.p1') // 'Phụ lục, mục I khoản 3, gạch đầu dòng 2, ý (+) 1'
 */
export function placeOf(id: string): string {
  const annex: string[] = [];
  const numbers: string[] = [];
  const items: string[] = [];
  for (const step of id.split('.')) {
    const [name = '', turn] = step.split('~');
    const again = turn === undefined ? '' : ` (lần thứ ${turn})`;
    const count = /^[a-z](\d+)$/.exec(name)?.[1];
    if (name === 'MD') annex.push('phần mở đầu');
    else if (name === 'NN') annex.push('nơi nhận');
    else if (/^PL\d*$/.test(name)) annex.push(`Phụ lục${name.length > 2 ? ` ${name.slice(2)}` : ''}${again}`);
    else if (count !== undefined && name.startsWith('b')) items.push(`gạch đầu dòng ${count}`);
    else if (count !== undefined && name.startsWith('p')) items.push(`ý (+) ${count}`);
    else if (count !== undefined && name.startsWith('d')) items.push(`đoạn ${count}`);
    else if (count !== undefined && name.startsWith('n')) items.push(`(${count})`);
    else if (numbers.length === 0) numbers.push(`mục ${name}${again}`);
    else if (/^[a-zđ]$/.test(name)) numbers.push(`điểm ${name}${again}`);
    else numbers.push(`khoản ${name}${again}`);
  }
  return [...annex, numbers.join(' '), ...items].filter((part) => part !== '').join(', ');
}
