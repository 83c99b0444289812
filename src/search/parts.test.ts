import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeStory, moment } from '../../tests/support/story.ts';
import { type Part, partsOf } from './parts.ts';

const sizes = { open: 3, sealed: 8 };

let written = 0;
const storyOf = (date: string) => makeStory({ date: moment(date), slug: `story-${++written}` });
const told = (parts: readonly Part[]) =>
  parts.map(({ id, from, to, stories }) => [id, from, to, ...stories.map((story) => story.id)].join(' '));
const contents = (parts: readonly Part[]) =>
  parts.map(({ stories }) => stories.map(({ id }) => id).join(' '));

/** Stories of thirteen years, many of them of the same days. */
const archive = fc
  .array(fc.tuple(fc.integer({ min: 2014, max: 2026 }), fc.integer({ min: 0, max: 364 })), { maxLength: 60 })
  .map((days) =>
    days.map(([year, day]) => {
      const date = new Date(Date.UTC(year, 0, 1 + (day % 90 ? day : 200), 12)).toISOString();
      return storyOf(date);
    }),
  );

describe('the parts of an archive', () => {
  test.each<[string, number, string[], string[]]>([
    ['are none where there are no stories', 3, [], []],
    [
      'are one while all stories are few',
      3,
      ['2024-05-01', '2026-11-21', '2019-01-01'],
      ['all 2019-01-01 2026-11-21'],
    ],
    [
      'are eight, four or two years, once there are more',
      2,
      ['2024-05-01', '2026-11-21', '2024-07-30', '2023-05-01', '2019-01-01'],
      [
        '2026-2027 2026-11-21 2026-11-21',
        '2024-2025 2024-05-01 2024-07-30',
        '2016-2023 2019-01-01 2023-05-01',
      ],
    ],
    [
      'are ever finer towards the newest story, and days at last',
      1,
      '2026-11-21 2026-11-21 2026-11-15 2026-11-14 2026-11-01 2026-10-31 2026-09-30 2026-07-01 2026-06-30 2025-01-01'.split(
        ' ',
      ),
      [
        '2026-11-21 2026-11-21 2026-11-21',
        '2026-11-15 2026-11-15 2026-11-15',
        '2026-11-w2 2026-11-14 2026-11-14',
        '2026-11-w1 2026-11-01 2026-11-01',
        '2026-10 2026-10-31 2026-10-31',
        '2026-q3 2026-07-01 2026-09-30',
        '2026-h1 2026-06-30 2026-06-30',
        '2024-2025 2025-01-01 2025-01-01',
      ],
    ],
    [
      'are divided behind the newest too, where a sealed one would hold too many',
      3,
      ['2026-01-05', ...Array.from({ length: 9 }, (_, index) => `2025-0${index + 1}-28`)],
      ['2026-2027 2026-01-05 2026-01-05', '2025-h2 2025-07-28 2025-09-28', '2025-h1 2025-01-28 2025-06-28'],
    ],
  ])('%s', (_what, open, dates, expected) => {
    const parts = partsOf(dates.map(storyOf), { open, sealed: 8 });
    expect(parts.map(({ id, from, to }) => `${id} ${from} ${to}`)).toEqual(expected);
  });

  test('follow the day under which a story is filed, not the day it bears', () => {
    const late = makeStory({ date: moment('2024-12-30'), publishDate: moment('2025-01-02'), slug: 'late' });
    const parts = partsOf([late, storyOf('2026-01-01'), storyOf('2024-01-01')], { open: 1, sealed: 8 });
    expect(parts.map(({ id }) => id)).toEqual(['2026-2027', '2024-2025']);
  });

  test('hold every story once, newest first, whatever order the stories came in', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 1, max: 1000 }), (stories, seed) => {
        const parts = partsOf(stories, sizes);
        const shuffled = stories.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
        expect(told(partsOf(shuffled, sizes))).toEqual(told(parts));
        const held = parts.flatMap((part) => part.stories);
        expect(new Set(held)).toEqual(new Set(stories));
        expect(held).toHaveLength(stories.length);
        const days = held.map(({ date }) => date.iso.slice(0, 10));
        expect(days).toEqual(days.toSorted().reverse());
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      }),
    );
  });

  test('are as few as their sizes allow', () => {
    fc.assert(
      fc.property(archive, (stories) => {
        const parts = partsOf(stories, sizes);
        const years = new Set(stories.map(({ date }) => date.iso.slice(0, 4))).size;
        const finest = parts.filter(({ stories }) => stories.length > sizes.sealed);
        for (const { id } of finest) expect(id).toMatch(/^\d{4}-\d\d-\d\d$/);
        const divisions = Math.floor(stories.length / sizes.sealed);
        expect(parts.length).toBeLessThanOrEqual(years + divisions * 12 + 12);
      }),
    );
  });

  test('stay as they are, but for the newest, when a newer story comes in the same stretch of time', () => {
    fc.assert(
      fc.property(archive, (stories) => {
        const before = partsOf(stories, sizes);
        const [open, ...sealed] = before;
        if (!open) return;
        const sameDay = makeStory({ date: moment(`${open.to}T23:59:59`), slug: `newest-${++written}` });
        const after = partsOf([...stories, sameDay], sizes);
        expect(contents(after.slice(after.length - sealed.length))).toEqual(contents(sealed));
        const divided = after.slice(0, after.length - sealed.length).flatMap((part) => part.stories);
        expect(divided).toHaveLength(open.stories.length + 1);
      }),
    );
  });

  test('stay as they are where they are not of the newest eight years, when a newer story opens any later time', () => {
    fc.assert(
      fc.property(archive, fc.integer({ min: 0, max: 800 }), (stories, days) => {
        const [open, ...others] = partsOf(stories, sizes);
        if (!open || open.id === 'all') return;
        const newest = new Date(
          Date.parse(open.to) + days * 86_400_000 + 86_399_000 - 3_600_000,
        ).toISOString();
        const after = contents(partsOf([...stories, storyOf(newest)], sizes));
        const eight = (day: string) => Math.floor(Number(day.slice(0, 4)) / 8);
        for (const part of others)
          if (eight(part.to) < eight(open.to)) expect(after).toContain(contents([part])[0]);
      }),
    );
  });
});

/** A number in an order of its own for every seed. */
function hash(text: string, seed: number): number {
  return [...text].reduce(
    (sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0,
    seed * 7919,
  );
}
