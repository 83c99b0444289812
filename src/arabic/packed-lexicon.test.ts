import { expect, test } from 'vitest';
import { lexicon } from './lexicon.ts';
import { packLexicon, unpackLexicon } from './packed-lexicon.ts';

test('a packed lexicon holds the same words with the same stems', () => {
  const { listed, people, rivals } = unpackLexicon(packLexicon(lexicon));
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(lexicon.listed));
  expect(people).toEqual(lexicon.people);
  expect(rivals).toEqual(lexicon.rivals);
});

test('it is ASCII that a script can quote', () => {
  expect(packLexicon(lexicon)).toMatch(/^[\dA-Za-z*+~!.-]+$/);
});
