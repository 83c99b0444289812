import { type CountedNoun, count, formatNumber } from './arabic/plural.ts';
import type { ListKind } from './catalogue/urls.ts';
import type { Complaint } from './content/problem.ts';

const listTitles: Readonly<Record<ListKind, (name: string) => string>> = {
  section: (name) => name,
  city: (name) => `أخبار ${name}`,
  region: (name) => `أخبار ${name}`,
  source: (name) => `أخبار من «${name}»`,
  tag: (name) => `وسم «${name}»`,
  author: (name) => `مقالات ${name}`,
  year: (name) => `أخبار سنة ${name}`,
  month: (name) => `أخبار ${name}`,
  day: (name) => `أخبار ${name}`,
};

/** The same lists where they stand alone: in a browser's tab, in search results. The name comes first. */
const listHeadings: Readonly<Record<ListKind, (name: string) => string>> = {
  section: (name) => `${name}: أخبار القسم`,
  city: (name) => `${name}: أخبار المدينة`,
  region: (name) => `${name}: آخر الأخبار`,
  source: (name) => `${name}: أخبار المصدر`,
  tag: (name) => `${name}: أخبار تحت هذا الوسم`,
  author: (name) => `${name}: مقالات بهذا التوقيع`,
  year: (name) => `أرشيف أخبار سنة ${name}`,
  month: (name) => `أرشيف أخبار ${name}`,
  day: (name) => `أرشيف أخبار ${name}`,
};

const listDescriptions: Readonly<Record<ListKind, (name: string) => string>> = {
  section: (name) => `أخبار قسم «${name}» من المدن والجهات، الأحدث أولا.`,
  city: (name) => `كل ما نشرته الجريدة من أخبار ${name}، الأحدث أولا.`,
  region: (name) => `كل ما نشرته الجريدة من أخبار المدن والقرى في ${name}، الأحدث أولا.`,
  source: (name) => `الأخبار التي نقلتها الجريدة عن «${name}»، ومع كل خبر رابطه في مصدره.`,
  tag: (name) => `كل ما نشرته الجريدة تحت وسم «${name}»، الأحدث أولا.`,
  author: (name) => `كل ما نشرته الجريدة بتوقيع ${name}، الأحدث أولا.`,
  year: (name) => `أرشيف أخبار سنة ${name}، الأحدث أولا.`,
  month: (name) => `أرشيف أخبار ${name} يوما بيوم، الأحدث أولا.`,
  day: (name) => `كل ما نشرته الجريدة يوم ${name}.`,
};

/** Every Arabic word that a reader sees or hears. */
export const reader = {
  skipToContent: 'انتقل إلى المحتوى',
  home: 'الرئيسية',
  today: 'تاريخ اليوم',
  hijriNote: 'تاريخ هجري تقريبي بتقويم أم القرى، وقد يختلف بيوم عن الرؤية المعتمدة في المغرب',
  mainNavigation: 'أقسام الجريدة',
  breadcrumbs: 'مسار الصفحة',
  search: 'بحث',
  latest: 'آخر الأخبار',
  headlines: 'العناوين',
  headlinesAfterStory: 'أحدث العناوين في الصفحة الرئيسية',
  topStories: 'أبرز الأخبار',
  breaking: 'عاجل',
  sections: 'الأقسام',
  byCity: 'آخر أخبار المدن',
  allCities: 'كل المدن',
  cities: 'المدن والجهات',
  citiesIntro: 'أخبار كل مدينة على حدة، مرتبة حسب الجهات.',
  noStoriesYet: 'لا أخبار هنا بعد.',
  noStoriesYetDetail: 'أضف خبرا إلى المجلد content/articles ثم أعد البناء.',
  archive: 'الأرشيف',
  archiveIntro: 'كل ما نُشر، حسب السنة والشهر.',
  listTitle: (kind: ListKind, name: string) => listTitles[kind](name),
  listHeading: (kind: ListKind, name: string) => listHeadings[kind](name),
  listDescription: (kind: ListKind, name: string) => listDescriptions[kind](name),
  onPage: (title: string, number: number) => `${title}، الصفحة ${number}`,
  page: (number: number) => `الصفحة ${number}`,
  newerStories: 'أخبار أحدث',
  olderStories: 'أخبار أقدم',
  pagination: 'صفحات الأرشيف',
  by: 'بقلم',
  newsroom: 'هيئة التحرير',
  publishedAt: 'نُشر',
  updatedAt: 'حُدّث',
  readingTime: 'مدة القراءة',
  reportImage: 'أبلغ عن هذه الصورة',
  imageReportSubject: (title: string) => `إبلاغ عن صورة: ${title}`,
  imageReportBody: 'أرى أن هذه الصورة لا تصلح للنشر، والسبب:',
  readAlso: 'اقرأ أيضا',
  table: 'جدول',
  originalStory: 'انقر هنا لقراءة الخبر من مصدره.',
  visitSource: (name: string) => `زر موقع «${name}»، صاحب هذا الخبر.`,
  sourceIs: 'المصدر',
  corrections: 'تصويبات',
  correctedOn: 'صُوّب في',
  related: 'مواضيع ذات صلة',
  externalLink: 'رابط خارجي',
  olderFromCity: (city: string) => `من أخبار ${city} السابقة`,
  olderFromSection: (section: string) => `سابقا في قسم «${section}»`,
  tags: 'وسوم',
  share: 'شارك الخبر',
  shareOn: { whatsapp: 'واتساب', facebook: 'فيسبوك', x: 'إكس', telegram: 'تلغرام' },
  copyLink: 'انسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  feeds: 'الخلاصات',
  feedsIntro:
    'تابع الجريدة في قارئ الخلاصات الذي تفضله: انسخ عنوان الخلاصة وألصقه فيه، أو نزّل قائمة الخلاصات كلها (OPML).',
  feedOfSite: 'كل الأخبار',
  cityFeeds: 'المدن',
  opml: 'كل الخلاصات في ملف واحد (OPML)',
  rssOf: (name: string) => `خلاصة RSS: ${name}`,
  jsonFeed: 'JSON Feed',
  authors: 'الكتّاب',
  sources: 'المصادر',
  footer: 'تذييل الصفحة',
  rights: (name: string) => `© ${name}. الأخبار المنقولة ملك لمصادرها.`,
  madeWith: 'أُنشئ هذا الموقع ببرنامج «نشرة» الحر.',
  notFoundTitle: 'الصفحة غير موجودة',
  notFound: 'لعل الرابط قديم أو كُتب خطأ. ابحث عن الخبر بكلمات من عنوانه، أو عد إلى الصفحة الرئيسية.',
} as const;

