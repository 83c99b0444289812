import { type CountedNoun, count } from '../arabic/plural.ts';
import type { Complaint } from '../content/problem.ts';
import { nouns } from './nouns.ts';

/** How grave a diagnostic is, in words. */
export const severities = { error: 'خطأ', warning: 'تنبيه' } as const;

const warnings: CountedNoun = {
  zero: 'لا تنبيهات',
  one: 'تنبيه واحد',
  two: 'تنبيهان',
  few: 'تنبيهات',
  many: 'تنبيها',
  other: 'تنبيه',
};
/** After a preposition: «في خبرين». */
const storiesIn: CountedNoun = { ...nouns.story, two: 'خبرين' };

/** What `npm run check` says. */
export const checking = {
  badFormat: (typed: string): Complaint => [
    `لا صيغة باسم «${typed}».`,
    'اكتب بعد ‎--format إحدى الصيغ: text، json، github.',
  ],
  stagedOrFiles: (): Complaint => [
    'لا يجتمع الخيار ‎--staged وأسماء الملفات: هو نفسه يحدد ما سيودَع في git.',
    'اكتب أحدهما.',
  ],
  notContent: (file: string, content: string): Complaint => [
    `الملف «${file}» ليس في مجلد المحتوى ${content}.`,
    'صحح المسار، أو اكتب مجلد المحتوى بعد ‎--content.',
  ],
  noFile: (file: string): Complaint => [
    `لا ملف ولا مجلد باسم «${file}».`,
    'تحقق من المسار كما هو على القرص.',
  ],
  noRepository: (content: string): Complaint => [
    `ليس ${content} في مستودع git، أو git غير مثبت.`,
    'نفذ الأمر داخل المستودع، أو بلا ‎--staged ليُفحص كل شيء.',
  ],
  nothingStaged: 'لا شيء من المحتوى في هذا الإيداع.',
  checked: (errors: number, warned: number, stories: number, seconds: string) => {
    const where = stories === 0 ? '' : ` في ${count(stories, storiesIn)}`;
    if (warned === 0) return `${count(errors, nouns.problem)}${where} (${seconds} ث).`;
    return errors === 0
      ? `لا أخطاء${where}، و${count(warned, warnings)} (${seconds} ث).`
      : `${count(errors, nouns.problem)} و${count(warned, warnings)}${where} (${seconds} ث).`;
  },
  elsewhere: (errors: number) =>
    `وفي ملفات أخرى ${count(errors, nouns.problem)}: نفذ npm run check وحده لتراها.`,
  emptyBody: (): Complaint => [
    'لا نص تحت الترويسة ولا صورة.',
    'اكتب نص الخبر، أو أضف إلى الترويسة draft: true حتى تكتبه.',
  ],
  links: {
    gone: (url: string, status: number): Complaint => [
      `لم تعد صفحة ${url} موجودة (${status}).`,
      'اكتب عنوانها الجديد، أو احذف الرابط.',
    ],
    moved: (url: string, to: string): Complaint => [
      `انتقلت صفحة ${url} نهائيا إلى عنوان آخر.`,
      `اكتب مكانه ${to}`,
    ],
    refused: (url: string, status: number): Complaint => [
      `رد الموقع على ${url} بالخطأ ${status}.`,
      'افتح الرابط في متصفحك: قد يكون العطل عابرا، أو يكون الموقع لا يجيب إلا المتصفحات.',
    ],
    late: (url: string): Complaint => [
      `لم يرد الموقع على ${url} في الوقت المعقول.`,
      'افتح الرابط في متصفحك، أو أعد الفحص بعد حين.',
    ],
    unreachable: (url: string, reason: string): Complaint => [
      `تعذر الوصول إلى ${url} (${reason}).`,
      'تحقق من كتابة اسم الموقع ومن اتصالك، ثم أعد الفحص.',
    ],
    private: (url: string): Complaint => [
      `الرابط ${url} يقود إلى شبكة داخلية لا يصل إليها القراء.`,
      'صححه. وإن كان مقصودا فافحصه بالخيار ‎--private-links.',
    ],
    circle: (url: string): Complaint => [
      `الرابط ${url} يحيل على عناوين متتالية بلا نهاية.`,
      'افتحه في متصفحك، واكتب العنوان الذي ينتهي إليه.',
    ],
  },
} as const;

/** What `npm run new` asks and says. */
export const creating = {
  questions: {
    title: 'عنوان الخبر:',
    city: 'المدينة:',
    section: (sections: readonly string[], usual: string) =>
      `القسم (${sections.join('، ')})، أو Enter وحدها لقسم «${usual}»:`,
    source: 'المصدر إن كان الخبر منقولا، أو Enter وحدها إن كان لهيئة التحرير:',
    sourceUrl: (source: string) => `رابط الخبر عند «${source}»، أو Enter وحدها إن لم يكن له رابط:`,
  },
  missing: {
    title: ['ينقص عنوان الخبر.', 'اكتبه بعد الأمر بين علامتي اقتباس مستقيمتين: npm run new -- "عنوان الخبر"'],
    city: ['تنقص المدينة.', 'اكتبها بعد ‎--city، مثل ‎--city سطات.'],
    alt: ['الصورة بلا وصف لمن لا يراها.', 'صف ما فيها بعد ‎--alt.'],
  },
  /** What an author may fill in later: an example of each field. */
  hints: {
    source: '{ name: اسم المصدر, url: https://… }',
    author: 'اسم الكاتب',
    description: 'ملخص الخبر في جملة',
    image: '{ src: ./photo.jpg, alt: وصف الصورة }',
    tags: '[وسم, وسم آخر]',
  },
  urlWithoutSource: (): Complaint => ['كُتب رابط المصدر بلا اسمه.', 'اكتب الاسم بعد ‎--source.'],
  altWithoutImage: (): Complaint => ['كُتب وصف الصورة بلا اسم ملفها.', 'اكتب الاسم بعد ‎--image.'],
  brokenRegistry: (): Complaint => [
    'في سجلات المدن أو المصادر أو الأقسام أخطاء، فلا يُعرف ما يُقبل.',
    'نفذ npm run check وأصلحها أولا.',
  ],
  noSlug: (): Complaint => [
    'لا يصلح العنوان اسما لملف.',
    'اكتب اسما له بعد ‎--slug: حروفا وأرقاما بينها شرطات.',
  ],
  taken: (address: string, file: string, slug: string): Complaint => [
    `العنوان ${address} لخبر آخر: ${file}. لم يُكتب شيء.`,
    `اختر اسما آخر للملف بعد ‎--slug، مثل ‎--slug ${slug}-2.`,
  ],
  stopped: (): Complaint => ['لم يُكتب شيء.', 'أعد الأمر متى شئت.'],
  created: (file: string, address: string) =>
    `كُتب ${file}\nوسيكون عنوانه ${address}\n\nاكتب نص الخبر تحت الترويسة، واحذف # من أول كل سطر تحتاجه. ثم افحصه وعاينه:\n    npm run check -- ${file}\n    npm run dev`,
} as const;
