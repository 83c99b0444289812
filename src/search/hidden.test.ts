import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hidden, revealed } from './hidden.ts';

test.each(['', 'سطات – «مدن التعلّم» 2026', '😀 emoji\u0000\uFFFF', '\uD800 alone'])(
  '%j comes back',
  (text) => {
    expect(revealed(hidden(text))).toBe(text);
  },
);

const text16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

test('any text comes back, and has neither letters nor digits meanwhile', () => {
  fc.assert(
    fc.property(text16, (text) => {
      expect(revealed(hidden(text))).toBe(text);
      expect(hidden(text)).not.toMatch(/[^\uE000-\uF8FF]/);
    }),
    { numRuns: 2000 },
  );
});
