import { count, formatNumber } from '../arabic/plural.ts';
import type { Complaint } from '../content/problem.ts';
import { nouns } from './nouns.ts';

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
  folderInUse: (folder: string, { pid, host }: { pid?: number; host?: string }): Complaint => [
    pid === undefined
      ? `أمر آخر يعمل الآن في ${folder}.`
      : `أمر آخر يعمل الآن في ${folder} (العملية ${pid}${host === undefined ? '' : ` على الجهاز ${host}`}).`,
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

const stages = {
  reading: 'قراءة الأخبار',
  indexing: 'فهرسة البحث',
  printing: 'طباعة الصفحات',
  surveying: 'قراءة الملف (بالميغابايت)',
  importing: 'استيراد الأخبار',
};

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
  previewing: (address: string) => `المعاينة في ${address} (لإيقافها: Ctrl+C)`,
  refused: (problems: string) => `${problems}. لم يُكتب شيء، وبقي الموقع على آخر بناء سليم.`,
  failed: 'تعذر البناء. لم يُكتب شيء، وبقي الموقع على آخر بناء سليم.',
  cutOff:
    'انقطع البناء قبل أن يتم. كل ملف في الموقع سليم، لكن بعض الملفات ما زال على حاله السابقة: أزل السبب ثم نفذ npm run build ليُستكمل.',
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
