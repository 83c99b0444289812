import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newsWords } from '../../tests/support/news-words.ts';
import { stemOf } from '../arabic/stem.ts';
import { mend } from './mend.ts';
import type { KnownWord } from './vocabulary.ts';

/** What is searched for in place of a query, in an archive that holds a vocabulary. */
function mended(query: string, vocabulary: readonly KnownWord[] = newsWords): string | undefined {
  const stems = new Set(vocabulary.map(({ word }) => stemOf(word)));
  return mend(query.split(' '), (word) => stems.has(stemOf(word)), vocabulary)?.join(' ');
}

test.each([
  ['hglyvf', 'المغرب'],
  ['hgp;,lm', 'الحكومة'],
  ["hgvfh'", 'الرباط'],
  [';Hs hguhgl', 'كأس العالم'],
  ['hg]hv hgfdqhx', 'الدار البيضاء'],
  ["'k[m", 'طنجة'],
  ['lvh;a', 'مراكش'],
  ['H;h]dv', 'أكادير'],
  ['hgjugdl', 'التعليم'],
  ['hglkjof', 'المنتخب'],
  ['hgfh;hg,vdh', 'الباكالوريا'],
  ['hghojghs', 'الاختلاس'],
  ['hghkjohfhj', 'الانتخابات'],
  ['hghkjohfhj 2026', 'الانتخابات 2026'],
  ['hgHsuhv', 'الأسعار'],
  ['hgl]dkm', 'المدينة'],
  ['p;,lm', 'حكومة'],
  ['hgpm;l,', 'الحكومة'],
  ['hgvfhù', 'الرباط'],
  ['ùk^,', 'طنجة'],
  ['lvhmq', 'مراكش'],
  ['hg$hv hgfdahx', 'الدار البيضاء'],
  ['hg^$d$,', 'الجديدة'],
  ['hgrzv', 'القصر'],
  ['hg²if', 'الذهب'],
  ['hgk!hl', 'النظام'],
  ['hg;:dv', 'الوزير'],
  ['سشةسعىل', 'samsung'],
  ['بشؤثلاخخن', 'facebook'],
  ['ؤخرهي', 'covid'],
  ['سحخفهبغ', 'spotify'],
  ['غخعفعلاث', 'youtube'],
  ['سضكسعىل', 'samsung'],
  ['بضؤثلاخخن', 'facebook'],
  ['ةشققشنثؤا', 'مراكش'],
])('%s, typed with the other keyboard layout, is %s', (query, meant) => {
  expect(mended(query)).toBe(meant);
});

