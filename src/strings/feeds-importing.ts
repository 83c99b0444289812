import type { CountedNoun } from '../arabic/plural.ts';
import type { Complaint } from '../content/problem.ts';

/** Why an item of a feed was not imported; see `skipped` in `importing.ts`. */
export const skippedOfFeeds = {
  unfetched: {
    told: true,
    title: 'خلاصات تعذر جلبها',
    mend: 'افتح عنوانها في متصفحك. إن كان العطل عابرا فأعد الأمر، وإن انتقلت فاكتب عنوانها الجديد.',
  },
  notFeed: {
    told: true,
    title: 'ليست خلاصة تُقرأ',
    mend: 'تُقرأ خلاصات RSS وAtom وJSON Feed. ابحث في الموقع عن عنوان خلاصته، وهو غالبا في آخر الصفحة أو ينتهي بـ ‎/feed/.',
  },
  brokenItem: {
    told: true,
    title: 'مادة مكسورة في الخلاصة',
    mend: 'افتح الخبر في موقعه. إن كانت الخلاصة محفوظة عندك فاحفظها من جديد: قد تكون انقطعت.',
  },
  noLink: {
    told: true,
    title: 'بلا رابط إلى الأصل',
    mend: 'لا يُنقل خبر لا يُعرف أين نُشر. إن كان مهما فاكتبه بيدك.',
  },
  undated: {
    told: true,
    title: 'بلا تاريخ يُقرأ',
    mend: 'أضف ‎--undated now ليُؤرخ بوقت استيراده، أو اكتبه بيدك بتاريخه.',
  },
  future: {
    told: true,
    title: 'تاريخه بعد أكثر من يوم من الآن',
    mend: 'الخطأ في الخلاصة غالبا. يُستورد حين يحل تاريخه إن بقي فيها، أو انقله بيدك.',
  },
  sameLink: {
    told: false,
    title: 'تكرر رابطه في الخلاصات',
    mend: 'استُورد مرة واحدة، ولا حاجة إلى شيء.',
  },
  copy: {
    told: false,
    title: 'نسخة من خبر سبق من المصدر نفسه',
    mend: 'أعاد المصدر نشر خبره بعنوان آخر أو بعد تصحيح. قارنه بالخبر المذكور إن شئت.',
  },
  revised: {
    told: false,
    title: 'تغير في موقعه بعد أن استُورد',
    mend: 'لم يُكتب فوق ملفك. قارنهما إن كان التصحيح مهما.',
  },
  copyElsewhere: {
    told: false,
    title: 'سبق إليه مصدر آخر بالنص نفسه أو بما يقاربه',
    mend: 'تُرك لأنك كتبت ‎--skip-copies. احذف الخيار ليُستورد ويُذكر تحت الخبر الأول.',
  },
} as const satisfies Record<string, { told: boolean; title: string; mend: string }>;

/** What is to be known of a story of a feed that was imported; see `left` in `importing.ts`. */
export const leftOfFeeds = {
  copyElsewhere: {
    title: 'أخبار سبق إليها مصدر آخر بالنص نفسه أو بما يقاربه',
    mend: 'يجمعها الموقع في «الخبر نفسه في مصادر أخرى». ولتركها أعد الأمر مع ‎--skip-copies.',
  },
  ahead: {
    title: 'أخبار تاريخها متقدم على الساعة',
    mend: 'تظهر للقراء حين يحل تاريخها. إن كان الخطأ في منطقتها الزمنية فصحح التاريخ في الملف.',
  },
} as const satisfies Record<string, { title: string; mend: string }>;

export const feedNoun: CountedNoun = {
  zero: 'لا خلاصات',
  one: 'خلاصة واحدة',
  two: 'خلاصتان',
  few: 'خلاصات',
  many: 'خلاصة',
  other: 'خلاصة',
};

/** What the feed importer says. */
export const feedsSay = {
  /** What all feeds together are called in a report. */
  name: 'الخلاصات',
  /** A web page is no feed, but it names one. */
  namesFeed: (address: string) => `هذه صفحة، وعنوان خلاصتها ${address}`,
  unchanged: (feeds: string) => `لم يتغير منذ آخر مرة: ${feeds}.`,
  noFeed: (): Complaint => [
    'لم تذكر خلاصة.',
    'اكتب عنوانها، أو ملفا أو مجلدا فيه خلاصات محفوظة: npm run import -- feed https://jarida.example/feed/',
  ],
  badUndated: (typed: string): Complaint => [
    `لا معنى لـ «${typed}» بعد ‎--undated.`,
    'اكتب now ليُؤرخ ما لا تاريخ له بوقت استيراده، أو skip ليُترك.',
  ],
  unknownSection: (typed: string, near?: string): Complaint => [
    `القسم «${typed}» غير مسجل.${near ? ` لعلك تقصد «${near}».` : ''}`,
    'اكتب بعد ‎--section معرفا أو اسما من sections.yaml.',
  ],
} as const;
