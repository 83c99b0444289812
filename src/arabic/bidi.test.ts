import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolateRuns } from './bidi.ts';

test.each([
  ['فاز Wi-Fi 6 اليوم', 'فاز ⟦Wi-Fi 6⟧ اليوم'],
  ['C++ لغة', '⟦C++⟧ لغة'],
  ['نسبة 12,5%', 'نسبة ⟦12,5%⟧'],
  ['بين 2020 و2026', 'بين 2020 و2026'],
  ['من 10-12 يوما', 'من ⟦10-12⟧ يوما'],
  ['هاتف +212 600-11-22-33', 'هاتف ⟦+212 600-11-22-33⟧'],
  ['(NATO) حلف', '(⟦NATO⟧) حلف'],
  ['فاز 3-2 على الضيف', 'فاز ⟦3-2⟧ على الضيف'],
  ['في 10:30 صباحا', 'في ⟦10:30⟧ صباحا'],
  ['A، ثم B', '⟦A⟧، ثم ⟦B⟧'],
  ['Only Latin 6', 'Only Latin 6'],
  ['سطات', 'سطات'],
])('%s', (text, marked) => {
  expect(isolateRuns(text).replaceAll('\u2068', '⟦').replaceAll('\u2069', '⟧')).toBe(marked);
});

const sourceText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'سطات ،«»() 0129 AZé+#%-.,$@'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((text) => !/[\u2066-\u2069]/.test(text));

test('taking the isolates out gives the text back', () => {
  fc.assert(
    fc.property(sourceText, (text) => {
      expect(isolateRuns(text).replace(/[\u2068\u2069]/g, '')).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('every isolate is closed before the next opens, and none is empty', () => {
  fc.assert(
    fc.property(sourceText, (text) => {
      const shape = isolateRuns(text).replace(/[^\u2068\u2069]+/g, '.');
      expect(shape).toMatch(/^\.?(?:\u2068\.\u2069\.?)*$/);
    }),
    { numRuns: 2000 },
  );
});
