import type { Complaint } from '../content/problem.ts';
import { leftOfFeeds, skippedOfFeeds } from './feeds-importing.ts';

/**
 * Why something was not imported: what it is called in a report, and what to do. `told` says whether it is a loss that
 * somebody must look at; the rest is left out by intent.
 */
export const skipped = {
  ...skippedOfFeeds,
  private: {
    told: false,
    title: 'خاص أو محمي بكلمة سر',
    mend: 'لا يُنقل ما لم يكن متاحا للقراء. انشره في ووردبريس ثم صدّره إن أردته.',
  },
  trash: { told: false, title: 'في سلة المهملات أو نسخة آلية', mend: 'لا حاجة إلى شيء.' },
  otherKind: {
    told: false,
    title: 'ليس خبرا ولا صفحة',
    mend: 'عناصر القوائم والنماذج والإضافات لا مكان لها هنا.',
  },
  known: { told: false, title: 'موجود من قبل في مجلد المحتوى', mend: 'لم يُمس الملف الموجود.' },
  removed: {
    told: false,
    title: 'استُورد من قبل ثم حُذف',
    mend: 'لم يُعد. لإعادته احذف سجل الاستيراد واستورد من جديد.',
  },
  changed: {
    told: true,
    title: 'استُورد من قبل ثم تغير في الأصل',
    mend: 'لم يُكتب فوق ملفك. قارنهما بنفسك، وانقل ما تريده.',
  },
  noTitle: { told: true, title: 'بلا عنوان', mend: 'اكتب له عنوانا في الأصل ثم أعد الأمر.' },
  noDate: { told: true, title: 'بلا تاريخ مقروء', mend: 'أعطه تاريخا في الأصل ثم أعد الأمر.' },
  noCity: {
    told: true,
    title: 'لا تُعرف مدينته',
    mend: 'أضف المدينة إلى cities.yaml، أو اكتب مدينة لكل ما لا تُعرف مدينته: ‎--default-city سطات.',
  },
  noText: { told: true, title: 'بلا نص', mend: 'لم يبق من نصه شيء يُقرأ. راجعه في الأصل.' },
  tooLarge: {
    told: true,
    title: 'أكبر مما يُقرأ',
    mend: 'نص الخبر الواحد لا يتجاوز 1 ميغابايت. قسّمه في الأصل.',
  },
  tooDeep: {
    told: true,
    title: 'عناصره متداخلة تداخلا لا يُقرأ',
    mend: 'انسخ نصه بلا تنسيق في الأصل ثم أعد الأمر.',
  },
  broken: {
    told: true,
    title: 'انكسر ملف التصدير عنده',
    mend: 'أعد التصدير من الموقع القديم، ثم أعد الأمر: لن يتكرر ما استُورد.',
  },
  refused: {
    told: true,
    title: 'لم يقبله الفحص',
    mend: 'أصلح ما يلي في الأصل، أو انقله بيدك من مجلد المتروكات.',
  },
} as const satisfies Record<string, { told: boolean; title: string; mend: string }>;

/** Why something was not imported. */
export type SkipReason = keyof typeof skipped;

/** What is missing from a story that was imported, and what to do. */
export const left = {
  ...leftOfFeeds,
  imageRemote: { title: 'صور لم تُحمّل', mend: 'أعد الاستيراد من البداية مع ‎--images لتُحمّل، أو أضفها بيدك.' },
  imageFailed: { title: 'صور تعذر تحميلها', mend: 'نزّلها بيدك من عنوانها، أو اترك الخبر بلا صورة.' },
  imageNoAlt: {
    title: 'صور بلا وصف',
    mend: 'الوصف واجب لمن لا يرى الصورة: اكتبه في مكتبة الوسائط ثم أعد الاستيراد، أو أضف الصورة بيدك.',
  },
  brokenLink: { title: 'روابط داخلية لا تؤدي إلى خبر مستورد، فبقي نصها وحده', mend: 'راجعها إن كانت تهمك.' },
  unsafeLink: { title: 'روابط خطرة أو لا تُقرأ، فبقي نصها وحده', mend: 'لا حاجة إلى شيء.' },
  active: { title: 'نصوص برمجية ونماذج حُذفت', mend: 'لا حاجة إلى شيء.' },
  embed: { title: 'مواد مضمنة (فيديو وتغريدات) صارت روابط', mend: 'لا حاجة إلى شيء.' },
  shortcode: {
    title: 'رموز قصيرة [shortcode] حُذفت وبقي ما بداخلها',
    mend: 'راجع الأخبار التي كانت فيها معارض صور أو نماذج.',
  },
  section: {
    title: 'أخبار لا قسم لتصنيفاتها، فوُضعت في القسم الافتراضي',
    mend: 'اكتب التصنيفات وأقسامها في ملف، واستورد به من البداية: ‎--section-map.',
  },
  alias: { title: 'عناوين قديمة لا يمكن تحويلها', mend: 'العنوان الذي فيه ‎?p=‎ لا يُحوَّل في موقع بلا خادم.' },
  aliasTaken: { title: 'عناوين قديمة تشغلها صفحة أخرى', mend: 'يبقى العنوان لصاحبه الأول.' },
  characters: { title: 'حروف تالفة أو خفية حُذفت', mend: 'راجع النص إن بدا فيه نقص.' },
  encoding: {
    title: 'ترميز الملف غير ما يعلنه',
    mend: 'راجع بعض الأخبار: إن بدت حروفها سليمة فلا حاجة إلى شيء.',
  },
  shortened: { title: 'قيم طويلة قُصّت', mend: 'راجع العنوان والوسوم.' },
} as const satisfies Record<string, { title: string; mend: string }>;

/** Why a part of a story that was imported is not in it. */
export type LeftReason = keyof typeof left;

