import { fdatasyncSync, fsyncSync } from 'node:fs';
import { syncPath } from './prepared.ts';

/** An open file as the engine's view of a host folder knows it. */
interface HostStream {
  /** The host's descriptor; folders have none. */
  nfd?: number;
  flags: number;
  node: { name: string };
}

/** The operations of that view; the engine looks them up here at every call. */
export interface HostFiles {
  stream_ops: {
    open(stream: HostStream): void;
    close(stream: HostStream): void;
    write(stream: HostStream, buffer: unknown, offset: number, length: number, position: number): number;
    setattr(stream: HostStream, attributes: unknown): void;
    fsync?: (stream: HostStream) => number;
  };
  node_ops: Record<
    'setattr' | 'mknod' | 'rename' | 'unlink' | 'rmdir' | 'symlink',
    (...words: unknown[]) => unknown
  >;
  realPath(node: unknown): string;
}

/** Whether the log has reached the disk, and the order to make it so. */
export interface LogSync {
  pending(): boolean;
  flush(): void;
}

/** A segment of PostgreSQL's write-ahead log. */
const LOG_SEGMENT = /^[0-9A-F]{24}$/;
const TRUNCATE = 512;

/**
 * PGlite's view of a host folder ignores fsync; this makes it real, so that `fsync=on` means what it says.
 *
 * Syncs of the log are put off until `flush`, so that the commits of several clients share one, and whoever asked
 * must hold the replies until then. The rule that keeps a database whole — the log reaches the disk before anything it
 * describes — is kept here: any other change of any file flushes the log first.
 */
export function syncLogFirst(
  files: HostFiles,
  syncLog: (descriptor: number) => void = fdatasyncSync,
): LogSync {
  const waiting = new Set<number>();
  const flush = (): void => {
    for (const descriptor of waiting) syncLog(descriptor);
    waiting.clear();
  };
  const isLog = ({ node }: HostStream): boolean => LOG_SEGMENT.test(node.name);
  const { open, close, write, setattr } = files.stream_ops;

  files.stream_ops.fsync = (stream) => {
    if (stream.nfd !== undefined && isLog(stream)) {
      waiting.add(stream.nfd);
      return 0;
    }
    flush();
    if (stream.nfd !== undefined) fsyncSync(stream.nfd);
    else if (process.platform !== 'win32') syncPath(files.realPath(stream.node));
    return 0;
  };
  files.stream_ops.write = (stream, ...words) => {
    if (waiting.size > 0 && !isLog(stream)) flush();
    return write(stream, ...words);
  };
  files.stream_ops.close = (stream) => {
    if (stream.nfd !== undefined && waiting.has(stream.nfd)) flush();
    close(stream);
  };
  files.stream_ops.open = (stream) => {
    if ((stream.flags & TRUNCATE) !== 0) flush();
    open(stream);
  };
  files.stream_ops.setattr = (stream, attributes) => {
    flush();
    setattr(stream, attributes);
  };
  for (const name of ['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink'] as const) {
    const change = files.node_ops[name];
    files.node_ops[name] = (...words) => {
      flush();
      return change(...words);
    };
  }
  return { pending: () => waiting.size > 0, flush };
}