/** What share pictures say beside a title, a city and the newspaper's name. */
export const sharePicture = {
  /** The Arabic comma keeps a Latin name and the day apart, whatever direction the name has. */
  note: (day: string, source?: string) =>
    source === undefined ? day : `${reader.sourceIs}: ${source}، ${day}`,
} as const;

/** What the words under a picture are, for readers who hear them. */
export const pictures = {
  caption: 'شرح الصورة',
  credit: 'حقوق الصورة',
};

/** What the search says. It stands apart since the search page carries it to the reader's browser. */
export const searching = {
  title: 'البحث في الجريدة',
  intro: 'اكتب كلمة من الخبر أو اسم مدينة.',
  hint: 'ضع العبارة بين علامتي «…» لتجدها كما كتبتها كلمة كلمة.',
  label: 'كلمات البحث',
  ask: 'ابحث',
  noScript: 'يحتاج البحث إلى تشغيل جافاسكريبت في المتصفح. يمكنك تصفح الأخبار حسب القسم أو المدينة أو الشهر:',
  working: 'جارٍ البحث…',
  result: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: 'نتائج',
    many: 'نتيجة',
    other: 'نتيجة',
  },
  results: 'نتائج البحث',
  resultsFor: (results: string, words: string) => `${results} عن «${words}»`,
  searchedFrom: (from: string, to: string | undefined) =>
    to === undefined ? `فيما نُشر منذ ${from}` : `فيما نُشر من ${from} إلى ${to}`,
  searchedUntil: (to: string) => `فيما نُشر إلى غاية ${to}`,
  mended: (shown: string, words: string) => `عرض نتائج «${shown}» بدل «${words}».`,
  asTyped: (words: string) => `ابحث عن «${words}» كما كُتب`,
  more: 'نتائج أخرى',
  older: 'البحث في الأقدم',
  nothingHelp: 'تحقق من كتابة الكلمات، أو جرّب كلمات أقل أو أعم منها.',
  nothingWays: 'أو تصفح الأخبار:',
  nothingLimited: 'التصفية تضيّق البحث.',
  failed: 'تعذر تحميل فهرس البحث.',
  failedHelp: 'تحقق من اتصالك بالشبكة ثم أعد المحاولة.',
  retry: 'أعد المحاولة',
  sort: 'الترتيب',
  byRelevance: 'الأقرب إلى البحث',
  byDate: 'الأحدث أولا',
  filters: 'تصفية النتائج',
  openFilters: 'تصفية',
  closeFilters: 'اعرض النتائج',
  filter: { section: 'القسم', region: 'الجهة', city: 'المدينة', source: 'المصدر', year: 'السنة' },
  moreValues: 'المزيد',
  fewerValues: 'أقل',
  findValue: 'ابحث في القائمة',
  days: 'تاريخ النشر',
  from: 'من',
  to: 'إلى',
  span: { day: 'آخر يوم', week: 'آخر أسبوع', month: 'آخر شهر', year: 'آخر سنة' },
  chosen: 'التصفية المختارة',
  chosenFrom: (day: string) => `منذ ${day}`,
  chosenTo: (day: string) => `إلى غاية ${day}`,
  remove: (value: string) => `أزل «${value}» من التصفية`,
  clear: 'ألغ التصفية',
} as const;

/** What a reader whom the network has left is told. */
export const offline = {
  states: {
    /** The site cannot be reached. */
    lost: { title: 'لا اتصال بالشبكة', told: 'تعذر الوصول إلى موقع الجريدة.', act: 'أعد المحاولة' },
    /** It can be reached again, and with it the page that was asked for. */
    back: {
      title: 'عاد الاتصال بالشبكة',
      told: 'يمكنك الآن فتح الصفحة التي طلبتها.',
      act: 'افتح الصفحة',
    },
    /** It can be reached, and the reader has come to see what is kept. */
    here: {
      title: 'أخبار محفوظة في جهازك',
      told: 'تبقى هذه الأخبار مقروءة حين تنقطع الشبكة.',
      act: 'الصفحة الرئيسية',
    },
  },
  description: 'ما يُقرأ من الجريدة في هذا الجهاز حين تنقطع الشبكة.',
  notKept: 'الصفحة التي طلبتها غير محفوظة في هذا الجهاز.',
  noScript: 'يحتاج عرض الأخبار المحفوظة إلى تشغيل جافاسكريبت في المتصفح.',
  nothing: 'لم يُحفظ في هذا الجهاز أي خبر بعد. كل خبر تفتحه يُحفظ فيه لتقرأه حين تنقطع الشبكة.',
  front: 'الصفحة الرئيسية كما كانت في آخر زيارة',
  saved: 'أخبار حفظتها',
  read: 'أخبار قرأتها',
} as const;

