import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LanguageQuery } from './payload.ts';
import type { Language } from './texts.ts';

/** The files of the page as they are written: no build step stands between them and the browser. */
const FOLDER = new URL('../../../src/channels/web/page/', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface StoredFile {
  body: string;
  type: string;
  tag: string;
}

/**
 * Serves the page at `/` (`/?lang=en` in English) and its parts at `/page/<file>`, so that a browser asks each time but
 * fetches only what changed. A text's id in braces in `index.html` is replaced by the text.
 */
export function servePage(app: FastifyInstance, texts: Record<Language, Record<string, string>>): void {
  const pages = { vi: storePage('vi', texts.vi), en: storePage('en', texts.en) };
  app.get('/', (request, reply) => answer(request, reply, pages[LanguageQuery.parse(request.query).lang]));
  for (const name of readdirSync(FOLDER)) {
    if (name === 'index.html' || !TYPES[extname(name)]) continue;
    const file = store(name, read(name));
    app.get(`/page/${name}`, (request, reply) => answer(request, reply, file));
  }
}

function storePage(language: Language, texts: Record<string, string>): StoredFile {
  const source = read('index.html').replace('<html lang="vi">', `<html lang="${language}">`);
  return store(
    'index.html',
    source.replace(/\{(web-[a-z-]+)\}/g, (_braces, id: string) => escapeHtml(texts[id] ?? id)),
  );
}

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function store(name: string, body: string): StoredFile {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, type: TYPES[extname(name)] ?? 'application/octet-stream', tag };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function answer(request: FastifyRequest, reply: FastifyReply, file: StoredFile): FastifyReply {
  reply.headers({ etag: file.tag, 'cache-control': 'no-cache' });
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  return reply.type(file.type).send(file.body);
}
