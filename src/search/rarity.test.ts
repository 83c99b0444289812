import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsAll, rarities } from './rarity.ts';

const sizes = fc
  .integer({ min: 1, max: 3000 })
  .chain((stories) => fc.tuple(fc.constant(stories), fc.nat(stories), fc.nat(stories)));

test('a part that is all there is, is left as it is; so is a question without words', () => {
  expect(rarities([40], [[3], [7]])).toEqual([1]);
  expect(rarities([40, 9000], [])).toEqual([1, 1]);
});

test('a part in which the words are common is raised, one in which they are rare is lowered', () => {
  fc.assert(
    fc.property(sizes, ([stories, one, other]) => {
      const [first = Number.NaN, second = Number.NaN] = rarities([stories, stories], [[one, other]]);
      expect(Math.sign(first - second)).toBe(Math.sign(one - other));
    }),
  );
  const [small, large] = rarities([5, 1000], [[1, 10]]);
  expect(small).toBeGreaterThan(large ?? 0);
});

test('a part holds all words or not', () => {
  expect(
    holdsAll(3, [
      [1, 2, 0],
      [4, 0, 5],
    ]),
  ).toEqual([true, false, false]);
  expect(holdsAll(2, [])).toEqual([true, true]);
});
