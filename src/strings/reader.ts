import type { ListKind } from '../catalogue/urls.ts';

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
  sameStory: 'الخبر نفسه في مصادر أخرى',
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
