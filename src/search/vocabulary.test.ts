import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeVocabulary } from '../../bench/vocabulary.ts';
import { type KnownWord, packVocabulary, unpackVocabulary } from './vocabulary.ts';

describe('a vocabulary on the wire', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ابتةمنوHaAPZz09\\ ـ\u064Eé🗞🗣'), maxLength: 24 }),
    fc.string({ unit: 'grapheme' }).filter((text) => !/\n/.test(text)),
  );
  const words = fc.uniqueArray(fc.record({ word, stories: fc.integer({ min: 1, max: 100_000 }) }), {
    selector: (known) => known.word,
  });
  const sent = (vocabulary: KnownWord[]) =>
    unpackVocabulary(new TextDecoder().decode(new TextEncoder().encode(packVocabulary(vocabulary))));

  test('arrives with every word as it was', () => {
    fc.assert(
      fc.property(words, (vocabulary) => {
        const arrived = sent(vocabulary).map((known) => known.word);
        expect(arrived.toSorted()).toEqual(vocabulary.map((known) => known.word).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('keeps of a number the power of four below it', () => {
    fc.assert(
      fc.property(words, (vocabulary) => {
        const stories = new Map(sent(vocabulary).map((known) => [known.word, known.stories]));
        for (const known of vocabulary) {
          const kept = stories.get(known.word) ?? Number.NaN;
          expect(Number.isInteger(Math.log2(kept) / 2)).toBe(true);
          expect(kept <= known.stories && known.stories < 4 * kept).toBe(true);
        }
      }),
    );
  });

  test('is the same text whatever the order, also when it is packed again', () => {
    fc.assert(
      fc.property(words, (vocabulary) => {
        const packed = packVocabulary(vocabulary);
        expect(packVocabulary(vocabulary.toReversed())).toBe(packed);
        expect(packVocabulary(unpackVocabulary(packed))).toBe(packed);
      }),
    );
  });

  test('takes about two bytes a word', () => {
    const vocabulary = makeVocabulary().map((word, rank) => ({
      word,
      stories: Math.ceil(20_000 / (rank + 1)),
    }));
    const packed = gzipSync(packVocabulary(vocabulary));
    expect(vocabulary.length).toBeGreaterThan(30_000);
    expect(packed.length / vocabulary.length).toBeLessThan(2.2);
  });
});
