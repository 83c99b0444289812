import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, type Room, tries } from './fit-text.ts';

const rooms: Room[] = [
  { width: 300, sizes: [60, 40] },
  { width: 600, sizes: [40, 20] },
];
const style = { colour: '#000000' };
const draw = (text: string) => fitText(text, rooms, 120, style);

describe('a text that is fitted', () => {
  test('is as large as its room lets it be', async () => {
    const [short, longer, long] = await Promise.all([
      draw('سطات'),
      draw('سطات تفتتح مكتبة'),
      draw('سطات تفتتح مكتبة جديدة للأطفال واليافعين وتنظم فيها ورشات للقراءة كل يوم سبت'),
    ]);
    expect(short?.raw.height).toBeGreaterThan(40);
    expect(longer?.raw.width).toBeLessThanOrEqual(300);
    expect(long?.raw.width).toBeGreaterThan(300);
  });

  test.each([
    ['an endless word', 'س'.repeat(2000)],
    ['an endless sentence', 'خبر طويل '.repeat(300)],
    ['wide signs', '﷽'.repeat(200)],
    ['a tower of marks', `ب${'\u0651\u064E'.repeat(100)}`],
    ['an address', `https://example.org/${'a'.repeat(300)}`],
  ])('stays in its room: %s', async (_, text) => {
    const drawn = await draw(text);
    expect(drawn?.raw.width).toBeLessThanOrEqual(600);
    expect(drawn?.raw.height).toBeLessThanOrEqual(120);
  });

  test('stays in its room whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const drawn = await draw(text);
        expect(drawn?.raw.width ?? 0).toBeLessThanOrEqual(600);
        expect(drawn?.raw.height ?? 0).toBeLessThanOrEqual(120);
      }),
      { numRuns: 40 },
    );
  });
});

test('lines are made even only where there are several', () => {
  expect(tries(10, [{ width: 300, sizes: [20] }], 120)).toEqual([{ size: 20, width: 300, lines: 1, even: 300 }]);
  const [two] = tries(20, [{ width: 300, sizes: [20] }], 120);
  expect(two).toMatchObject({ lines: 2, even: 225 });
  expect(tries(200, [{ width: 300, sizes: [20] }], 120)).toEqual([]);
});
