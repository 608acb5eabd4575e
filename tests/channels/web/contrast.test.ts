import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/channels/web/page/chat.css', import.meta.url), 'utf8');

/** The colours of a theme: the first `:root` is the light one, the second changes it for the dark. */
function theme(count: number): Record<string, string> {
  const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].slice(0, count).map((match) => match[1] ?? '');
  const colours = blocks.flatMap((block) => [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]);
  return Object.fromEntries(colours.map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT_ON_GROUND: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'accent-wash'],
  ['ink', 'bad-wash'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'accent-wash'],
  ['accent-strong', 'accent-wash'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['mine-ink', 'mine'],
  ['sun-ink', 'sun'],
  ['blue', 'blue-wash'],
  ['bad', 'bad-wash'],
  ['bad', 'paper'],
  ['bad', 'surface'],
];

describe.each([
  ['light', theme(1)],
  ['dark', theme(2)],
])('in the %s theme', (_name, colours) => {
  test.each(TEXT_ON_GROUND)('%s on %s can be read (AA, 4.5)', (text, ground) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