test.each([
  ['l7okouma', 'الحكومة'],
  ['7okouma', 'الحكومة'],
  ['hokouma', 'الحكومة'],
  ['lmaghrib', 'المغرب'],
  ['maghreb', 'المغرب'],
  ['al-maghrib', 'المغرب'],
  ['al maghrib', 'المغرب'],
  ['bank al-maghrib', 'البنك المغرب'],
  ['dar lbayda', 'الدار البيضاء'],
  ['l-mostachfa', 'المستشفى'],
  ['ta3lim', 'التعليم'],
  ['sa7afa', 'الصحافة'],
  ['9anoun', 'القانون'],
  ['lqanoun', 'القانون'],
  ['intikhabat', 'الانتخابات'],
  ["l'intikhabat", 'الانتخابات'],
  ['fayadanat', 'الفيضانات'],
  ['zilzal', 'الزلزال'],
  ['6aqs', 'الطقس'],
  ['ta9s', 'الطقس'],
  ['barlaman', 'البرلمان'],
  ['wizara', 'الوزارة'],
  ['wizarat dakhiliya', 'الوزارة الداخلية'],
  ['montakhab', 'المنتخب'],
  ['moubarat', 'المباراة'],
  ['koura', 'كرة'],
  ['raja', 'الرجاء'],
  ['wydad', 'الوداد'],
  ['widad', 'الوداد'],
  ['ramadan', 'رمضان'],
  ['3id', 'العيد'],
  ['7aj', 'الحج'],
  ['filistin', 'فلسطين'],
  ['falastin', 'فلسطين'],
  ['ghaza', 'غزة'],
  ['gaza', 'غزة'],
  ['jazair', 'الجزائر'],
  ['tounes', 'تونس'],
  ['Marrakech', 'مراكش'],
  ['Marrakesh', 'مراكش'],
  ['Mohammed', 'محمد'],
  ['Muhammad', 'محمد'],
  ['Mohamed', 'محمد'],
  ['Youssef', 'يوسف'],
  ['Khadija', 'خديجة'],
  ['Fatima', 'فاطمة'],
  ['Hassan', 'حسن'],
  ['Ibrahim', 'إبراهيم'],
  ['Omar', 'عمر'],
  ['Akhannouch', 'أخنوش'],
  ['Benkirane', 'بنكيران'],
  ['Hakimi', 'حكيمي'],
  ['Ziyech', 'زياش'],
  ['Regragui', 'الركراكي'],
  ['Rabat', 'الرباط'],
  ['Tétouan', 'تطوان'],
  ['Fès', 'فاس'],
  ['Meknès', 'مكناس'],
  ['Agadir', 'أكادير'],
  ['Oujda', 'وجدة'],
  ['Essaouira', 'الصويرة'],
  ['Laâyoune', 'العيون'],
  ['Settat', 'سطات'],
  ['Ouarzazate', 'ورزازات'],
  ['Errachidia', 'الرشيدية'],
  ['Khouribga', 'خريبكة'],
  ['Taroudant', 'تارودانت'],
  ['Al Hoceima', 'الحسيمة'],
  ['Nador', 'الناظور'],
  ['Kénitra', 'القنيطرة'],
  ['Safi', 'آسفي'],
  ['Larache', 'العرائش'],
  ['Chefchaouen', 'شفشاون'],
  ['Ronaldo', 'رونالدو'],
  ['corona', 'كورونا'],
])('%s, in Latin letters, is %s', (query, meant) => {
  expect(mended(query)).toBe(meant);
});

test.each([
  ['كأسالعالم', 'كأس العالم'],
  ['كاسالعالم', 'كاس العالم'],
  ['الدارالبيضاء', 'الدار البيضاء'],
  ['كرةالقدم', 'كرة القدم'],
  ['حقوقالإنسان', 'حقوق الإنسان'],
  ['حادثةالسير', 'حادثة السير'],
  ['الذكاءالاصطناعي', 'الذكاء الاصطناعي'],
  ['فيالمغرب', 'في المغرب'],
  ['مستش فى', 'مستشفى'],
  ['مست شفى', 'مستشفى'],
  ['المغ رب', 'المغرب'],
])('%s is %s', (query, meant) => {
  expect(mended(query)).toBe(meant);
});

