import { type CountedNoun, count } from '../arabic/plural.ts';
import type { Complaint } from '../content/problem.ts';

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
  withdrawn: 'سحب خبر نُشر: تاريخ السحب في date، وسببه في reason جملة يقرؤها القراء؛ ويبقى مكانه بيان بالسحب',
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
const pixels: CountedNoun = {
  zero: 'لا بكسل',
  one: 'بكسل واحد',
  two: 'بكسلين',
  few: 'بكسلات',
  many: 'بكسلا',
  other: 'بكسل',
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
    didYouMean(near, 'احذفه، أو راجع الحقول المقبولة في docs/front-matter.md.'),
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
    'راجع مثال هذا الحقل في docs/front-matter.md.',
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
  lostHashtag: (): Complaint => [
    'في القيمة مسافة بعدها #، فيُقرأ ما يليها تعليقا ولا يظهر للقراء.',
    'ضع القيمة كلها بين علامتي اقتباس مستقيمتين. وإن كان تعليقا فاترك مسافة بعد #.',
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
  longLink: (most: number): Complaint => [
    `هذا الرابط أطول من ${count(most, letters)}.`,
    'احذف منه ما يلي علامة الاستفهام إن كان يفتح من دونه، أو اكتب رابطا أقصر إلى الصفحة نفسها.',
  ],
  longTitle: (most: number): Complaint => [
    `الشرح المكتوب بعد الرابط أو اسم الصورة أطول من ${count(most, letters)}.`,
    'اختصره، واكتب الباقي في نص الخبر.',
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
  badImageId: (typed: string): Complaint => [
    `«${shortened(typed)}» ليس معرّف صورة.`,
    'لا تكتب هذا الملف بيدك: أخف الصورة بالأمر npm run images -- confirm وبعده مسارها.',
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
  imageTooLong: (path: string, most: number): Complaint => [
    `في الصورة «${path}» ضلع أطول من ${count(most, pixels)}.`,
    'صغّرها، أو قسّمها إلى صور متتابعة.',
  ],
  costlyDrawing: (path: string): Complaint => [
    `في الرسم «${path}» ما يطول رسمه أو يملأ الذاكرة.`,
    'احفظه من برنامج الرسم بصيغة PNG، بعرض 1500 بكسل أو أكثر.',
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
  [/maxDepth/, ['تداخل الحقول أعمق من المعقول.', 'راجع مثال الترويسة في docs/front-matter.md.']],
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