/** Stands above a page that the network did not bring. It stands apart from {@link offline} since the worker carries it. */
export const keptCopy = (since: string) =>
  `هذه نسخة محفوظة في جهازك منذ ${since}، فقد تعذر الوصول إلى الموقع أو أبطأت الشبكة.`;

/** What the lite edition says, and what is said of it. */
export const lite = {
  name: 'النسخة الخفيفة',
  full: 'النسخة الكاملة',
  offer: 'لتوفير البيانات، انتقل إلى النسخة الخفيفة: نص بلا صور.',
  image: (words: string) => `[صورة: ${words}]`,
} as const;

/** What stands on a page that leads on to another, from an old address or a short one. */
export const leading = {
  moved: { title: 'انتقلت هذه الصفحة', sentence: 'انتقلت هذه الصفحة إلى عنوان جديد:' },
  short: { title: 'رابط مختصر', sentence: 'هذا رابط مختصر إلى الخبر:' },
} as const;

/** What stands beside a story for whoever reads or sends it. */
export const besideStory = {
  resume: 'تابع من حيث توقفت',
  dismiss: 'أغلق',
  shareElsewhere: 'تطبيقات أخرى',
  failed: 'تعذر ذلك. تحقق من اتصالك بالشبكة ثم أعد المحاولة.',
  printedAddress: 'رابط الخبر',
} as const;

/** How a reader wants pages to look. Like the search, these words are carried to the browser. */
export const looking = {
  title: 'طريقة العرض',
  scheme: 'المظهر',
  schemes: [
    { value: 'auto', label: 'حسب الجهاز' },
    { value: 'light', label: 'فاتح' },
    { value: 'dark', label: 'داكن' },
  ],
  size: 'حجم النص',
  sizes: [
    { value: '90', label: 'صغير' },
    { value: '100', label: 'عادي' },
    { value: '120', label: 'كبير' },
    { value: '150', label: 'كبير جدا' },
  ],
  done: 'تم',
} as const;

/** Stories that a reader keeps; carried to the browser as well. */
export const saving = {
  title: 'الأخبار المحفوظة',
  intro: 'أخبار حفظتها لتعود إليها. تبقى القائمة في متصفحك وحده، ولا يطّلع عليها غيرك.',
  save: 'احفظ الخبر',
  saved: 'محفوظ',
  removeThis: 'أزله من الأخبار المحفوظة',
  toldSaved: 'حُفظ الخبر في «الأخبار المحفوظة».',
  toldRemoved: 'أُزيل الخبر من «الأخبار المحفوظة».',
  toldCleared: 'أُزيلت الأخبار المحفوظة كلها.',
  cannotKeep: 'لا يسمح متصفحك بحفظ الأخبار، أو امتلأت مساحته.',
  nothing: 'لا أخبار محفوظة بعد. اضغط «احفظ الخبر» في صفحة أي خبر لتجده هنا.',
  toNews: 'آخر الأخبار',
  noScript: 'تحتاج هذه الصفحة إلى تشغيل جافاسكريبت، لأن القائمة محفوظة في متصفحك لا عندنا.',
  remove: 'أزل',
  removeStory: (title: string) => `أزل «${title}» من الأخبار المحفوظة`,
  clear: 'أزل الكل',
  undo: 'تراجع',
  gone: 'لم يعد هذا الخبر منشورا.',
} as const;

/** Counted nouns, in the six forms of Arabic. */
export const nouns = {
  minute: {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: 'دقائق',
    many: 'دقيقة',
    other: 'دقيقة',
  },
  story: {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: 'أخبار',
    many: 'خبرا',
    other: 'خبر',
  },
  problem: {
    zero: 'لا أخطاء',
    one: 'خطأ واحد',
    two: 'خطآن',
    few: 'أخطاء',
    many: 'خطأ',
    other: 'خطأ',
  },
  file: {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: 'ملفات',
    many: 'ملفا',
    other: 'ملف',
  },
} as const satisfies Record<string, CountedNoun>;

/** What a field of the front matter is for, in the author's words. */
export const fields = {
  title: 'عنوان الخبر كما سيظهر للقراء',
  date: 'تاريخ النشر ووقته، مثل 2026-02-10T14:30:00+01:00',
  city: 'اسم المدينة كما في content/cities.yaml',
  source: 'صاحب الخبر الأصلي: معرّف من content/sources.yaml، أو اسم ورابط؛ يُترك إن كان الخبر لهيئة التحرير',
  section: 'القسم كما في content/sections.yaml',
  author: 'اسم الكاتب، أو قائمة أسماء',
  description: 'ملخص في جملة، يظهر في محركات البحث وعند المشاركة',
  image: 'الصورة الرئيسة: src و alt إلزاميان، و caption و credit اختياريان',
  related: 'أخبار أو روابط ذات صلة تظهر بعد الخبر',
  tags: 'قائمة وسوم',
  updated: 'تاريخ آخر تحديث للخبر',
  publishDate: 'لا يظهر الخبر قبل هذا التاريخ',
  expiryDate: 'يختفي الخبر بعد هذا التاريخ',
  draft: 'true ما دام الخبر مسودة',
  corrections: 'قائمة تصويبات، لكل منها date و text',
  slug: 'آخر العنوان الإلكتروني؛ اسم الملف إن تُرك',
  aliases: 'عناوين قديمة تقود إلى هذا الخبر، مثل /old/path/',
} as const;

