import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const BLOCK = 512;
const PIECE = 1024 * 1024;
/** Longest path the format's plain header holds; PostgreSQL's are far shorter. */
const LONGEST_PATH = 99;

/** The file is no archive of ours, or was cut off or damaged. */
export class ArchiveBroken extends Error {
  override name = 'ArchiveBroken';
}

/** A note about the archive, and the folder that is in it. */
export interface ArchiveContents {
  note: { name: string; text: string };
  folder: { name: string; path: string };
}

/** Writes a `.tar.gz` into a file that is there and empty: the note first, then all files and folders below. */
export async function writeArchive(file: string, contents: ArchiveContents): Promise<void> {
  // As small as it gets in reasonable time; the database's log is mostly zeros.
  await pipeline(blocks(contents), createGzip(), createWriteStream(file, { flags: 'r+', flush: true }));
}

async function* blocks({ note, folder }: ArchiveContents): AsyncGenerator<Buffer> {
  const text = Buffer.from(note.text);
  yield header(note.name, 'file', text.length);
  yield padded(text);
  yield* blocksOf(folder.path, folder.name);
  yield Buffer.alloc(2 * BLOCK);
}

async function* blocksOf(path: string, name: string): AsyncGenerator<Buffer> {
  yield header(`${name}/`, 'folder', 0);
  for (const entry of (await readdir(path, { withFileTypes: true })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* blocksOf(below, `${name}/${entry.name}`);
    if (entry.isFile()) yield* blocksOfFile(below, `${name}/${entry.name}`);
  }
}

async function* blocksOfFile(path: string, name: string): AsyncGenerator<Buffer> {
  const { size } = await lstat(path);
  yield header(name, 'file', size);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) yield piece as Buffer;
  yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

function padded(text: Buffer): Buffer {
  return Buffer.concat([text, Buffer.alloc((BLOCK - (text.length % BLOCK)) % BLOCK)]);
}

/** As `tar` writes it (ustar), so that its own tools can look inside. */
function header(name: string, kind: 'file' | 'folder', size: number): Buffer {
  if (Buffer.byteLength(name) > LONGEST_PATH) throw new Error(`too long a path for the archive: ${name}`);
  const block = Buffer.alloc(BLOCK);
  const octal = (number: number, digits: number) => `${number.toString(8).padStart(digits, '0')}\0`;
  block.write(name, 0);
  block.write(octal(kind === 'file' ? 0o600 : 0o700, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write(kind === 'file' ? '0' : '5', 156);
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${octal(sumOf(block), 6)} `, 148);
  return block;
}

/** The header's checksum, its own field counted as blanks. */
function sumOf(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

interface Entry {
  name: string;
  folder: boolean;
  size: number;
}

/**
 * Reads an archive to its end and writes its files below `to`, or nowhere where `to` is null. `onNote` sees the first
 * file's text before anything is written, and may refuse by throwing.
 * @throws {ArchiveBroken}
 */
export async function readArchive(
  file: string,
  to: string | null,
  onNote: (name: string, text: string) => void,
): Promise<void> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  // Its failure is the reader's: the generator below throws it.
  const flow = pipeline(source, unzipped).catch(() => {});
  try {
    await readEntries(new Bytes(unzipped[Symbol.asyncIterator]() as AsyncIterator<Buffer>), to, onNote);
  } catch (error) {
    throw isDamage(error) ? new ArchiveBroken(file, { cause: error }) : error;
  } finally {
    unzipped.destroy();
    await flow;
  }
}

/** What zlib says of a file that is none of its own, is damaged or ends too early. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_STREAM_PREMATURE/u.test(String(error.code));
}

async function readEntries(
  bytes: Bytes,
  to: string | null,
  onNote: (name: string, text: string) => void,
): Promise<void> {
  for (let first = true; ; first = false) {
    const entry = entryOf(await bytes.take(BLOCK));
    if (entry === null) {
      // To the very end: only there the checksum of the whole stands.
      await bytes.rest();
      if (first) throw new ArchiveBroken('empty');
      return;
    }
    if (first) {
      onNote(entry.name, (await bytes.take(entry.size)).toString('utf8'));
      await bytes.take(padding(entry));
    } else await readEntry(bytes, entry, to);
  }
}

async function readEntry(bytes: Bytes, entry: Entry, to: string | null): Promise<void> {
  if (entry.name.split('/').includes('..') || entry.name.startsWith('/')) throw new ArchiveBroken(entry.name);
  const path = to === null ? null : join(to, entry.name);
  if (entry.folder) {
    if (path !== null) await mkdir(path, { recursive: true, mode: 0o700 });
    return;
  }
  const target = path === null ? null : await open(path, 'wx', 0o600);
  try {
    for (let left = entry.size; left > 0; ) {
      const piece = await bytes.take(Math.min(left, PIECE));
      await target?.writeFile(piece);
      left -= piece.length;
    }
  } finally {
    await target?.close();
  }
  await bytes.take(padding(entry));
}

const padding = ({ size }: Entry): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Null at the block of zeros that ends an archive. */
function entryOf(block: Buffer): Entry | null {
  if (block.every((byte) => byte === 0)) return null;
  const text = (from: number, to: number) => block.toString('latin1', from, to).replace(/[\0 ]+$/u, '');
  if (Number.parseInt(text(148, 156), 8) !== sumOf(block)) throw new ArchiveBroken('header');
  const name = block.toString('utf8', 0, 100).replace(/\0.*$/su, '');
  return { name, folder: text(156, 157) === '5', size: Number.parseInt(text(124, 136), 8) };
}

/** A stream read by the byte. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterator<Buffer>) {
    this.#source = source;
  }

  async take(count: number): Promise<Buffer> {
    const pieces = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const { value, done } = await this.#source.next();
      if (done) throw new ArchiveBroken('cut off');
      pieces.push(value);
      length += value.length;
    }
    const all = pieces.length === 1 ? this.#held : Buffer.concat(pieces);
    this.#held = all.subarray(count);
    return all.subarray(0, count);
  }

  async rest(): Promise<void> {
    while (!(await this.#source.next()).done);
  }
}
