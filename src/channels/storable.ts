/**
 * A text as PostgreSQL can keep it: without U+0000, and with U+FFFD for halves of surrogate pairs. Both can stand in
 * JSON, and one message that cannot be stored would come again and again and hold up all behind it.
 *
 * @example
 * storable('12\u0000'); // '12'
 */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
