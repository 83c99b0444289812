import { type CountedNoun, count } from '../arabic/plural.ts';
import { hamzas } from '../arabic/proofing/hamza.ts';
import { moroccanMonths } from '../arabic/proofing/month-names.ts';
import type { Complaint } from '../content/problem.ts';
import { complaints } from './complaints.ts';
import { nouns } from './nouns.ts';

/** What a rule says of what it found: `to` is what is to stand there, where it knows. */
type Message = (found: string, to: string | undefined) => Complaint;

const written = (to: string | undefined, otherwise: string) =>
  to === undefined ? otherwise : `اكتب «${to}».`;

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const quoteMessage: Message = (found, to) =>
  to === undefined
    ? [
        `علامة الاقتباس ${found} بلا قرينة في هذه الفقرة.`,
        'أضف قرينتها حيث يبدأ الكلام المنقول أو ينتهي، أو احذفها.',
      ]
    : [`علامة الاقتباس ${found} ليست العلامة العربية.`, `اكتب ${to} مكانها.`];

const dotsMessage: Message = (found) =>
  found.length === 3
    ? ['ثلاث نقط منفصلة في موضع علامة الحذف.', 'اكتب «…»، وهي علامة واحدة.']
    : ['نقطتان متتاليتان.', 'اكتب نقطة واحدة، أو «…» إن كان الكلام محذوفا، أو «:» إن كان ما بعدها شرحا.'];

/** What each rule says, by its id. */
export const findings: Readonly<Record<string, Message>> = {
  nfc: () => ['في هذه الكلمة حرف مركب من رمزين، فلا يجدها البحث.', 'اكتب الحرف من جديد بلوحة مفاتيحك.'],
  'presentation-forms': (found, to) => [
    `الحروف «${found}» أشكال طباعية منسوخة من ملف PDF أو برنامج قديم، فلا يجدها البحث.`,
    written(to, 'اكتبها من جديد.'),
  ],
  'bidi-control': (found) =>
    found === '\u200E' || found === '\u200F'
      ? [
          `في النص علامة اتجاه خفية (${codeOf(found)}).`,
          'احذفها: «نشرة» ترتب الكلمات العربية واللاتينية بنفسها.',
        ]
      : complaints.bidiControl(codeOf(found)),
  'zero-width': (found) => [
    `في النص رمز خفي لا عرض له (${codeOf(found)}).`,
    'احذف هذا الموضع واكتبه من جديد بلا نسخ ولصق.',
  ],
  tatweel: (_found, to) =>
    to === '–'
      ? ['تطويل في موضع الشرطة.', 'اكتب «–».']
      : ['في هذه الكلمة تطويل (ـ)، فلا يجدها البحث.', 'احذف التطويل.'],
  'foreign-letters': (found, to) =>
    to === undefined
      ? [`الحرف «${found}» من لوحة مفاتيح غير عربية.`, 'اكتب «ي» أو «ى»، أيهما الصواب في هذه الكلمة.']
      : [`الحرف «${found}» من لوحة مفاتيح غير عربية، فلا يجد البحث كلمته.`, `اكتب «${to}».`],
  digits: (found, to) => [
    `العدد «${found}» مكتوب بأرقام غير مستعملة في المغرب.`,
    written(to, 'اكتبه بالأرقام 0–9.'),
  ],
  'latin-punctuation': (found, to) => [
    `العلامة «${found}» ليست عربية.`,
    written(to, 'اكتب العلامة العربية.'),
  ],
  'space-before-punctuation': () => [
    'مسافة قبل علامة الترقيم.',
    'احذف المسافة: العلامة تلتصق بالكلمة التي قبلها.',
  ],
  'space-after-punctuation': (found) => [
    `لا مسافة بعد «${found}».`,
    'أضف مسافة بين العلامة والكلمة التي بعدها.',
  ],
  quotes: quoteMessage,
  'quote-spaces': () => [
    'مسافة بين علامة الاقتباس والكلام المنقول.',
    'احذف المسافة: العلامتان « » تلتصقان بما بينهما.',
  ],
  dots: dotsMessage,
  'detached-article': (_found, to) => [
    'أداة التعريف منفصلة عما بعدها.',
    written(to && `${to}…`, 'صل الأداة بما بعدها بتطويل، مثل «الـ61».'),
  ],
  'detached-waw': () => ['واو العطف منفصلة عن الكلمة التي بعدها.', 'احذف المسافة بعد الواو.'],
  spaces: (found) =>
    found.includes('\t')
      ? ['بين الكلمتين علامة جدولة.', 'ضع مكانها مسافة واحدة.']
      : found.length > 1
        ? ['بين الكلمتين أكثر من مسافة.', 'أبق مسافة واحدة.']
        : ['بين الكلمتين مسافة من نوع خاص (U+00A0).', 'ضع مكانها مسافة عادية.'],
  'month-names': (found) => [
    `«${found}» ليس اسم الشهر في المغرب.`,
    written(moroccanMonths[found], 'اكتب اسمه المغربي.'),
  ],
  hamza: (found) => [`كُتبت «${found}» بلا همزة.`, written(hamzas[found], 'اكتبها بالهمزة.')],
  'title-city': () => [
    'يبدأ العنوان باسم مدينة الخبر، و«نشرة» تطبع المدينة مع كل عنوان.',
    'احذف اسم المدينة وما يفصله من أول العنوان.',
  ],
  dateline: () => [
    'يبدأ النص باسم مدينة الخبر وشرطة، و«نشرة» تطبعهما بنفسها.',
    'احذف اسم المدينة والشرطة من أول النص.',
  ],
};

/** What is found outside prose. */
export const messages = {
  unknownRule: (typed: string, near?: string): Complaint => [
    `لا قاعدة تدقيق باسم «${typed}».`,
    near === undefined ? 'راجع أسماء القواعد في docs/proofing.md.' : `لعلك تقصد «${near}».`,
  ],
  fileName: (): Complaint => [
    'في اسم هذا الملف حرف مركب من رمزين، فقد لا يجده من يبحث عنه.',
    'أعد تسمية الملف، واكتب اسمه الجديد بلوحة مفاتيحك بلا نسخ.',
  ],
  byHand: 'صححه بيدك: لا يصححه ‎--fix لأن التصحيح هنا يغير تنسيق النص.',
} as const;

const remarks: CountedNoun = {
  zero: 'لا ملاحظات',
  one: 'ملاحظة واحدة',
  two: 'ملاحظتان',
  few: 'ملاحظات',
  many: 'ملاحظة',
  other: 'ملاحظة',
};

/** What the command says when it ends. */
export const outcome = {
  clean: (files: number) => `لا ملاحظات في ${count(files, { ...nouns.file, two: 'ملفين' })}.`,
  found: (found: number, mendable: number) =>
    `${count(found, remarks)}${mendable === 0 ? '.' : `، ${mendable === found ? 'وكلها' : `منها ${count(mendable, remarks)}`} مما يصححه npm run proof -- --fix.`}`,
  mended: (mended: number, files: number, left: number) =>
    `صُححت ${count(mended, remarks)} في ${count(files, { ...nouns.file, two: 'ملفين' })}${left === 0 ? '.' : `، وبقيت ${count(left, remarks)}.`}`,
  leftAlone: (file: string): Complaint => [
    `لم يُصحح ${file}: فيه تغيير لم يُضف إلى الإيداع.`,
    `أضفه بالأمر git add، ثم أعد المحاولة.`,
  ],
} as const;
