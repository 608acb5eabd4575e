import { beforeEach, describe, expect, test } from 'vitest';
import { type HostFiles, type LogSync, syncLogFirst } from '../../../src/runtime/embedded/logFirst.ts';

const LOG = { nfd: 7, flags: 0, node: { name: '00000001000000000000000A' } };
const DATA = { nfd: 8, flags: 0, node: { name: '16384' } };

let events: string[];
let files: HostFiles;
let log: LogSync;

beforeEach(() => {
  events = [];
  const note = (event: string) => (): void => void events.push(event);
  const change = { setattr: 0, mknod: 0, rename: 0, unlink: 0, rmdir: 0, symlink: 0 };
  files = {
    stream_ops: {
      open: note('open'),
      close: note('close'),
      write: (stream) => events.push(stream === LOG ? 'write log' : 'write data'),
      setattr: note('truncate'),
    },
    node_ops: Object.fromEntries(
      Object.keys(change).map((name) => [name, note(name)]),
    ) as HostFiles['node_ops'],
    realPath: () => '/nowhere',
  };
  log = syncLogFirst(files, (descriptor) => events.push(`sync ${descriptor}`));
  files.stream_ops.write(LOG, null, 0, 0, 0);
  files.stream_ops.fsync?.(LOG);
  events.length = 0;
});

describe('the log reaches the disk', () => {
  test('when asked, once', () => {
    expect(log.pending()).toBe(true);
    log.flush();
    log.flush();
    expect(events).toEqual(['sync 7']);
    expect(log.pending()).toBe(false);
  });

  test('not for more of the log, nor for reading and opening', () => {
    files.stream_ops.write(LOG, null, 0, 0, 0);
    files.stream_ops.open(DATA);
    files.stream_ops.close(DATA);
    expect(events).toEqual(['write log', 'open', 'close']);
  });

  test.each<[string, () => unknown, string]>([
    ['a data page is written', () => files.stream_ops.write(DATA, null, 0, 0, 0), 'write data'],
    ['a data file is cut', () => files.stream_ops.setattr(DATA, {}), 'truncate'],
    ['a file is opened to be emptied', () => files.stream_ops.open({ ...DATA, flags: 512 }), 'open'],
    ['the log itself is closed', () => files.stream_ops.close(LOG), 'close'],
    ['a file is cut by its name', () => files.node_ops.setattr(), 'setattr'],
    ['a file is made', () => files.node_ops.mknod(), 'mknod'],
    ['a file is renamed', () => files.node_ops.rename(), 'rename'],
    ['a file is removed', () => files.node_ops.unlink(), 'unlink'],
    ['a folder is removed', () => files.node_ops.rmdir(), 'rmdir'],
  ])('before %s', (_what, act, event) => {
    act();
    expect(events).toEqual(['sync 7', event]);
  });
});
