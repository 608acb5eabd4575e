import type { FastifyReply } from 'fastify';

/** What the endpoints refuse, with the HTTP status and the text that says so. The page knows the same codes. */
const PROBLEMS = {
  notSignedIn: { status: 401, text: 'web-error-not-signed-in' },
  otherOrigin: { status: 403, text: 'web-error-other-origin' },
  unknownPerson: { status: 404, text: 'web-error-unknown-person' },
  unreadable: { status: 400, text: 'web-error-unreadable' },
  empty: { status: 400, text: 'web-error-empty' },
  tooLong: { status: 400, text: 'web-error-too-long' },
} as const;

export type Problem = keyof typeof PROBLEMS;

/** Answers with the code for the page and, for whoever reads the answer itself, a sentence. */
export function refuse(reply: FastifyReply, code: Problem, texts: Record<string, string>): FastifyReply {
  const { status, text } = PROBLEMS[code];
  return reply.code(status).send({ error: code, message: texts[text] });
}