const didYouMean = (near: string | undefined, otherwise: string) =>
  near === undefined ? otherwise : `لعلك تقصد «${near}».`;

const letters: CountedNoun = {
  zero: 'لا حروف',
  one: 'حرف واحد',
  two: 'حرفين',
  few: 'حروف',
  many: 'حرفا',
  other: 'حرف',
};
const items: CountedNoun = {
  zero: 'لا عناصر',
  one: 'عنصر واحد',
  two: 'عنصرين',
  few: 'عناصر',
  many: 'عنصرا',
  other: 'عنصر',
};
const megabyteNoun: CountedNoun = {
  zero: 'الحد المقبول',
  one: 'ميغابايت واحدا',
  two: 'ميغابايتين',
  few: 'ميغابايت',
  many: 'ميغابايت',
  other: 'ميغابايت',
};

const shortened = (typed: string) => (typed.length > 60 ? `${typed.slice(0, 60)}…` : typed);

/** What is wrong with a file, and how to mend it. Each is one full sentence for an author who is no programmer. */
export const complaints = {
  notUtf8: (): Complaint => ['ترميز الملف ليس UTF-8.', 'افتحه في محررك ثم احفظه بترميز UTF-8.'],
  nul: (): Complaint => [
    'في الملف رمز لا يكون في النصوص (NUL)، فهو تالف أو ليس نصا.',
    'انسخ نص الخبر إلى ملف جديد واحذف هذا.',
  ],
  tooLarge: (megabytes: number): Complaint => [
    `حجم الملف يتجاوز ${count(megabytes, megabyteNoun)}.`,
    'الخبر نص فقط: احفظ الصور في ملفات مستقلة إلى جانبه، أو قسّمه.',
  ],
  linkOutside: (): Complaint => [
    'هذا اختصار (رابط رمزي) إلى ملف خارج مجلد المحتوى.',
    'ضع الملف نفسه في مكان الاختصار.',
  ],
  unreadable: (): Complaint => ['تعذرت قراءة الملف.', 'تحقق من وجوده ومن صلاحيات قراءته.'],
  noStoriesFolder: (): Complaint => [
    'ليس هذا مجلد محتوى: لا مجلد فيه باسم articles ولا باسم pages.',
    'اكتب بعد ‎--content المجلد الذي يضم articles، لا المجلد الذي داخله ولا الذي يحتويه.',
  ],
  linkedFolder: (): Complaint => [
    'هذا اختصار (رابط رمزي) إلى مجلد، ولا تُقرأ الأخبار إلا من مجلدات حقيقية.',
    'ضع المجلد نفسه في مكان الاختصار.',
  ],
  otherExtension: (): Complaint => [
    'لا تُقرأ الأخبار إلا من ملفات تنتهي أسماؤها بـ ‎.md.',
    'غيّر نهاية اسم الملف.',
  ],
  noFolder: (): Complaint => ['مجلد المحتوى غير موجود.', 'تحقق من المسار الذي كتبته بعد ‎--content.'],
  noFrontMatter: (): Complaint => [
    'لا يبدأ الملف بالترويسة.',
    'اجعل السطر الأول --- وبعده title و date و city، ثم سطرا فيه --- يفصلها عن النص.',
  ],
  frontMatterLanguage: (language: string): Complaint => [
    `الترويسة مكتوبة بلغة «${language}»، ولا يُقبل إلا YAML.`,
    'اجعل السطر الأول --- وحدها.',
  ],
  unclosedFrontMatter: (): Complaint => [
    'الترويسة غير مغلقة.',
    'ضع سطرا فيه --- وحدها بعد آخر حقل وقبل نص الخبر.',
  ],
  notMapping: (): Complaint => ['ليس في هذا الموضع حقول.', 'اكتب كل حقل في سطر: اسمه ثم نقطتان ثم قيمته.'],
  notList: (): Complaint => ['هذا السجل ليس قائمة.', 'ابدأ كل عنصر بشرطة ومسافة، كما في سجل «نشرة» الأصلي.'],
  unknownKey: (key: string, near?: string): Complaint => [
    `الحقل «${key}» غير معروف.`,
    didYouMean(near, 'احذفه، أو راجع الحقول المقبولة في docs/authors.md.'),
  ],
  missing: (key: string): Complaint => [`الحقل «${key}» ناقص.`, `أضف سطرا يبدأ بـ ${key}: ثم قيمته.`],
  empty: (key: string): Complaint => [
    `الحقل «${key}» فارغ.`,
    'اكتب قيمته، أو احذف السطر إن كان الحقل اختياريا.',
  ],
  needsText: (key: string): Complaint => [
    `قيمة «${key}» ليست نصا.`,
    'ضع القيمة بين علامتي اقتباس مستقيمتين، مثل "2026".',
  ],
  needsList: (key: string): Complaint => [
    `قيمة «${key}» ليست قائمة.`,
    'اكتب العناصر بين معقوفين وبينها فواصل، أو كل عنصر في سطر يبدأ بشرطة.',
  ],
  needsFields: (key: string): Complaint => [
    `قيمة «${key}» ليست على الشكل المطلوب.`,
    'راجع مثال هذا الحقل في docs/authors.md.',
  ],
  needsBoolean: (key: string): Complaint => [`قيمة «${key}» ليست true ولا false.`, 'اكتب true أو false.'],
  needsChoice: (key: string, choices: string): Complaint => [
    `قيمة «${key}» غير مقبولة.`,
    `اكتب إحدى القيم: ${choices}.`,
  ],
  tooLong: (key: string, most: number): Complaint => [
    `قيمة «${key}» أطول من ${count(most, letters)}.`,
    'اختصرها.',
  ],
  tooMany: (key: string, most: number): Complaint => [
    `في «${key}» أكثر من ${count(most, items)}.`,
    'أبق أهمها واحذف الباقي.',
  ],
  needsCount: (key: string, most?: number): Complaint => [
    `قيمة «${key}» ليست عددا صحيحا مقبولا.`,
    most === undefined
      ? 'اكتب عددا صحيحا بلا علامتي اقتباس، مثل 7.'
      : `اكتب عددا من 1 إلى ${most} بلا علامتي اقتباس.`,
  ],
  badName: (typed: string): Complaint => [
    `«${typed}» لا يصلح عنوانا لصفحة.`,
    'اكتب اسما فيه حرف واحد على الأقل.',
  ],
  spoiledFence: (): Complaint => [
    'في هذا السطر زيادة بعد --- التي تغلق الترويسة.',
    'أبق في السطر --- وحدها، وابدأ نص الخبر في السطر الذي بعده.',
  ],
  controlCharacter: (key: string): Complaint => [
    `في «${key}» رمز خفي لا يُقبل.`,
    'احذف هذا الموضع واكتبه من جديد بلا نسخ ولصق.',
  ],
  bidiControl: (code: string): Complaint => [
    `في النص رمز خفي يغير اتجاه الكتابة (${code}).`,
    'احذف هذا الموضع واكتبه من جديد: «نشرة» ترتب الكلمات العربية واللاتينية بنفسها.',
  ],
  badDate: (typed: string): Complaint => [
    `«${typed}» ليس تاريخا مقروءا.`,
    'اكتبه هكذا: 2026-02-10T09:30، أو 2026-02-10 وحده.',
  ],
  noSuchDate: (typed: string): Complaint => [
    `التاريخ «${typed}» لا وجود له.`,
    'تحقق من عدد أيام الشهر ومن الساعة والدقيقة.',
  ],
  dateOrder: (later: string, earlier: string): Complaint => [
    `تاريخ «${later}» سابق لتاريخ «${earlier}».`,
    `صحح أحدهما: لا بد أن يكون «${later}» بعد «${earlier}».`,
  ],
  unknownCity: (typed: string, near?: string): Complaint => [
    `المدينة «${typed}» غير معروفة.`,
    didYouMean(near, 'أضفها إلى content/cities.yaml أو صحح اسمها.'),
  ],
  unknownSection: (typed: string, near?: string): Complaint => [
    `القسم «${typed}» غير معروف.`,
    didYouMean(near, 'اختر قسما من content/sections.yaml.'),
  ],
  unknownSource: (typed: string, near?: string): Complaint => [
    `المصدر «${typed}» غير موجود في content/sources.yaml.`,
    didYouMean(near, 'اكتب للمصدر name و url معا، أو أضفه إلى السجل.'),
  ],
  badUrl: (typed: string): Complaint => [
    `«${typed}» ليس رابطا صالحا.`,
    'اكتب رابطا كاملا يبدأ بـ https:// أو http://.',
  ],
  badSlug: (typed: string): Complaint => [
    `«${typed}» لا يصلح في عنوان إلكتروني.`,
    'استعمل حروفا وأرقاما بينها شرطات، بلا مسافات ولا علامات ولا أحرف كبيرة، ولا تكتف برقم أو رقمين.',
  ],
  duplicateId: (id: string, other: string): Complaint => [
    `العنوان /${id}/ مستعمل في ${other}.`,
    'غيّر اسم أحد الملفين أو أضف إليه slug مختلفا.',
  ],
  reservedPage: (slug: string): Complaint => [
    `الاسم «${slug}» محجوز لصفحات الموقع نفسه.`,
    'أعط الملف اسما آخر.',
  ],
  duplicateGuid: (guid: string, other: string): Complaint => [
    `تعرف برامج الخلاصات هذا الخبر بالمعرّف «${guid}»، وهو معرّف ${other}.`,
    'أزل من aliases العنوان الذي كان للخبر الآخر، أو أعد لأحد الملفين اسمه.',
  ],
  badAlias: (typed: string): Complaint => [
    `«${typed}» ليس عنوانا قديما صالحا.`,
    'اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /old/path/.',
  ],
  aliasHitsPage: (path: string): Complaint => [
    `العنوان القديم ${path} هو عنوان صفحة موجودة في الموقع.`,
    'احذفه من aliases.',
  ],
  aliasTwice: (path: string, other: string): Complaint => [
    `العنوان القديم ${path} مذكور أيضا في ${other}.`,
    'أبقه في خبر واحد فقط.',
  ],
  unknownArticle: (id: string, near?: string): Complaint => [
    `لا خبر في الموقع بالمعرّف «${id}».`,
    didYouMean(near, 'اكتب السنة والشهر واسم الملف، مثل 2026/02/slug.'),
  ],
  brokenLink: (path: string, near?: string): Complaint => [
    `الرابط ${path} لا يقود إلى صفحة في هذا الموقع.`,
    didYouMean(near, 'صحح الرابط أو احذفه.'),
  ],
  unsafeLink: (typed: string): Complaint => [
    `الرابط «${shortened(typed)}» غير مقبول.`,
    'اكتب رابطا يبدأ بـ https:// أو http:// أو mailto: أو tel: أو مسارا من هذا الموقع يبدأ بشرطة مائلة.',
  ],
  spaceInTarget: (): Complaint => [
    'في هذا الرابط أو اسم الصورة مسافة، فلن يُقرأ.',
    'أعد تسمية الملف بلا مسافات، أو ضع الرابط كله بين < و >.',
  ],
  commaInTag: (typed: string): Complaint => [
    `في الوسم «${typed}» فاصلة عربية، فسيُقرأ كله وسما واحدا.`,
    'افصل بين الوسوم بالفاصلة اللاتينية: [التعليم, القراءة].',
  ],
  tooManyLinks: (): Complaint => [
    'في النص آلاف المعقوفات، وليس هذا نص خبر.',
    'تحقق من أن الملف هو ملف الخبر.',
  ],
  noReadAlsoTarget: (): Complaint => [
    'سطر «اقرأ أيضا» لا يقود إلى خبر.',
    'اكتب بعده رابطا مثل [العنوان](/2026/02/slug/) أو معرّف الخبر وحده.',
  ],
  remoteImage: (typed: string): Complaint => [
    `الصورة «${shortened(typed)}» على موقع آخر.`,
    'احفظها إلى جانب الخبر واكتب اسم ملفها، مثل ./photo.jpg.',
  ],
  missingImage: (path: string): Complaint => [
    `ملف الصورة «${path}» غير موجود.`,
    'ضع الصورة إلى جانب الخبر واكتب اسمها كما هو.',
  ],
  notImage: (path: string): Complaint => [
    `«${path}» ليس صورة مقروءة.`,
    'احفظ الصورة من جديد بصيغة JPEG أو PNG أو WebP أو AVIF أو SVG.',
  ],
  imageTooLarge: (path: string): Complaint => [
    `الصورة «${path}» أكبر من 50 مليون بكسل أو 25 ميغابايت.`,
    'صغّرها: يكفي عرض 2000 بكسل.',
  ],
  noAlt: (): Complaint => [
    'الصورة بلا وصف لمن لا يراها.',
    'صف ما فيها بين المعقوفين: ![وصف الصورة](./photo.jpg).',
  ],
  tooDeep: (): Complaint => [
    'في النص تداخل أعمق من المعقول (اقتباسات أو قوائم).',
    'بسّط هذا الموضع: ثماني طبقات تكفي أي خبر.',
  ],
  duplicateName: (name: string): Complaint => [
    `«${name}» مذكور مرتين في السجل.`,
    'أبق واحدا واحذف الآخر؛ لا يُنظر في المقارنة إلى الهمزات والتاء المربوطة.',
  ],
  unknownRegion: (id: string, near?: string): Complaint => [
    `الجهة «${id}» غير معرّفة في أول السجل.`,
    didYouMean(near, 'أضفها إلى قائمة regions.'),
  ],
  unknownList: (id: string, near?: string): Complaint => [
    `«${id}» لا يوجد في سجله.`,
    didYouMean(near, 'اكتب معرّفا من السجل المناسب.'),
  ],
} as const;

