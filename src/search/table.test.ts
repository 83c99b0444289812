import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf, tableOf } from './table.ts';

const day = fc
  .integer({ min: 0, max: 30_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const name = fc.constantFrom('سطات', 'فاس', 'مجتمع', 'وكالة');
const row = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{7,9}$/),
  day,
  facets: fc
    .record({ section: name, city: name, source: name })
    .map((facets) => ({ ...facets, region: `جهة ${facets.city}` })),
});

test('a table gives back its stories', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const newestFirst = rows.toSorted((a, b) => (a.day < b.day ? 1 : -1));
      expect(rowsOf(JSON.parse(JSON.stringify(tableOf(newestFirst))))).toEqual(newestFirst);
    }),
  );
});
