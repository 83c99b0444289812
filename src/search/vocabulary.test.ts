import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeVocabulary } from '../../bench/vocabulary.ts';
import { stemOf } from '../arabic/stem.ts';
import { type KnownWord, packVocabulary, unpackVocabulary, vocabularyOf } from './vocabulary.ts';

const byWord = (one: KnownWord, other: KnownWord) => (one.word < other.word ? -1 : 1);

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

describe('the vocabulary of stories', () => {
  const stories = [
    'أعلنت الحكومة عن مشروع قانون المالية لسنة 2026'.split(' '),
    'صادقت الحكومة على المشروع والحكومة تنفي'.split(' '),
    'انتقد حزب الحُكومة وحكومتها في الرباط 2026'.split(' '),
    'الرباط في المشروع وبالمشروع ولمشروع'.split(' '),
  ];

  test('has the commonest form of every stem that two stories hold', () => {
    expect(vocabularyOf(stories, stemOf)).toEqual([
      { word: 'الحكومة', stories: 3 },
      { word: 'الرباط', stories: 2 },
      { word: 'المشروع', stories: 3 },
    ]);
  });

  test('has all stems where that is wanted', () => {
    const words = vocabularyOf(stories, stemOf, 1).map(({ word }) => word);
    expect(words).toEqual(expect.arrayContaining(['قانون', 'المالية', 'حزب', 'انتقد']));
    expect(words).not.toEqual(expect.arrayContaining(['2026']));
    expect(words).not.toEqual(expect.arrayContaining(['في']));
  });

  test.each([
    [['وملعب', 'وملعب', 'ملعب'], 'ملعب'],
    [['للملعب', 'للملعب', 'الملعب', 'ملعب'], 'الملعب'],
    [['وبالملعب', 'فالملعب', 'الملعب', 'ملعب', 'ملعب'], 'الملعب'],
    [['بملعب', 'بملعب', 'الملعب'], 'بملعب'],
    [['المَلعب', 'المـلعب', 'ملعب', 'ملعب', 'ملعب'], 'ملعب'],
    [['ملعب', 'الملعب'], 'الملعب'],
  ])('of %j it has %s', (story, word) => {
    expect(vocabularyOf([story], stemOf, 1).map((known) => known.word)).toEqual([word]);
  });

  test('depends on no order', () => {
    const word = fc.constantFrom(
      'حكومة',
      'الحكومة',
      'والحكومة',
      'للحكومة',
      'ملعب',
      'الملاعب',
      'في',
      '12',
      'أ',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 6 }), (read) => {
        const turned = read.map((story) => story.toReversed()).toReversed();
        expect(vocabularyOf(turned, stemOf, 1)).toEqual(vocabularyOf(read, stemOf, 1));
        expect(vocabularyOf(read, stemOf, 1)).toEqual(vocabularyOf(read, stemOf, 1).toSorted(byWord));
      }),
    );
  });
});
