import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, weightOf } from './weights.ts';

const place = fc.integer({ min: 0, max: 39 });
const score = fc.double({ min: 2 ** -23, max: 2 ** 23, noNaN: true });

test('a weighted score gives back its part and what it was there', () => {
  fc.assert(
    fc.property(place, score, (place, score) => {
      expect(placeOf(score * weightOf(place))).toEqual({ place, score });
    }),
  );
});

test('every score of a newer part is above every score of an older one', () => {
  fc.assert(
    fc.property(place, place, score, score, (a, b, one, other) => {
      fc.pre(a < b);
      expect(one * weightOf(a)).toBeGreaterThan(other * weightOf(b));
    }),
  );
});
