import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/support/random.ts';
import { makeCatalogue, makeStory, moment } from '../../tests/support/story.ts';
import { shortPaths } from './short-address.ts';

const pathOf = (...given: Parameters<typeof makeStory>) => {
  const story = makeStory(...given);
  return shortPaths([story]).get(story.id);
};

describe('a short address', () => {
  test('never changes: readers have shared it', () => {
    expect(pathOf({ slug: 'مدن-التعلم' })).toBe('/s/2x3w686/');
    expect(pathOf({ slug: 'مدن' })).toBe('/s/3z4px6n/');
  });

  test('is not given to a story whose own address is plain ASCII, whatever its file is called', () => {
    expect(pathOf({ slug: 'learning-cities' })).toBeUndefined();
    expect(pathOf({ slug: 'learning-cities', guid: '2026/02/مدن', aliases: ['/old/'] })).toBeUndefined();
  });

  test('is kept when the story is renamed, also to a plain name', () => {
    const renamed = { guid: '2026/02/مدن', aliases: ['/2026/02/مدن/'] };
    expect(pathOf({ slug: 'مدن-التعلم', ...renamed })).toBe('/s/3z4px6n/');
    expect(pathOf({ slug: 'learning-cities', ...renamed })).toBe('/s/3z4px6n/');
  });

  test('leads to visible stories alone', () => {
    const catalogue = makeCatalogue([makeStory({ slug: 'مدن' }), makeStory({ slug: 'مسودة', draft: true })]);
    expect([...catalogue.byShortPath].map(([path, { id }]) => [path, id])).toEqual([
      ['/s/3z4px6n/', '2026/02/مدن'],
    ]);
  });

  test('is given to no story where the settings say so', () => {
    const settings = { shortAddresses: false };
    expect(makeCatalogue([makeStory({ slug: 'مدن' })], { settings }).byShortPath.size).toBe(0);
  });
});

describe('of two stories whose codes begin alike', () => {
  const older = makeStory({ slug: 'خبر-69280', date: moment('2026-02-01') });
  const newer = makeStory({ slug: 'خبر-179982', date: moment('2026-02-02') });

  test('the newer one has a sign more, in whichever order they are read', () => {
    const expected = new Map([
      [older.id, '/s/yzq4nr7/'],
      [newer.id, '/s/yzq4nr73/'],
    ]);
    expect(shortPaths([older, newer])).toEqual(expected);
    expect(shortPaths([newer, older])).toEqual(expected);
  });

  test('the newer one keeps its own when the older is hidden', () => {
    const { byShortPath } = makeCatalogue([{ ...older, expiryDate: moment('2026-02-03') }, newer]);
    expect([...byShortPath.keys()]).toEqual(['/s/yzq4nr73/']);
  });
});

test('of 200,000 stories no two have the same, and the newer half changes none of the older', () => {
  const random = seeded(20260210);
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
  const name = () =>
    Array.from({ length: 12 }, () => letters[Math.floor(random() * letters.length)]).join('');
  const story = makeStory();
  const stories = Array.from({ length: 200_000 }, (_, number) => {
    const id = `2026/02/${name()}`;
    return { ...story, id, guid: id, date: { ...story.date, ms: number } };
  });
  const all = shortPaths(stories);
  expect(new Set(all.values()).size).toBe(200_000);
  for (const path of all.values())
    if (!/^\/s\/[2-9b-df-hjkmnp-tv-z]{7,8}\/$/.test(path)) expect(path).toBe('');
  const before = shortPaths(stories.slice(0, 100_000));
  expect(before.size).toBe(100_000);
  for (const [id, path] of before) if (all.get(id) !== path) expect(all.get(id)).toBe(path);
});
