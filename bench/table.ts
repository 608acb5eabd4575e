import { cpus, totalmem } from 'node:os';

/** Rows as a Markdown table, under a line that names the machine. */
export function table(rows: Record<string, string>[]): string {
  const [first] = rows;
  if (first === undefined) return '(no rows)';
  const names = Object.keys(first);
  const lines = [names, names.map(() => '---'), ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  return [`${machine()}\n`, ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

function machine(): string {
  const [cpu] = cpus();
  return `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}`;
}
