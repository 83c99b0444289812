import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, sketchOf } from './sketch.ts';

const text =
  'افتتحت جمعية الرحمة، صباح الثلاثاء بسطات، مكتبة تضم 12.500 كتاب وقاعة للأطفال كلفت 6,5 ملايين درهم.';
const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 7 });
const prose = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

describe('a sketch is blind to what two newsrooms spell otherwise', () => {
  test.each([
    ['vowel marks and tatweel', text.replace('افتتحت', 'اِفْتَتَحَتْ').replace('جمعية', 'جمعـية')],
    ['hamzas and ة', text.replaceAll('أ', 'ا').replaceAll('ة', 'ه')],
    ['punctuation and quotes', `«${text.replaceAll('،', ' –')}»`],
    ['digits', text.replace('12.500', '١٢.٥٠٠')],
    ['the separator of thousands', text.replace('12.500', '12500').replace('6,5', '6.5')],
    ['bidi marks', text.replace('كتاب', '\u200Fكتاب')],
  ])('%s', (_, other) => {
    expect(sketchOf([other])).toBe(sketchOf([text]));
  });

  test('where lines and paragraphs end', () => {
    expect(sketchOf(text.split('، '))).toBe(sketchOf([text]));
  });
});

test('a sketch has 48 characters that stand in base64url, and those of numbers for a series apart', () => {
  expect(sketchOf([text])).toMatch(/^[\w-]{48}$/);
  expect(sketchOf([])).toBe('-'.repeat(48));
});

test('another day or number makes other numbers of the same wording', () => {
  const { numbers, wording } = likeness(
    sketchOf([text]),
    sketchOf([text.replace('الثلاثاء', 'الخميس').replace('12.500', '9.300').replace('6,5', '8')]),
  );
  expect(numbers).toBe(0);
  expect(wording).toBeGreaterThan(0.4);
});

test('every text is wholly like itself, and two are as like each other either way', () => {
  fc.assert(
    fc.property(prose, prose, (one, other) => {
      const [a, b] = [sketchOf([one]), sketchOf([other])];
      expect(likeness(a, b)).toEqual(likeness(b, a));
      const self = likeness(a, a);
      expect(self.wording).toBe(one.includes(' ') ? 1 : 0);
      expect(self.numbers).toBe(self.hasNumbers ? 1 : 0);
    }),
  );
});

test('what stands far down in a long text changes nothing', () => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `${text} ${index}`);
  expect(sketchOf([...paragraphs, 'خاتمة لا يقرؤها أحد.'])).toBe(sketchOf(paragraphs));
});