/** What is wrong with `home.yaml`, where nothing like it can be wrong elsewhere. */
export const composing = {
  nothingBreaking: (): Complaint => [
    'ليس في «breaking» نص ولا خبر.',
    'اكتب الخبر العاجل في text، أو معرّف خبر منشور في story، أو كليهما.',
  ],
  storyAndLink: (): Complaint => [
    'في «breaking» الحقلان story و link معا، والشريط يقود إلى موضع واحد.',
    'احذف link: رابط الخبر يُعرف من story.',
  ],
  badLink: (typed: string): Complaint => [
    `الرابط «${shortened(typed)}» غير مقبول.`,
    'اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /city/settat/، أو رابطا كاملا يبدأ بـ https:// أو http://.',
  ],
  unknownTag: (typed: string, near?: string): Complaint => [
    `لا خبر في الموقع تحت وسم «${typed}».`,
    didYouMean(near, 'اكتب وسما كما هو في الأخبار.'),
  ],
  unknownAuthor: (typed: string, near?: string): Complaint => [
    `لا خبر في الموقع بتوقيع «${typed}».`,
    didYouMean(near, 'اكتب اسم الكاتب كما هو في الأخبار.'),
  ],
} as const;

const yamlReasons: readonly (readonly [pattern: RegExp, complaint: Complaint])[] = [
  [/^duplicated mapping key/, ['هذا الحقل مكتوب مرتين.', 'احذف أحد السطرين.']],
  [
    /within a (?:single|double) quoted scalar/,
    ['علامة اقتباس فُتحت ولم تُغلق.', 'أغلقها في آخر القيمة، أو احذفها واكتب «…».'],
  ],
  [
    /flow collection/,
    [
      'قوس أو معقوف فُتح ولم يُغلق، أو نقصت فاصلة بين عنصرين.',
      'أغلقه بـ ] أو }، وافصل بين العناصر بفاصلة لاتينية.',
    ],
  ],
  [
    /^colon in a value/,
    ['في القيمة نقطتان تليهما مسافة، فقرئ ما قبلهما اسم حقل.', 'ضع القيمة كلها بين علامتي اقتباس مستقيمتين.'],
  ],
  [
    /^text after quotes/,
    [
      'بعد علامة الاقتباس التي تغلق القيمة كلام آخر.',
      'اكتب «…» مكان علامتي الاقتباس، أو ضع القيمة كلها بينهما.',
    ],
  ],
  [/tab characters/, ['في أول السطر علامة جدولة (مفتاح Tab).', 'ضع مسافات مكانها.']],
  [
    /^anchor|^reserved indicator/,
    [
      'تبدأ القيمة بعلامة لها في YAML معنى خاص: & أو * أو ! أو @ أو % أو `.',
      'ضع القيمة كلها بين علامتي اقتباس مستقيمتين.',
    ],
  ],
  [/maxDepth/, ['تداخل الحقول أعمق من المعقول.', 'راجع مثال الترويسة في docs/authors.md.']],
  [/non-printable/, ['في الترويسة رمز خفي لا يُقبل.', 'احذف السطر واكتبه من جديد بلا نسخ ولصق.']],
];

