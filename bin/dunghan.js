#!/usr/bin/env node
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cần Node.js 20.19 trở lên, máy này có ${process.versions.node}. (Node.js 20.19 or newer is needed.)`,
  );
  process.exit(1);
}

// A checkout never runs stale code: what changed since the last build is built first. Nothing changed: a tenth of a
// second. An installed package without its sources runs as it is.
const { build, canBuild } = await import('../scripts/build.js');
if (canBuild()) {
  try {
    await build();
  } catch (problem) {
    console.error(`Chưa dựng được chương trình. (The build failed.)\n${problem.message}`);
    process.exit(1);
  }
}

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('Chương trình chưa được dựng: hãy chạy npm ci. (Not built yet: run npm ci.)');
  process.exit(1);
}
await import(main.href);
