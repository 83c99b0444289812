import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { differInForm, differInVowels, lettersOf, mayBeNear, slipCost } from './slips.ts';

test.each([
  ['مغرب', 'مغرب', 0],
  ['حككومه', 'حكومه', 0.4],
  ['فيظانات', 'فيضانات', 0.4],
  ['مسرول', 'مسوول', 1],
  ['حكوما', 'حكومه', 0.8],
  ['وزارت', 'وزاره', 0.8],
  ['تعيلم', 'تعليم', 0.7],
  ['قصاء', 'قضاء', 0.8],
  ['انتخبات', 'انتخابات', 0.8],
  ['مسشفي', 'مستشفي', 1],
  ['مبشر', 'منشر', 1],
  ['غرب', 'مغرب', 1.3],
  ['جغرب', 'مغرب', 1.3],
  ['', 'فاس', 3.1],
])('%s for %s costs %d', (typed, meant, cost) => {
  expect(slipCost(typed, meant)).toBeCloseTo(cost, 9);
});

const word = fc.string({ unit: fc.constantFrom(...'اويءهحتثطسصدذضزظقكغعبفلمنرشجخckqsziyab'), maxLength: 9 });

describe('the cost of slips', () => {
  test('is nothing for the same word only, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipCost(one, other) === 0).toBe(one === other);
        expect(slipCost(one, other)).toBeCloseTo(slipCost(other, one), 9);
      }),
    );
  });

  test('is what it would be without a bound, or infinite above it', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.7, 1.3, 2.3), (one, other, most) => {
        const cost = slipCost(one, other);
        expect(slipCost(one, other, most)).toBe(cost <= most ? cost : Number.POSITIVE_INFINITY);
      }),
      { numRuns: 2000 },
    );
  });

  const slip = fc.record({ at: fc.nat(8), letter: fc.constantFrom(...'ابتدهقف'), kind: fc.nat(3) });
  const slipped = (text: string, { at, letter, kind }: { at: number; letter: string; kind: number }) => {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    if (kind === 0) return before + letter + after;
    if (kind === 1) return before + after.slice(1);
    if (kind === 2) return before + letter + after.slice(1);
    return before + after.charAt(1) + after.charAt(0) + after.slice(2);
  };

  test('is at most 1.3 for one letter that is wrong, missing, too many or swapped', () => {
    fc.assert(
      fc.property(word, slip, (meant, how) => {
        expect(slipCost(slipped(meant, how), meant)).toBeLessThanOrEqual(1.3);
      }),
    );
  });

  test('is never lower than the letters of both words allow', () => {
    fc.assert(
      fc.property(word, fc.array(slip, { maxLength: 3 }), (meant, slips) => {
        const typed = slips.reduce(slipped, meant);
        const cost = slipCost(typed, meant) + 1e-9;
        expect(mayBeNear(lettersOf(typed), lettersOf(meant), cost)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('no slips, but other words or forms, are', () => {
  test.each([
    ['الداخلة', 'الداخلية'],
    ['مدرس', 'مدرسة'],
    ['درس', 'مدرس'],
    ['مكتب', 'مكتبة'],
    ['غرب', 'مغرب'],
    ['حكومة', 'حكومات'],
    ['مسؤول', 'مسؤولين'],
    ['مغربي', 'مغربية'],
    ['رياض', 'رياضة'],
    ['كتب', 'يكتب'],
    ['ملعب', 'لعب'],
    ['سلا', 'سلات'],
    ['شارك', 'مشارك'],
  ])('%s and %s', (one, other) => {
    expect(differInForm(fold(one), fold(other))).toBe(true);
    expect(differInForm(fold(other), fold(one))).toBe(true);
  });
});

test.each([
  ['حكوما', 'حكومة'],
  ['مستشفا', 'مستشفى'],
  ['وزارت', 'وزارة'],
  ['مسشفى', 'مستشفى'],
  ['المغر', 'المغرب'],
  ['قانو', 'قانون'],
  ['صبورة', 'سبورة'],
])('%s may be a slip for %s', (typed, meant) => {
  expect(differInForm(fold(typed), fold(meant))).toBe(false);
});

test.each([
  ['شركه', 'شراكه', true],
  ['كاتب', 'كتاب', true],
  ['تعلم', 'تعليم', true],
  ['عامل', 'عمال', true],
  ['فااس', 'فاس', false],
  ['قطاار', 'قطار', false],
  ['قطاع', 'قطار', false],
])('%s and %s differ in vowels alone: %s', (one, other, differ) => {
  expect(differInVowels(one, other)).toBe(differ);
});
