import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, longestSlug, slugify } from './slug.ts';

test.each([
  ['settat-forum', true],
  ['أسعار-التمور-في-رمضان', true],
  ['2026', true],
  ['a1', true],
  ['', false],
  ['10', false],
  ['7', false],
  ['page', false],
  ['Settat', false],
  ['a b', false],
  ['a--b', false],
  ['-a', false],
  ['a-', false],
  ['a/b', false],
  ['..', false],
  ['a.b', false],
  ['a_b', false],
  ['a\n', false],
  ['e\u0301t', false],
  ['a\u200Fb', false],
  ['ا'.repeat(longestSlug / 2), true],
  ['ا'.repeat(longestSlug / 2 + 1), false],
])('whether %j can stand in an address: %j', (text, verdict) => {
  expect(isSlug(text)).toBe(verdict);
});

test.each([
  ['المدن المتعلّمة!', 'المدن-المتعلمة'],
  ['«مدن التعلم»', 'مدن-التعلم'],
  ['ســطات', 'سطات'],
  ['Wi-Fi 6', 'wi-fi-6'],
  ['  – ', ''],
  ['A&B', 'a-b'],
])('%j becomes %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('the slug of a slug is itself', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(slugify(slugify(text))).toBe(slugify(text));
    }),
    { numRuns: 2000 },
  );
});

test('a slug is empty, a reserved word, or may stand in an address', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const slug = slugify(text);
      expect(slug === '' || slug === 'page' || /^\d{1,2}$/.test(slug) || isSlug(slug)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
