import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archivePage, pagesBeside, sealedPages } from './paginate.ts';

const lists = fc.nat(200).map((total) => Array.from({ length: total }, (_, index) => total - index));
const sizes = fc.integer({ min: 1, max: 12 });

function allPages(list: readonly number[], size: number) {
  const numbers = [
    undefined,
    ...Array.from({ length: sealedPages(list.length, size) }, (_, index) => index + 1),
  ];
  return new Map(numbers.map((number) => [number, archivePage(list, size, number)?.items ?? []]));
}

test('the pages of a list hold each of its stories once, newest first', () => {
  fc.assert(
    fc.property(lists, sizes, (list, size) => {
      const pages = allPages(list, size);
      const sealed = [...pages].flatMap(([number, items]) => (number === undefined ? [] : [items]));
      expect([...(pages.get(undefined) ?? []), ...sealed.reverse().flat()]).toEqual(list);
    }),
  );
});

test('every sealed page is full, and the newest holds one to two pages once any is sealed', () => {
  fc.assert(
    fc.property(lists, sizes, (list, size) => {
      const pages = allPages(list, size);
      const newest = pages.get(undefined)?.length ?? 0;
      for (const [number, items] of pages) if (number !== undefined) expect(items).toHaveLength(size);
      expect(newest).toBeLessThan(2 * size);
      if (pages.size > 1) expect(newest).toBeGreaterThanOrEqual(size);
    }),
  );
});

test('a newer story changes the newest page alone, and every `size` stories seals one page more', () => {
  fc.assert(
    fc.property(lists, sizes, (list, size) => {
      const before = allPages(list, size);
      const after = allPages([list.length + 1, ...list], size);
      for (const [number, items] of before)
        if (number !== undefined) expect(after.get(number)).toEqual(items);
      const seals = (list.length + 1) % size === 0 && list.length + 1 > size;
      expect(after.size - before.size).toBe(seals ? 1 : 0);
    }),
  );
});

test('from the newest page, older leads through all pages and newer leads back', () => {
  fc.assert(
    fc.property(lists, sizes, ({ length: total }, size) => {
      const way: (number | undefined)[] = [undefined];
      for (let next = pagesBeside(total, size).older; next !== undefined; ) {
        way.push(next);
        next = pagesBeside(total, size, next).older;
      }
      expect(way).toHaveLength(sealedPages(total, size) + 1);
      for (const [index, number] of way.entries()) {
        const { newer } = pagesBeside(total, size, number);
        expect(newer === 'newest' ? undefined : newer).toBe(index === 0 ? undefined : way[index - 1]);
      }
    }),
  );
});

describe('a page that is not there', () => {
  test.each([0, -1, 1.5, 3, Number.NaN])('page %d of 45 stories by 15', (number) => {
    const stories = Array.from({ length: 45 }, (_, index) => index);
    expect(archivePage(stories, 15, number)).toBeUndefined();
  });
});

test('an empty list has one empty page', () => {
  expect(archivePage([], 15)).toEqual({ number: undefined, items: [] });
  expect(pagesBeside(0, 15)).toEqual({ newer: undefined, older: undefined });
});
