import { beforeAll, describe, expect, test } from 'vitest';
import { corpusStory } from '../corpus.ts';
import { corpusOptions, projectRegistries } from '../write-corpus.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
import { type KnownItem, knownItems } from './known-items.ts';

const stories = 400;
const fewer = { seed: 1, each: 25 };
let holdings: Holdings;
let draw: (options: { seed: number; each: number }) => KnownItem[];
let items: KnownItem[];
beforeAll(async () => {
  const registries = await projectRegistries();
  const options = corpusOptions(registries, stories);
  holdings = holdingsOf(
    Array.from({ length: stories }, (_, number) => {
      const { id, title, body } = corpusStory(number, options);
      return { url: `/${id}/`, title, paragraphs: body.split('\n\n') };
    }),
  );
  draw = (options) => knownItems(holdings, registries.cities.all, options);
  items = draw(fewer);
});

const kinds = () => [...new Set(items.map(({ category }) => category))];

describe('queries for known stories', () => {
  test('are many, and of many kinds', () => {
    expect(items.length).toBeGreaterThanOrEqual(600);
    expect(kinds().length).toBeGreaterThanOrEqual(20);
    for (const kind of kinds())
      expect(items.filter(({ category }) => category === kind).length).toBeGreaterThanOrEqual(15);
  });

  test('are one in twenty typed in Latin letters for want of an Arabic keyboard', () => {
    const latin = items.filter(({ category }) => /Arabizi|keyboard/.test(category)).length;
    expect(latin / items.length).toBeCloseTo(0.05, 2);
  });

  test('are the same every time, and others with another seed', () => {
    expect(draw(fewer)).toEqual(items);
    expect(draw({ seed: 2, each: 25 }).map(({ query }) => query)).not.toEqual(
      items.map(({ query }) => query),
    );
  });

  test('name stories of the corpus', () => {
    const urls = new Set(holdings.stories.map(({ url }) => url));
    for (const { right } of items) {
      expect(right.length).toBeGreaterThan(0);
      expect(right.filter((url) => !urls.has(url))).toEqual([]);
    }
  });

  test('in quotation marks stand in a title as they are', () => {
    const titles = new Map(holdings.stories.map(({ url, title }) => [url, title]));
    const quoted = items.filter(({ category }) => category === 'phrase in quotation marks');
    for (const { query, right } of quoted) {
      const phrase = /[«"“](.+)[»"”]/.exec(query)?.[1] ?? 'no phrase';
      expect(titles.get(right[0] ?? '')).toContain(phrase);
    }
  });

  test('are asked once in their kind', () => {
    for (const kind of kinds()) {
      const queries = items.filter(({ category }) => category === kind).map(({ query }) => query);
      expect(new Set(queries).size).toBe(queries.length);
    }
  });

  test('cannot be drawn where no story has what they need', () => {
    const empty = holdingsOf([{ url: '/a/', title: 'خبر', paragraphs: ['لا شيء.'] }]);
    expect(() => knownItems(empty, [], fewer)).toThrow(RangeError);
  });
});

describe('what a corpus holds', () => {
  const held = holdingsOf([
    { url: '/a/', title: 'معرض الكتاب بفاس', paragraphs: ['حضر القراء.'] },
    { url: '/b/', title: 'معرض الكتاب بفاس', paragraphs: ['غاب القراء.'] },
    { url: '/c/', title: 'معرض الكتاب بسلا', paragraphs: ['حضرت فاس.'] },
  ]);
  const [story] = held.stories;

  test.each([
    [['معرض', 'بفاس'], 'title', true],
    [['المعرض', 'كتاب'], 'title', false],
    [['معرض', 'فاس'], 'text', false],
  ] as const)('%j, looked for in the %s, mean one story: %s', (words, where, expected) => {
    expect(story && held.isPlain(words, story, where)).toBe(expected);
  });

  test('are all stories of a title', () => {
    expect(held.titled('معرض الكتاب بفاس')).toEqual(['/a/', '/b/']);
  });

  test('are its words, however they are spelt', () => {
    expect([held.isWord('القُراء'), held.isWord('القارئ')]).toEqual([true, false]);
  });
});
