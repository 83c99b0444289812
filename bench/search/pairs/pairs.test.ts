import { describe, expect, test } from 'vitest';
import { witnessesOf } from '../ask-pairs.ts';
import { bare, wordsOf } from '../words.ts';
import { categories, pairs, texts } from './table.ts';

const byPair = pairs.map((pair) => [pair.query, pair.text, pair] as const);
const isPhrase = (query: string) => /["“«].*["”»]/.test(query);
const apartBySpaces = (text: string) => text.split(/\s+/);

describe('the pairs', () => {
  test('are many, of many kinds, and many of them negative', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(categories.length).toBeGreaterThanOrEqual(20);
    expect(pairs.filter(({ found }) => !found).length).toBeGreaterThanOrEqual(80);
  });

  test('are each asked once', () => {
    const asked = pairs.map(({ query, text }) => `${query}\n${text}`);
    expect(asked.filter((pair, index) => asked.indexOf(pair) !== index)).toEqual([]);
  });

  test('name each category once', () => {
    expect(new Set(categories.map(({ name }) => name)).size).toBe(categories.length);
  });

  test.each(categories.map(({ name }) => name))('of %s are at least five', (name) => {
    expect(pairs.filter(({ category }) => category === name).length).toBeGreaterThanOrEqual(5);
  });

  test.each(byPair.filter(([query, , { found }]) => found && !isPhrase(query)))(
    '%s is no word of «%s» as it stands',
    (query, text) => {
      expect(apartBySpaces(query).filter((word) => apartBySpaces(text).includes(word))).toEqual([]);
    },
  );

  test.each(byPair.filter(([query, , { found }]) => !found && !isPhrase(query)))(
    '%s shares no word with «%s», which it must not find',
    (query, text) => {
      expect(wordsOf(query).filter((word) => wordsOf(text).includes(word))).toEqual([]);
    },
  );

  test.each(byPair.filter(([, , { found }]) => !found))(
    '%s, which must not find «%s», is answered by another text',
    (query) => {
      expect(witnessesOf(query)).not.toEqual([]);
    },
  );
});

test.each(texts)('«%s» holds no character that authors may not write', (text) => {
  expect(text).toBe(text.normalize('NFC').trim());
  expect(text).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFB50-\uFDFF\uFE70-\uFEFC]/);
  expect(wordsOf(text).map(bare)).not.toContain('');
});
