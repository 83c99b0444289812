import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfStory, shardOf, shardsOf, storiesIn, titleShards } from './titles.ts';

const stems: fc.Arbitrary<string> = fc.constantFrom(
  'مدرس',
  'ملعب',
  'بحر',
  'سطات',
  'فاس',
  'constructor',
  '__proto__',
  '2026',
);

test('every story is found by every stem of its title, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.array(stems, { maxLength: 6 }), { minLength: 1, maxLength: 400 }), (titles) => {
      const shards: ReturnType<typeof titleShards> = JSON.parse(JSON.stringify(titleShards(titles)));
      expect(shards).toHaveLength(shardsOf(titles.length));
      for (const stem of ['مدرس', 'ملعب', 'constructor', 'غائب']) {
        const found = storiesIn(shards[shardOf(stem, shards.length)] ?? {}, stem);
        expect(found).toEqual(titles.flatMap((title, story) => (title.includes(stem) ? [story] : [])));
      }
    }),
  );
});

const part = (stories: number) => ({ id: '', contents: '', from: '', to: '', stories });

test.each([
  [0, [5], 0, 0],
  [0, [5, 3], 1, 0],
  [2, [5, 3, 4], 1, 2],
  [3, [5, 3, 4], 2, 0],
])('story %d of parts of %j stands in part %d at %d', (story, parts, at, row) => {
  expect(placeOfStory(story, { parts: parts.map(part) })).toEqual({ part: at, row });
});
