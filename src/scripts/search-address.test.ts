import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, addressOf, limitsOf, readAddress } from './search-address.ts';

const nothing: Asked = { words: '', filters: {}, sort: 'relevance', asTyped: false, older: 0 };

describe('the address of a search', () => {
  test.each<[string, Partial<Asked>]>([
    ['', {}],
    ['?q=الزيتون', { words: 'الزيتون' }],
    ['?q=موسم+الزيتون', { words: 'موسم الزيتون' }],
    ['?city=سطات&year=2025&sort=date', { filters: { city: 'سطات', year: '2025' }, sort: 'date' }],
    ['?from=2026-01-10&to=2026-02-01', { filters: { from: '2026-01-10', to: '2026-02-01' } }],
    ['?q=فيضاناث&exact=1', { words: 'فيضاناث', asTyped: true }],
    ['?q=الزيتون&older=2', { words: 'الزيتون', older: 2 }],
  ])('%s', (address, asked) => {
    expect(readAddress(address)).toEqual({ ...nothing, ...asked });
    expect(decodeURIComponent(addressOf({ ...nothing, ...asked }))).toBe(address);
  });

  test.each([
    '?q=%20%20',
    '?from=yesterday',
    '?to=0202-01-01',
    '?from=2026-13-01',
    '?sort=up',
    '?older=-1',
    '?page=2',
  ])('says nothing by %s', (address) => {
    expect(readAddress(address)).toEqual(nothing);
  });

  test('comes back from whatever was asked', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.trim());
    const given = text.filter((value) => value !== '' && value.isWellFormed());
    const asked = fc.record({
      words: text.filter((value) => value.isWellFormed()),
      filters: fc.record(
        { city: given, source: given, from: fc.constant('2026-01-10') },
        { requiredKeys: [] },
      ),
      sort: fc.constantFrom('relevance', 'date'),
      asTyped: fc.boolean(),
      older: fc.nat({ max: 99 }),
    });
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAddress(addressOf(one))).toEqual(one);
      }),
    );
  });
});

test('limits are counted, dates too', () => {
  expect(limitsOf({ filters: { city: 'سطات', from: '2026-01-10', to: '' } })).toBe(2);
});