test.each([
  ['الحكوة', 'الحكومة'],
  ['الحوكمة', 'الحكومة'],
  ['الكحومة', 'الحكومة'],
  ['الحككومة', 'الحكومة'],
  ['الحكزمة', 'الحكومة'],
  ['المسشفى', 'المستشفى'],
  ['المستفى', 'المستشفى'],
  ['المتسشفى', 'المستشفى'],
  ['بالمسشفى', 'بالمستشفى'],
  ['المستشفايات', 'المستشفى'],
  ['المتضاهرين', 'المتظاهرين'],
  ['المتظاهررين', 'المتظاهرين'],
  ['الانتخبات', 'الانتخابات'],
  ['الإنتخاباث', 'الانتخابات'],
  ['الانتخباات', 'الانتخابات'],
  ['انتخباات', 'انتخابات'],
  ['الفيظانات', 'الفيضانات'],
  ['والفيظانات', 'والفيضانات'],
  ['الزلزل', 'الزلزال'],
  ['الظرائب', 'الضرائب'],
  ['المغرل', 'المغرب'],
  ['المغرلب', 'المغرب'],
  ['المعغرب', 'المغرب'],
  ['الامتحنات', 'الامتحانات'],
  ['الباكلوريا', 'الباكالوريا'],
  ['الاساتدة', 'الأساتذة'],
  ['الأساتدة', 'الأساتذة'],
  ['التكنلوجيا', 'التكنولوجيا'],
  ['التكنولوجبا', 'التكنولوجيا'],
  ['الديموقراطية', 'الديمقراطية'],
  ['الديمقراطبة', 'الديمقراطية'],
  ['الانتررنت', 'الإنترنت'],
  ['فلصطين', 'فلسطين'],
  ['فلسطسن', 'فلسطين'],
  ['مراكس', 'مراكش'],
  ['مراكشش', 'مراكش'],
  ['مركش', 'مراكش'],
  ['تطوتن', 'تطوان'],
  ['اكاديير', 'أكادير'],
  ['ورززات', 'ورزازات'],
  ['القنيترة', 'القنيطرة'],
  ['خربيكة', 'خريبكة'],
  ['الجدييدة', 'الجديدة'],
  ['المنتحب', 'المنتخب'],
  ['المنختب', 'المنتخب'],
  ['المبارة', 'المباراة'],
  ['البرلامان', 'البرلمان'],
  ['البرلنان', 'البرلمان'],
  ['القصاء', 'القضاء'],
  ['أوكرنيا', 'أوكرانيا'],
  ['أكرانيا', 'أوكرانيا'],
  ['اسبنيا', 'إسبانيا'],
  ['الجزاءر', 'الجزائر'],
  ['التعلبم', 'التعليم'],
  ['التعيلم', 'التعليم'],
  ['تعيلم', 'تعليم'],
  ['الاصطناغي', 'الاصطناعي'],
  ['الصيدلبات', 'الصيدليات'],
  ['الاحتجاحات', 'الاحتجاجات'],
  ['الإصراب', 'الإضراب'],
  ['الإظراب', 'الإضراب'],
  ['المسؤل', 'المسؤول'],
  ['الرءيس', 'الرئيس'],
  ['samsnug', 'samsung'],
  ['netfilx', 'netflix'],
  ['المستشفا', 'المستشفى'],
  ['microsft', 'microsoft'],
  ['instgram', 'instagram'],
  ['الظرائبب', 'الضرائب'],
  ['ظرائبهم', 'ضرائب'],
  ['بالاحتجاحات', 'بالاحتجاجات'],
  ['لفلصطين', 'لفلسطين'],
  ['وطنجةة', 'وطنجة'],
  ['كالباكلوريا', 'كالباكالوريا'],
  ['للانتخباات', 'للانتخابات'],
  ['فالزلزالل', 'فالزلزال'],
  ['اسعرا', 'أسعار'],
  ['المتهمم', 'المتهم'],
  ['ممصر', 'مصر'],
  ['مرص', 'مصر'],
  ['الحكومه الجديذة', 'الحكومه الجديدة'],
  ['الوزير بركاان', 'الوزير بركان'],
])('%s, spelled wrongly, is %s', (query, meant) => {
  expect(mended(query)).toBe(meant);
});

