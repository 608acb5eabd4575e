import type { LineArgs } from '../conversation/effect.ts';

/** A command cannot do what it was asked; `id` and `args` make the sentence that says why. */
export class Refusal extends Error {
  readonly id: string;
  readonly args: LineArgs;

  constructor(id: string, args: LineArgs = {}) {
    super(id);
    this.name = 'Refusal';
    this.id = id;
    this.args = args;
  }
}
