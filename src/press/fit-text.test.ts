import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, type Room, tries } from './fit-text.ts';

const rooms: Room[] = [
  { width: 300, height: 120, sizes: [60, 40] },
  { width: 600, height: 120, sizes: [40, 20] },
];
const style = { colour: '#000000' };
const draw = (text: string) => fitText(text, rooms, style);

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

const room = [{ width: 300, height: 120, sizes: [20] }];

describe('the tries', () => {
  test.each([
    ['one line', 10, [300]],
    ['two lines, as even as can be', 20, [212, 230, 300]],
    ['lines that are full', 28, [292, 300]],
    ['more than the room holds', 200, []],
  ])('of a text of %s', (_, sizes, widths) => {
    expect(tries(sizes, room).map(({ width }) => width)).toEqual(widths);
  });
});
