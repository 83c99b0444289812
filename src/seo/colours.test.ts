import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours } from './colours.ts';

const css = readFileSync(new URL('../styles/base.css', import.meta.url), 'utf8');

test.each(['paper', 'ink', 'quiet', 'accent'] as const)('%s is what pages have by day', (name) => {
  expect(css).toContain(`--${name}: var(--light, ${colours[name]})`);
});

test('the paper is what pages have by night', () => {
  expect(css).toMatch(new RegExp(`--paper: .*var\\(--dark, ${colours.paperByNight}\\)`));
});
