export type { LexiconData, LexiconUnit, Speaker } from './lexicon.ts';
export { buildLexicon, type Context, type Lexicon, read } from './read.ts';
export * from './reading.ts';
export { type Choice, type Option, type Reply, readChoice, readReply, readYesNo } from './reply.ts';
export { type Said, sayBack } from './sayback.ts';
