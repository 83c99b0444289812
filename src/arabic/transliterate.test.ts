import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug } from './slug.ts';
import { titleSlug } from './title-slug.ts';
import { transliterate } from './transliterate.ts';

describe('a word in Latin letters', () => {
  test.each([
    ['مكتبة', 'maktaba'],
    ['المدرسة', 'madrasa'],
    ['مَدْرَسَة', 'madrasa'],
    ['بلدية', 'baldiya'],
    ['الجامعة', 'jamaa'],
    ['مهرجان', 'mahrajan'],
    ['شباب', 'chabab'],
    ['الفريق', 'farik'],
    ['يفوز', 'yafouz'],
    ['وزير', 'wazir'],
    ['سوق', 'souk'],
    ['عيد', 'aid'],
    ['الاقتصاد', 'iktasad'],
    ['استقبال', 'istakbal'],
    ['القراءة', 'karaa'],
    ['الخطارات', 'khatarat'],
    ['ڭناوة', 'ganawa'],
    ['واد', 'wad'],
    ['و', 'ou'],
    ['4G', '4g'],
    ['Café', 'cafe'],
    ['،', ''],
  ])('%s → %s', (arabic, latin) => {
    expect(transliterate(arabic)).toBe(latin);
  });
});

const places: Record<string, string> = {
  سطات: 'settat',
  'الدار البيضاء': 'casablanca',
  الحسيمة: 'al-hoceima',
};
const slug = (title: string, letters: 'arabic' | 'ascii' = 'ascii') =>
  titleSlug(title, letters, (words) => places[words]);

describe('the slug of a headline', () => {
  test.each([
    ['ملتقى القراءة بسطات', 'maltaka-karaa-settat'],
    ['افتتاح مكتبة في الدار البيضاء', 'iftatah-maktaba-casablanca'],
    ['مهرجان بالدار البيضاء وبسطات', 'mahrajan-casablanca-settat'],
    ['قوارب للحسيمة', 'kawarab-al-hoceima'],
    ['64 بقالا يشترون سلعهم', '64-bakala-yachtaroun-salaham'],
  ])('in Latin letters: %s → %s', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  test.each([
    ['أسبوع الكتاب المغربي في باريس', 'أسبوع-الكتاب-المغربي-في-باريس'],
    ['سطات.. ملتقى «مدن التعلم»!', 'سطات-ملتقى-مدن-التعلم'],
    [
      'متطوعون يحملون قفة المسنين عبر أدراج المدينة العتيقة في صباح كل يوم أحد',
      'متطوعون-يحملون-قفة-المسنين-عبر-أدراج-المدينة-العتيقة-في-صباح',
    ],
  ])('in Arabic letters: %s', (title, expected) => {
    expect(slug(title, 'arabic')).toBe(expected);
  });

  test.each(['؟!', '12', 'page'])('none is made of «%s»', (title) => {
    expect(slug(title, 'arabic')).toBeUndefined();
    expect(slug(title)).toBeUndefined();
  });

  test('any that is made can stand in an address, short, and in plain letters where that is asked', () => {
    const titles = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ء-ي 0-9a-z]{0,200}$/));
    fc.assert(
      fc.property(titles, (title) => {
        for (const letters of ['arabic', 'ascii'] as const) {
          const made = slug(title, letters);
          if (made === undefined) continue;
          expect(isSlug(made)).toBe(true);
          expect(made.length).toBeLessThanOrEqual(60);
          if (letters === 'ascii') expect(made).toMatch(/^[a-z0-9-]+$/);
        }
      }),
    );
  });
});