/** Says in Arabic what the YAML reader said in English (`reason` of its exception). */
export function yamlComplaint(reason: string): Complaint {
  const known = yamlReasons.find(([pattern]) => pattern.test(reason));
  return (
    known?.[1] ?? [
      'هذا الموضع من الترويسة لا يُقرأ.',
      'إن كانت في القيمة نقطتان تليهما مسافة فضع القيمة كلها بين علامتي اقتباس مستقيمتين، وتحقق من محاذاة السطور.',
    ]
  );
}

/** What an author sees in the browser while writing. */
export const workshop = {
  problemsTitle: 'لن تُنشر هذه الصفحة قبل تصحيحها',
  problemsNote: 'صحح ما يلي في الملف ثم احفظه، فتظهر الصفحة هنا من تلقاء نفسها.',
} as const;

/** What a command says of the way it was called. */
export const usage = {
  noStories: (): Complaint => [
    'لم تذكر أي خبر.',
    'اكتب بعد الأمر مسار كل خبر تغير، مثل content/articles/2026/02/slug.md؛ أو نفذ npm run build ليبحث بنفسه عما تغير.',
  ],
  notStory: (file: string): Complaint => [
    `«${file}» ليس خبرا: الأخبار ملفات ‎.md داخل المجلد articles من مجلد المحتوى.`,
    'صحح المسار. وإن تغير شيء غير الأخبار فنفذ npm run build.',
  ],
  badSite: (typed: string): Complaint => [
    `«${typed}» ليس عنوان موقع.`,
    'اكتب البروتوكول والنطاق وحدهما، مثل https://example.org.',
  ],
  badNow: (typed: string): Complaint => [
    `«${typed}» ليس تاريخا مقروءا.`,
    'اكتبه هكذا: 2026-02-10T14:30:00+01:00.',
  ],
  folderInUse: (folder: string, pid: number): Complaint => [
    `أمر آخر يعمل الآن في ${folder} (العملية ${pid}).`,
    'انتظر حتى ينتهي ثم أعد المحاولة.',
  ],
  outTaken: (folder: string): Complaint => [
    `لا يمكن أن يُكتب الموقع في ${folder}.`,
    'اختر بعد --out مجلدا مستقلا: البناء يحل محل كل ما في المجلد.',
  ],
  unknownOption: (typed: string, accepted: readonly string[]): Complaint => [
    `الخيار «${typed}» غير معروف أو تنقصه قيمة.`,
    `الخيارات المقبولة: ${accepted.map((name) => `--${name}`).join(' و ')}.`,
  ],
  badPort: (typed: string): Complaint => [`«${typed}» ليس رقم منفذ.`, 'اكتب عددا من 0 إلى 65535، مثل 4321.'],
  noSite: (folder: string): Complaint => [
    `لا موقع في ${folder}.`,
    'ابنه أولا بالأمر npm run build، أو صحح المسار الذي كتبته بعد ‎--out.',
  ],
  cannotListen: (address: string, reason: string): Complaint => [
    `تعذر العرض في ${address} (${reason}).`,
    'اكتب منفذا آخر بعد ‎--port، أو أوقف ما يشغله.',
  ],
  noTarget: (): Complaint => [
    'لم تُكتب الوجهة التي يُرفع إليها الموقع.',
    'اكتبها بعد ‎--to كما يسميها rclone، مثل ‎--to r2:jarida أو ‎--to /srv/www/jarida.',
  ],
  targetOverlaps: (target: string): Complaint => [
    `لا يمكن أن يُرفع الموقع إلى ${target}.`,
    'اختر وجهة خارج المشروع وخارج مجلد الموقع: الرفع يحل محل كل ما فيها.',
  ],
  oneTaskOnly: (one: string, other: string): Complaint => [
    `لا يجتمع الخياران ${one} و ${other}.`,
    'اكتب أحدهما.',
  ],
  badList: (typed: string): Complaint => [
    `لا قائمة باسم «${typed}».`,
    'اكتب ‎--list changed لما تغير، أو ‎--list deleted لما حُذف.',
  ],
  noRclone: (): Complaint => [
    'برنامج rclone غير مثبت، وبه يُرفع الموقع.',
    'ثبّته بالأمر apt-get install rclone (أو brew install rclone)، ثم أعد المحاولة.',
  ],
  unfinishedBuild: (folder: string): Complaint => [
    `الموقع في ${folder} غير تام: انقطع آخر بناء، أو حُذف من المجلد شيء.`,
    'أعد البناء بالأمر npm run build، ثم أعد الرفع.',
  ],
  targetInUse: (target: string): Complaint => [
    `في ${target} ملفات لم يرفعها «نشرة»، ولن تُمس.`,
    'اختر وجهة فارغة، أو أضف ‎--replace ليحل الموقع محل كل ما فيها.',
  ],
} as const;

