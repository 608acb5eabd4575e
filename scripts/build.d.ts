/** The checkout. */
export const ROOT: string;
/** Whether this folder can be built: a checkout with its development packages. */
export function canBuild(): boolean;
/** Brings dist up to date with the sources; throws with the compiler's words when it fails. */
export function build(): Promise<void>;
