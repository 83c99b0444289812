import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tintOf, tints } from './tint.ts';

const channels = (hex: string) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('the tint nearest to', () => {
  test.each([
    ['black', '000000', 'tint-a0'],
    ['white', 'ffffff', 'tint-d0'],
    ['grey', '808080', 'tint-b0'],
    ['a wall of red earth', 'a0603f', 'tint-b2'],
    ['a clear sky', '9cc3ee', 'tint-d5'],
    ['the sea at night', '16283c', 'tint-a5'],
    ['a field', '6d8550', 'tint-b3'],
  ])('%s', (_what, colour, tint) => {
    expect(tintOf(colour)).toBe(tint);
  });

  test('a tint is itself', () => {
    for (const [name, colour] of Object.entries(tints)) expect(tintOf(colour)).toBe(name);
  });

  test('any colour is one of the palette', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte), (colour) => {
        const hex = colour.map((value) => value.toString(16).padStart(2, '0')).join('');
        expect(Object.keys(tints)).toContain(tintOf(hex));
      }),
    );
  });
});

const styles = readFileSync(new URL('../styles/tints.css', import.meta.url), 'utf8');

test('the stylesheet paints the palette, and nothing else', () => {
  const painted = [...styles.matchAll(/^\.(\S+) \{\n {2}background: #(\w+);/gm)];
  expect(Object.fromEntries(painted.map(([, name, colour]) => [name, colour]))).toEqual(tints);
});

test('a description can be read on every tint', () => {
  for (const [name, colour] of Object.entries(tints)) {
    const [, text = ''] = new RegExp(`"${name.slice(0, -1)}"\\][^}]*color: #(\\w+)`).exec(styles) ?? [];
    expect(contrast(colour, text), name).toBeGreaterThan(4.5);
  }
});

test('no tint flashes: none is near black or white', () => {
  for (const [name, colour] of Object.entries(tints)) {
    expect(luminance(colour), name).toBeGreaterThan(0.03);
    expect(luminance(colour), name).toBeLessThan(0.6);
  }
});