const overOrNear = (has: number, most: number) => {
  if (has > most) return 'فسيُرفض رفعه';
  return has === most ? 'وقد بلغه' : `ولم يبق إلا ${formatNumber(most - has)}`;
};

/** What a host will not take, or soon: said after a build or a deploy, which it does not stop. */
export const limits = {
  files: (host: string, files: number, most: number): Complaint => [
    `تنبيه: في الموقع ${count(files, nouns.file)}، وأقصى ما تقبله ${host} هو ${formatNumber(most)}، ${overOrNear(files, most)}.`,
    'انتقل إلى خطة أوسع أو إلى مضيف آخر: راجع docs/deploying.md.',
  ],
  filesInFolder: (host: string, folder: string, files: number, most: number): Complaint => [
    `تنبيه: في المجلد ${folder} ${count(files, nouns.file)}، وأقصى ما تقبله ${host} في مجلد واحد هو ${formatNumber(most)}، ${overOrNear(files, most)}.`,
    'انتقل إلى مضيف آخر: راجع docs/deploying.md.',
  ],
  fileSize: (host: string, file: string, megabytes: number, most: number): Complaint => [
    `تنبيه: حجم الملف ${file} نحو ${formatNumber(megabytes)} ميغابايت، وأقصى ما تقبله ${host} هو ${formatNumber(most)}، فسيُرفض رفعه.`,
    'صغّره، أو ضعه عند مضيف للملفات الكبيرة واجعل في الخبر رابطه.',
  ],
} as const;

