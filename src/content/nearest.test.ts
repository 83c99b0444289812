import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, nearestAmong } from './nearest.ts';

const cities = ['سطات', 'الدار البيضاء', 'أكادير', 'فاس', 'Tanger'];

test.each([
  ['سطاط', 'سطات'],
  ['الدار البيظاء', 'الدار البيضاء'],
  ['اكادير', 'أكادير'],
  ['اغادير', 'أكادير'],
  ['tangar', 'Tanger'],
  ['الداراليبضاء', 'الدار البيضاء'],
  ['باريس', undefined],
  ['', undefined],
  ['ف', undefined],
])('%j is nearest to %j', (typed, meant) => {
  expect(nearest(typed, cities)).toBe(meant);
});

test('of two equally near names the first is meant', () => {
  expect(nearest('سلاا', ['سلاب', 'سلات'])).toBe('سلاب');
});

test('a name that is there is nearest to itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cities), (city) => {
      expect(nearestAmong(cities)(city)).toBe(city);
    }),
  );
});
