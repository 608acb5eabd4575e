import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The files of the page as they are written: no build step stands between them and the browser. */
const FOLDER = new URL('../../../src/channels/web/page/', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the page at `/` and its parts at `/page/<file>`, so that a browser asks again but fetches only what changed. */
export function servePage(app: FastifyInstance): void {
  for (const file of readdirSync(FOLDER)) {
    const body = readFileSync(new URL(file, FOLDER));
    const type = TYPES[extname(file)];
    if (!type) continue;
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const answer = (request: FastifyRequest, reply: FastifyReply) => {
      reply.headers({ etag: tag, 'cache-control': 'no-cache' });
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      return reply.type(type).send(body);
    };
    app.get(file === 'index.html' ? '/' : `/page/${file}`, answer);
  }
}