const didWith = (verb: string, none: string, files: number) =>
  files === 0 ? none : `${verb} ${count(files, nouns.file)}`;

const stages = { reading: 'قراءة الأخبار', indexing: 'فهرسة البحث', printing: 'طباعة الصفحات' };

/** What a command says when it ends. */
export const outcome = {
  reasons: {
    unknown: 'لا صفحة بهذا العنوان في الموقع.',
    'first run': 'ستُطبع: لا سجل للبناء السابق، فتُطبع الصفحات كلها.',
    new: 'ستُطبع: صفحة جديدة.',
    touched: 'ستُطبع: حُذف ملفها أو تغير بغير بناء.',
    unfinished: 'ستُطبع: انقطع البناء السابق قبل أن تتم.',
    changed: 'ستُطبع: تغير شيء مما يظهر فيها.',
    unchanged: 'لن تُطبع: لم يتغير شيء مما يظهر فيها.',
    gone: 'ستُحذف: لم يعد لها مكان في الموقع.',
  },
  served: (folder: string, address: string) => `${folder} معروض في ${address} (لإيقافه: Ctrl+C)`,
  refused: (problems: string) => `${problems}. لم يُكتب شيء، وبقي الموقع على آخر بناء سليم.`,
  failed: 'تعذر البناء. لم يُكتب شيء، وبقي الموقع على آخر بناء سليم.',
  progress: (stage: keyof typeof stages, done: string, total: string, rate: string, seconds: string) =>
    `${stages[stage]}: ${done} من ${total}، ${rate} في الثانية، الباقي ${seconds} ث`,
  built: (stories: string, printed: number, kept: number, deleted: number, seconds: string, folder: string) =>
    `${stories} في ${seconds} ث ← ${folder} (طُبع ${printed}، بقي ${kept}، حُذف ${deleted})`,
  deploying: {
    comparison: (files: string) => `يُقارن الموقع كله بما في الوجهة (${files})`,
    assets: (files: string) => `الصور والخطوط وملفات البحث: ${files}`,
    stories: (files: string) => `صفحات الأخبار: ${files}`,
    lists: (files: string) => `الصفحات الأخرى والخلاصات: ${files}`,
    deletions: (files: string) => `الحذف: ${files}`,
  },
  deployed: (uploaded: number, deleted: number, seconds: string, target: string) =>
    `${didWith('رُفع', 'لم يُرفع أي ملف', uploaded)}، ${didWith('حُذف', 'لم يُحذف أي ملف', deleted)} ← ${target} (${seconds} ث)`,
  wouldDeploy: (uploaded: number, deleted: number, target: string) =>
    `${didWith('سيُرفع', 'لن يُرفع أي ملف', uploaded)}، ${didWith('سيُحذف', 'لن يُحذف أي ملف', deleted)} ← ${target} (تجربة: لم يُمس شيء)`,
  nothingToDeploy: (target: string) => `لا جديد منذ آخر رفع إلى ${target}.`,
  listCleared: 'سُجل أن كل ما في القائمتين قد رُفع.',
  deletedUnknown: 'لم يُرفع هذا الموقع من هنا بعد، أو ضاع سجل رفعه: كل ملفاته في القائمة، ولا يُعرف ما حُذف.',
  deployStopped: 'أُوقف الرفع قبل أن يتم. أعد الأمر ليُستكمل.',
  deployFailed: 'تعذر الرفع. قال rclone:',
  deployRepeat: 'أصلح السبب ثم أعد الأمر، فيُستكمل ما بقي.',
} as const;
