import { count } from '../arabic/plural.ts';
import { nouns } from './nouns.ts';

/** What an editor of texts (VS Code) says while front matter is typed. */
export const editing = {
  unknownCity: 'المدينة غير معروفة. اختر اسما من القائمة (Ctrl+Space)، أو أضفها إلى content/cities.yaml.',
  unknownSection: 'القسم غير معروف. اختر اسما من القائمة (Ctrl+Space).',
  unknownSource: 'المصدر غير معروف. اختر معرّفا من القائمة (Ctrl+Space)، أو اكتب للمصدر name و url معا.',
  badDate: 'ليس هذا تاريخا مقروءا. اكتبه هكذا: 2026-02-10 09:30، أو 2026-02-10 وحده.',
  newStory: {
    label: 'خبر جديد',
    description: 'الحقول الإلزامية، والقسم',
    body: {
      title: '$1',
      date: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE',
      city: '$2',
      section: '$3',
    },
  },
} as const;

/** What the form at `/admin/` is called, and what is wrong with a file's name that an editor types there. */
export const form = {
  title: (newspaper: string) => `تحرير ${newspaper}`,
  stories: 'الأخبار',
  story: 'خبر',
  pages: 'الصفحات الثابتة',
  page: 'صفحة',
  drafts: 'المسودات',
  byYear: 'السنة',
  body: 'النص',
  bodyHint: 'افصل بين الفقرات بسطر فارغ. ولخبر ذي صلة داخل النص اكتب فقرة أولها «اقرأ أيضا:» ثم معرّف الخبر.',
  fileName:
    'اسم الملف، وبه ينتهي العنوان الإلكتروني: كلمات قليلة بينها شرطات، مثل مكتبة-الحي. لا يُغيَّر بعد النشر.',
  badFileName: 'حروف وأرقام بينها شرطات، بلا « » ولا علامات ترقيم.',
  script: 'يحتاج محرر الأخبار إلى تشغيل جافاسكريبت في المتصفح. شغّله ثم أعد فتح الصفحة.',
} as const;

/** What the form calls a field, by its place in the front matter. */
export const labels: Readonly<Record<string, string>> = {
  title: 'العنوان',
  date: 'تاريخ النشر',
  city: 'المدينة',
  source: 'المصدر',
  'source.registered': 'مصدر مسجل',
  'source.name': 'اسم مصدر آخر',
  'source.url': 'رابط الخبر الأصلي',
  section: 'القسم',
  author: 'الكاتب',
  description: 'الملخص',
  image: 'الصورة الرئيسة',
  'image.src': 'الملف',
  'image.alt': 'وصف الصورة لمن لا يراها',
  'image.caption': 'الشرح تحت الصورة',
  'image.credit': 'صاحب الصورة',
  related: 'ذات صلة',
  'related.story': 'معرّف خبر من الموقع',
  'related.title': 'عنوان رابط خارجي',
  'related.url': 'الرابط الخارجي',
  tags: 'الوسوم',
  updated: 'آخر تحديث',
  publishDate: 'لا يظهر قبل',
  expiryDate: 'يختفي بعد',
  withdrawn: 'سحب الخبر',
  'withdrawn.date': 'تاريخ السحب',
  'withdrawn.reason': 'سبب السحب كما يقرؤه القراء',
  draft: 'مسودة',
  corrections: 'التصويبات',
  'corrections.date': 'تاريخ التصويب',
  'corrections.text': 'نص التصويب',
  slug: 'آخر العنوان الإلكتروني',
  aliases: 'عناوين قديمة',
};

/** What the form calls one item of a list. */
export const itemLabels: Readonly<Record<string, string>> = {
  author: 'كاتب',
  related: 'خبر أو رابط',
  tags: 'وسم',
  corrections: 'تصويب',
  aliases: 'عنوان قديم',
};

/** What the form says below a field. */
export const hints: Readonly<Record<string, string>> = {
  title: 'كما سيظهر للقراء.',
  date: 'بتوقيت هيئة التحرير.',
  source: 'صاحب الخبر إن كان منقولا. لا تضفه إلى خبر لهيئة التحرير.',
  'source.registered': 'اختره إن كان في القائمة.',
  'source.name': 'إن لم يكن المصدر في القائمة، ومعه رابط الخبر الأصلي.',
  description: 'جملة واحدة تظهر في محركات البحث وعند المشاركة. إن تركتها أُخذت الجملة الأولى من النص.',
  'image.alt': 'صف ما في الصورة كأنك تقرؤها على من لا يراها.',
  'related.story': 'السنة والشهر واسم الملف، مثل 2026/02/slug.',
  tags: 'وسم في كل خانة، كما هو في الأخبار الأخرى.',
  publishDate: 'للجدولة: يبقى الخبر مخفيا حتى هذا الموعد.',
  withdrawn:
    'لخبر نُشر ثم سُحب: يزول نصه وعنوانه وصوره، ويبقى في مكانه بيان بتاريخ السحب وسببه. احذف الحقل ليعود الخبر.',
  'withdrawn.reason': 'جملة تامة، لا تعيد ما سُحب الخبر من أجله.',
  draft: 'المسودة تُحفظ ولا تُنشر.',
  corrections: 'تظهر للقراء في آخر الخبر.',
  slug: 'يُترك عادة: يؤخذ من اسم الملف.',
  aliases: 'عناوين كانت للخبر، مثل ‎/old/path/‎. كلها تقود القارئ إليه.',
};

/** What `npm run schema` says. */
export const schemas = {
  done: (written: number) =>
    written === 0
      ? 'محررات النصوص على علم بكل ما في مجلد المحتوى.'
      : `كُتب ما تحتاج إليه محررات النصوص من إكمال وشرح: ${count(written, nouns.file)} في ‎.astro/collections‎.`,
} as const;
