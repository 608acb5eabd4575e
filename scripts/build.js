import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const GENERATED = join(ROOT, 'src', 'storage', 'generated');
/** What the files in dist were made from; also part of the prepared database's key. */
const STAMP = join(DIST, '.sources');
const LOCK = join(ROOT, 'node_modules', '.cache', 'dunghan', 'build.lock');

/** Whether this folder can be built: a checkout with its development packages. */
export function canBuild() {
  return (
    existsSync(join(ROOT, 'src')) && existsSync(join(ROOT, 'node_modules', 'typescript', 'package.json'))
  );
}

/**
 * Brings dist up to date with the sources: Prisma's client when the schema changed, then TypeScript when anything
 * changed. Does nothing, in well under 0.3 s, when nothing did. Throws with the compiler's words when it fails.
 */
export async function build() {
  if (isFresh(hashes())) return;
  const release = await lock();
  try {
    // Another process may have built while this one waited.
    const wanted = hashes();
    if (isFresh(wanted)) return;
    if (readStamp().schema !== wanted.schema || !existsSync(join(GENERATED, 'client.ts'))) generate();
    compile();
    removeOrphans(DIST);
    writeFileSync(STAMP, `${JSON.stringify(wanted)}\n`);
  } finally {
    release();
  }
}

function hashes() {
  const schema = hashOf([
    join(ROOT, 'prisma', 'schema'),
    join(ROOT, 'prisma.config.ts'),
    inModules('prisma'),
  ]);
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json'].map((name) => join(ROOT, name));
  return { schema, code: hashOf([join(ROOT, 'src'), ...settings, inModules('typescript')]) };
}

const inModules = (name) => join(ROOT, 'node_modules', name, 'package.json');

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) {
    hash.update(`${relative(ROOT, file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Every file below a path, in a fixed order, without the generated client. */
function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || path === GENERATED) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return { schema: '', code: '' };
  }
}

function isFresh(wanted) {
  const made = readStamp();
  return (
    made.schema === wanted.schema && made.code === wanted.code && existsSync(join(GENERATED, 'client.ts'))
  );
}

function generate() {
  // Generating needs only what the package ships, but Prisma first downloads its schema engine from a host that many
  // machines cannot reach, unless it is told of a program to use: any that exists will do, it is not started.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  run('prisma', 'build/index.js', ['generate'], env);
}

function compile() {
  rmSync(STAMP, { force: true });
  run('typescript', 'bin/tsc', ['-p', 'tsconfig.build.json'], {});
}

function run(name, script, words, env) {
  const folder = dirname(createRequire(join(ROOT, 'package.json')).resolve(`${name}/package.json`));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, script), ...words], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')}:\n${stdout}${stderr}`);
}

/** Compiled files whose source is gone must not be found by anything that lists a folder. */
function removeOrphans(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path !== join(DIST, 'prepared')) removeOrphans(path);
    } else if (/\.js(\.map)?$/.test(entry.name)) {
      const source = join(ROOT, 'src', relative(DIST, path).replace(/\.js(\.map)?$/, '.ts'));
      if (!existsSync(source)) rmSync(path);
    }
  }
}

/** One build at a time; the lock of a build that died is taken over. */
async function lock() {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      const file = openSync(LOCK, 'wx');
      writeFileSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(LOCK, { force: true });
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
      if (!isRunning(LOCK)) rmSync(LOCK, { force: true });
      await after(50);
    }
  }
}

function isRunning(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return false;
  // No build takes this long: its process number belongs to somebody else by now.
  if (Date.now() - found.mtimeMs > 120_000) return false;
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build();
  } catch (problem) {
    console.error(problem.message);
    process.exitCode = 1;
  }
}
