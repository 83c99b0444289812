import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeStory, moment } from '../../tests/support/story.ts';
import { momentAt } from '../arabic/moment.ts';
import { olderThan } from './neighbours.ts';
import { newestFirst } from './visibility.ts';

const noon = moment('2026-02-10T12:00:00Z').ms;
const stories = fc
  .uniqueArray(fc.tuple(fc.nat(9), fc.nat(20)), { minLength: 1, selector: String })
  .map((all) =>
    all
      .map(([minute, slug]) => makeStory({ slug: `s${slug}`, date: momentAt(noon + minute * 60_000, 'UTC') }))
      .toSorted(newestFirst),
  );

test('older stories are those that come after in the order of time, whatever the list', () => {
  fc.assert(
    fc.property(stories, fc.nat(), fc.nat(8), fc.boolean(), (list, seed, most, within) => {
      const [story = makeStory()] = list.slice(seed % list.length);
      const others = within ? list : list.filter((other) => other !== story);
      const naive = list.filter((other) => newestFirst(story, other) < 0).slice(0, most);
      expect(olderThan(story, others, most)).toEqual(naive);
    }),
  );
});
