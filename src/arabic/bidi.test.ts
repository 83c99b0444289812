import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bidiPieces, isolateRuns } from './bidi.ts';

const visible = (text: string) =>
  text
    .replace(/^\u200F/, '→')
    .replaceAll('\u2068\u061C', '⟦←')
    .replaceAll('\u2068', '⟦')
    .replaceAll('\u2069', '⟧');

test.each([
  ['فاز Wi-Fi 6 اليوم', 'فاز ⟦Wi-Fi 6⟧ اليوم'],
  ['C++ لغة', '→⟦C++⟧ لغة'],
  ['هاتف iPhone 15 Pro و16', 'هاتف ⟦iPhone 15 Pro⟧ و16'],
  ['لائحة J. K. Rowling وAT&T', 'لائحة ⟦J. K. Rowling⟧ و⟦AT&T⟧'],
  ['قال: Hello, world! ثم سكت', 'قال: ⟦Hello, world⟧! ثم سكت'],
  ['(NATO) حلف', '→(⟦NATO⟧) حلف'],
  ['شركة «OCP» (Maroc)', 'شركة «⟦OCP⟧» (⟦Maroc⟧)'],
  ['قطار Fès – Oujda ليلا', 'قطار ⟦Fès⟧ – ⟦Oujda⟧ ليلا'],
  ['A، ثم B', '→⟦A⟧، ثم ⟦B⟧'],
  ['كلمة ⴰⵣⵓⵍ بتيفيناغ', 'كلمة ⟦ⴰⵣⵓⵍ⟧ بتيفيناغ'],
  ['على @nashra و #Maroc2030', 'على ⟦@nashra⟧ و ⟦#Maroc2030⟧'],
  ['راسل a.b+c@d-e.ma اليوم', 'راسل ⟦a.b+c@d-e.ma⟧ اليوم'],
  ['زر https://x.ma/ar/ اليوم', 'زر ⟦https://x.ma/ar/⟧ اليوم'],
  ['OCP/المكتب', '→⟦OCP⟧/المكتب'],
  ['نطاق .ma المغربي', 'نطاق ⟦.ma⟧ المغربي'],
  ['انتهى.OCP', 'انتهى.⟦OCP⟧'],
])('a name stands alone, with its number: %s', (text, marked) => {
  expect(visible(isolateRuns(text))).toBe(marked);
});

test.each([
  ['نسبة 12,5%', 'نسبة ⟦12,5%⟧'],
  ['نسبة 12 % من', 'نسبة ⟦12 %⟧ من'],
  ['بلغت −5 درجات', 'بلغت ⟦−5⟧ درجات'],
  ['بلغت 38° اليوم', 'بلغت ⟦38°⟧ اليوم'],
  ['بلغت 37.5 °C اليوم', 'بلغت ⟦37.5 °C⟧ اليوم'],
  ['دفع $25 نقدا', 'دفع ⟦$25⟧ نقدا'],
  ['جمع 12 500 درهم', 'جمع ⟦12 500⟧ درهم'],
  ['في 10:30 صباحا', 'في ⟦10:30⟧ صباحا'],
  ['يوم 10/02/2026', 'يوم ⟦10/02/2026⟧'],
  ['شبكة 5G في', 'شبكة ⟦5G⟧ في'],
  ['هاتف +212 600-11-22-33', 'هاتف ⟦+212 600-11-22-33⟧'],
  ['هاتف 05 22 11 22 33', 'هاتف ⟦05 22 11 22 33⟧'],
  ['هاتف +212 (0)5 22 11 22 33.', 'هاتف ⟦+212 (0)5 22 11 22 33⟧.'],
])('a number with a sign or unit stands alone: %s', (text, marked) => {
  expect(visible(isolateRuns(text))).toBe(marked);
});

test.each([
  ['فاز 3-2 على الضيف', 'فاز ⟦←3-2⟧ على الضيف'],
  ['الرجاء 2–1 الوداد', 'الرجاء ⟦←2–1⟧ الوداد'],
  ['الرجاء 2 - 1 الوداد', 'الرجاء ⟦←2 - 1⟧ الوداد'],
  ['موسم 2025–2026', 'موسم ⟦←2025–2026⟧'],
  ['من 10-12 يوما', 'من ⟦←10-12⟧ يوما'],
  ['بين 14:30-16:00', 'بين ⟦←14:30-16:00⟧'],
  ['خطة 4-3-3 هجومية', 'خطة ⟦←4-3-3⟧ هجومية'],
  ['بين 10-15% منهم', 'بين 10-⟦15%⟧ منهم'],
  ['دوري Botola 2025-2026', 'دوري ⟦Botola 2025-2026⟧'],
])('a score or range goes from right to left: %s', (text, marked) => {
  expect(visible(isolateRuns(text))).toBe(marked);
});

test.each([
  ['سطات'],
  ['بين 2020 و2026'],
  ['كوفيد-19 في 1.400 بيت'],
  ['ثمن 25 € و10 دراهم'],
  ['سنة ٢٠٢٥–٢٠٢٦'],
  ['امتـــــد الصمت'],
  ['Only Latin 6'],
])('what nothing reorders is left alone: %s', (text) => {
  expect(isolateRuns(text)).toBe(text);
});

test('a name keeps to itself the number that follows it, not one that counts something else', () => {
  expect(visible(isolateRuns('باعت OCP 5.000 طن'))).toBe('باعت ⟦OCP⟧ 5.000 طن');
  expect(visible(isolateRuns('ربحت OCP 12% من'))).toBe('ربحت ⟦OCP⟧ ⟦12%⟧ من');
  expect(visible(isolateRuns('مبيعات OCP: 25 مليونا'))).toBe('مبيعات ⟦OCP⟧: 25 مليونا');
  expect(visible(isolateRuns('بين 2024 و2025 OCP تحقق'))).toBe('بين 2024 و2025 ⟦OCP⟧ تحقق');
});

const sourceText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'سطات ـ٣،«»() 0129 AZéⴰ+#%°-–−.,:/$@'),
      fc.constantFrom(' Wi-Fi 6 ', ' 2–1 ', '+212 600-11-22-33', ' 12,5%', ' 1 000'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((text) => !/^\u200F|[\u061C\u2066-\u2069]/.test(text));

test('the pieces of a text give it back', () => {
  fc.assert(
    fc.property(sourceText, (text) => {
      expect(
        bidiPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
      expect(isolateRuns(text).replace(/^\u200F|[\u061C\u2068\u2069]/g, '')).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('every isolate is closed before the next opens, and none is empty', () => {
  fc.assert(
    fc.property(sourceText, (text) => {
      const shape = isolateRuns(text)
        .replace(/^\u200F/, '')
        .replace(/[^\u061C\u2068\u2069]+/g, '.');
      expect(shape).toMatch(/^\.?(?:\u2068\u061C?\.\u2069\.?)*$/);
    }),
    { numRuns: 2000 },
  );
});

test('what is isolated is not isolated again', () => {
  fc.assert(
    fc.property(sourceText, (text) => {
      const once = isolateRuns(text);
      expect(isolateRuns(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('a hostile text of a hundred thousand characters takes no longer than a moment', () => {
  for (const unit of ['1', '1-', '1.', 'a.', '1..', '+1 ', '0 ', 'a 1 ', '-', '1 000 ', 'ا1', 'a', '$', '#'])
    expect(bidiPieces(unit.repeat(100_000 / unit.length)).length, unit).toBeGreaterThan(0);
});