describe('nothing is mended in', () => {
  test.each([
    'المغرب',
    'الحكومة المغربية',
    'الحكومه',
    'الحكوما',
    'البكالوريا',
    'الأنترنيت',
    'والحكومة',
    'للحكومة',
    'حكومات',
    'المسئول',
    'بالمستشفيات',
    'مستشفياتهم',
    'وزارتها',
    'كأس العالم 2026',
    'Samsung',
    'samsung s24',
    '2026',
    'في',
    'من أين إلى أين',
    '؟ –',
    '',
    'ال حكومة',
  ])('«%s», which is known', (query) => {
    expect(mended(query)).toBeUndefined();
  });

  test.each([
    'زرافة',
    'قلم',
    'كلب',
    'شمعة',
    'بحرف',
    'تفاحة',
    'ديناصور',
    'قسطنطينية',
    'xyz',
    'qwerty',
    'zzzz',
    'hg',
    'td lk',
    'js',
    'python',
    'hello',
    'hgl hg[]dv',
    'ضصث',
    'covid19',
    'ثضصثق',
  ])('«%s», which nothing is near', (query) => {
    expect(mended(query)).toBeUndefined();
  });

  /** What is asked for, and the only word of the archive: two words that are merely alike. */
  test.each([
    ['الداخلة', 'الداخلية'],
    ['الداخلية', 'الداخلة'],
    ['شركة', 'مشاركة'],
    ['مشاركة', 'شركة'],
    ['شركة', 'شراكة'],
    ['فاس', 'فاسدة'],
    ['فاسدة', 'فاس'],
    ['مدرسة', 'تدريس'],
    ['مدرسة', 'مدرس'],
    ['مكتب', 'مكتبة'],
    ['مكتبة', 'مكتب'],
    ['كاتب', 'كتاب'],
    ['كتاب', 'كتان'],
    ['مدرب', 'مدرس'],
    ['غرب', 'المغرب'],
    ['المغرب', 'الغرب'],
    ['سلا', 'سلام'],
    ['قلب', 'كلب'],
    ['ظهر', 'زهر'],
    ['وجدة', 'وحدة'],
    ['علم', 'عالم'],
    ['قطر', 'قطار'],
    ['مصر', 'مصير'],
    ['رياض', 'رياضة'],
    ['الجزائر', 'الجزيرة'],
    ['حكمة', 'حكومة'],
    ['محكمة', 'حكمة'],
    ['تعلم', 'تعليم'],
    ['عامل', 'عمال'],
    ['سفير', 'سفينة'],
    ['جمعة', 'جامعة'],
    ['ملك', 'مالك'],
    ['شعب', 'شغب'],
    ['حزب', 'حرب'],
    ['وزير', 'وزن'],
    ['وزارة', 'زيارة'],
    ['بنك', 'بن'],
    ['عرض', 'أرض'],
    ['فرنسا', 'فرنسي'],
    ['تونس', 'تونسية'],
    ['لجنة', 'جنة'],
    ['ولاية', 'لاية'],
    ['maroc', 'المغرب'],
    ['مغاربة', 'مغارب'],
  ])('«%s» in an archive that holds but «%s»', (query, word) => {
    expect(mended(query, [{ word, stories: 3 }])).toBeUndefined();
  });
});

test('of two words that are as near, the commoner is meant', () => {
  const words = (first: number, second: number) => [
    { word: 'المنتخب', stories: first },
    { word: 'المنتحب', stories: second },
  ];
  expect(mended('المنتجب', words(64, 4))).toBe('المنتخب');
  expect(mended('المنتجب', words(4, 64))).toBe('المنتحب');
});

test('a few words of a long query may stay unknown in the other layout', () => {
  expect(mended('hgp;,lm hglyvfdm ,hgrhk,k hghj]dg')).toBe('الحكومة المغربية والقانون الاتديل');
  expect(mended('hgp;,lm hghj]dg')).not.toBe('الحكومة الاتديل');
});

const typed = fc.oneof(
  fc.constantFrom(...newsWords.map(({ word }) => word)),
  fc.string({ unit: fc.constantFrom(...'ابتدرسلمنهويةىأكعق'), minLength: 1, maxLength: 9 }),
  fc.string({ unit: fc.constantFrom(...'abdehiklmorst379;[]'), minLength: 1, maxLength: 9 }),
);
const queries = fc.array(typed, { maxLength: 5 });
const stems = new Set(newsWords.map(({ word }) => stemOf(word)));
const isKnown = (word: string) => stems.has(stemOf(word));

test('a word that is known stays', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const words = mend(query, isKnown, newsWords) ?? query;
      const known = newsWords.map(({ word }) => word).filter((word) => query.includes(word));
      expect(words).toEqual(expect.arrayContaining(known));
    }),
    { numRuns: 300 },
  );
});

test('what is mended needs no more mending where all of it is known', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const words = mend(query, isKnown, newsWords);
      if (words?.every(isKnown)) expect(mend(words, isKnown, newsWords)).toBeUndefined();
      expect(words?.join(' ')).not.toBe(query.join(' '));
    }),
    { numRuns: 300 },
  );
});

test('without a vocabulary nothing is mended', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(mend(query, () => false, [])).toBeUndefined();
    }),
  );
});