/** What stands for a player or a post of a social network. */
export const embedded = (host: string) => `المادة المضمنة من ${host.replace(/^www\./, '')}`;

/** What the report of an import says. */
export const reporting = {
  title: (name: string) => `تقرير الاستيراد من ${name}`,
  imported: (stories: string) => `ما استُورد: ${stories}.`,
  pages: (pages: string) => `صفحات ثابتة: ${pages}.`,
  images: (images: string) => `صور حُمّلت: ${images}.`,
  before: (stories: string) => `ما استُورد في مرات سابقة: ${stories}.`,
  skipped: 'ما لم يُستورد، ولماذا',
  left: 'ما نقص من الأخبار المستوردة',
  kept: (file: string) => `نصه محفوظ في ${file}`,
} as const;

/** What is said of a WordPress export. */
export const wordpress = {
  notExport: 'ليس ملف تصدير من ووردبريس (WXR).',
  cutShort: 'انقطع الملف هنا قبل نهايته.',
  tooDeep: 'عناصر متداخلة بلا نهاية.',
  unclosed: 'بدأ عنصر جديد قبل أن ينتهي هذا.',
  because: (parser: string) => `كتابة XML غير صحيحة (${parser}).`,
  encoding: (claimed: string, encoding: string) =>
    `يعلن الملف الترميز ${claimed}، وقُرئ بالترميز ${encoding} لأن حروفه مكتوبة به.`,
  /** What WordPress calls the category of posts that have none. */
  uncategorized: ['Uncategorized', 'غير مصنف', 'غير مصنفة', 'Non classé'] as readonly string[],
} as const;

const meant = (near: string | undefined) => (near ? ` لعلك تقصد «${near}».` : '');

/** What the import command says of the way it was called. */
export const importUsage = {
  noKind: (): Complaint => [
    'لم تذكر من أين تستورد.',
    'اكتب: npm run import -- wordpress export.xml، أو npm run import -- feed وبعده عنوان خلاصة. واقرأ docs/importing.md.',
  ],
  unknownKind: (typed: string): Complaint => [
    `لا يُستورد من «${typed}».`,
    'اكتب wordpress ثم ملف التصدير، أو feed ثم عنوان خلاصة: npm run import -- wordpress export.xml.',
  ],
  noFile: (): Complaint => [
    'لم تذكر ملف التصدير.',
    'صدّره من ووردبريس (أدوات ← تصدير ← كل المحتوى)، ثم اكتب مساره: npm run import -- wordpress export.xml.',
  ],
  noSuchFile: (file: string): Complaint => [
    `لا يُقرأ الملف ${file}.`,
    'صحح المسار، أو تحقق من أن لك حق قراءته.',
  ],
  badCityFrom: (typed: string, places: readonly string[]): Complaint => [
    `لا يُعرف «${typed}» موضعا للمدينة.`,
    `اختر من ${places.join(' و ')}، وافصل بينها بفاصلة: ‎--city-from category,title.`,
  ],
  badReport: (typed: string): Complaint => [
    `«${typed}» ليس اسم تقرير.`,
    'اختر اسما ينتهي بـ ‎.md ليقرأه الناس، أو بـ ‎.json لتقرأه البرامج.',
  ],
  unknownCity: (typed: string, near?: string): Complaint => [
    `المدينة «${typed}» غير مسجلة.${meant(near)}`,
    'اكتب اسما من cities.yaml بعد ‎--default-city.',
  ],
  unknownSource: (typed: string, near?: string): Complaint => [
    `المصدر «${typed}» غير مسجل.${meant(near)}`,
    'اكتب معرفا من sources.yaml بعد ‎--source، أو احذف الخيار إن كانت الأخبار لجريدتك.',
  ],
  badSectionMap: (file: string): Complaint => [
    `لا يُقرأ ملف الأقسام ${file}.`,
    'اكتب في كل سطر تصنيفا وقسما بينهما نقطتان ومسافة، مثل: أخبار محلية: society.',
  ],
  unknownSection: (file: string, category: string, typed: string, near?: string): Complaint => [
    `في ${file}: القسم «${typed}» الذي كُتب أمام «${category}» غير مسجل.${meant(near)}`,
    'اكتب معرفا أو اسما من sections.yaml.',
  ],
} as const;

/** What the import command says when it ends. */
export const importing = {
  imported: (stories: string) => `استُورد: ${stories}.`,
  nothingNew: 'لا جديد: كل ما يُستورد من هنا مستورد من قبل.',
  wouldImport: (stories: string) => `سيُستورد: ${stories} (تجربة: لم يُكتب شيء).`,
  pages: (pages: string) => `صفحات ثابتة: ${pages}.`,
  images: (images: string) => `صور حُمّلت: ${images}.`,
  before: (stories: string) => `استُورد من قبل ولم يُمس: ${stories}.`,
  skipped: 'لم يُستورد:',
  left: 'نقص من المستورد:',
  report: (file: string) => `التفاصيل في ${file}`,
  next: 'بقي أن تنفذ npm run proof -- --fix ليصحح علامات الترقيم، ثم npm run build.',
  failed: 'انقطع الاستيراد. ما كُتب سليم: أعد الأمر نفسه ليُستكمل ما بقي.',
} as const;

/** Why a picture could not be fetched. */
export const fetching = {
  unreachable: 'لم يجب الخادم',
  slow: 'أبطأ الخادم كثيرا',
  status: (status: number) => `أجاب الخادم بالرمز ${status}`,
  redirects: 'تحويلات لا تنتهي',
  notWeb: 'ليس عنوانا على الويب',
  private: 'عنوان في شبكة خاصة',
  tooLarge: 'أكبر من 25 ميغابايت',
  notImage: 'ليس صورة تُقرأ',
} as const;
