import { expect, test } from 'vitest';
import { layouts, typedOn } from './layouts.ts';

test.each([
  ['المغرب', 'hglyvf', 'hglyvf'],
  ['الحكومة', 'hgp;,lm', 'hgpm;l,'],
  ['الشرطة', "hgav'm", 'hgqvù,'],
  ['سلا 2026', 'sb 2026', 'sb 2026'],
  ['أزمة', 'H.lm', 'H:l,'],
])('%s is typed %s on QWERTY and %s on AZERTY', (text, onQwerty, onAzerty) => {
  expect(typedOn(text, layouts.qwerty)).toBe(onQwerty);
  expect(typedOn(text, layouts.azerty)).toBe(onAzerty);
});
