import { expect, test } from 'vitest';
import { choicesOf, offersOf } from './search-choices.ts';

const values = (...args: Parameters<typeof choicesOf>) => choicesOf(...args).map(({ value }) => value);

test('most stories come first, then the order of the alphabet', () => {
  const counts = { فاس: 3, سطات: 12, آسفي: 3, أكادير: 3 };
  expect(values('city', counts, undefined)).toEqual(['سطات', 'آسفي', 'أكادير', 'فاس']);
});

test('of years with as many stories the latest comes first', () => {
  expect(values('year', { 2024: 12, 2026: 11, 2025: 12 }, undefined)).toEqual(['2025', '2024', '2026']);
  expect(values('year', { 2024: undefined, 2025: undefined }, undefined)).toEqual(['2025', '2024']);
});

test('what is chosen can be taken back, also where nothing is left of it', () => {
  expect(choicesOf('city', { فاس: 3 }, 'سطات')).toEqual([
    { value: 'فاس', stories: 3, chosen: false },
    { value: 'سطات', stories: 0, chosen: true },
  ]);
  expect(choicesOf('city', { فاس: 3 }, 'فاس')).toEqual([{ value: 'فاس', stories: 3, chosen: true }]);
});

test('years that were not searched are offered uncounted, where not all was searched', () => {
  const none = { section: {}, region: {}, city: {}, source: {} };
  const counts = { ...none, year: { 2026: 3 } };
  const filters = { section: [], region: [], city: [], source: [], year: ['2025', '2026'] };
  const both = { ...none, year: { 2025: undefined, 2026: 3 } };
  expect(offersOf({ counts }, filters, undefined)).toEqual(counts);
  expect(offersOf({ counts }, filters, '2026')).toEqual(both);
  expect(offersOf({ counts, since: '2026-01-10' }, filters, undefined)).toEqual(both);
  expect(offersOf({ counts, until: '2026-12-10' }, filters, undefined)).toEqual(both);
});
