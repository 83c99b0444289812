import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { findFiles } from '../../src/content/files.ts';
import { allPieces } from './pieces.ts';

const content = path.resolve(import.meta.dirname, '../../content');

/** The text of a file of the demonstration edition. */
export const realFile = (file: string) => readFileSync(path.join(content, file), 'utf8');

/** The texts of its stories. */
export const realStories: readonly string[] = findFiles(path.join(content, 'articles'))
  .filter(({ file }) => file.endsWith('.md'))
  .map(({ file }) => realFile(`articles/${file}`));

const change = fc.record({
  how: fc.constantFrom('delete', 'repeat', 'swap', 'insert', 'replace'),
  unit: fc.constantFrom('line', 'character'),
  /** Where, and a second place, as shares of the text. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 5 }),
  piece: fc.constantFrom(...allPieces),
});
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

/** Real texts, or others that are given, changed by line and by character in a few places. */
export function mutants(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce(changed, text));
}

function changed(text: string, { how, unit, at, to, length, piece }: Change): string {
  const between = unit === 'line' ? '\n' : '';
  const units = text.split(between);
  const place = Math.floor(at * units.length);
  const other = Math.floor(to * units.length);
  const taken = units.slice(place, place + length);
  switch (how) {
    case 'delete':
      units.splice(place, length);
      break;
    case 'repeat':
      units.splice(other, 0, ...taken);
      break;
    case 'swap':
      units.splice(place, length);
      units.splice(other, 0, ...taken);
      break;
    case 'insert':
      units.splice(place, 0, piece);
      break;
    case 'replace':
      units.splice(place, length, piece);
  }
  return units.join(between);
}
