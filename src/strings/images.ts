import type { Complaint } from '../content/problem.ts';

/** Stands at the head of `hidden-images.yaml`. */
export const hiddenHeading = `الصور التي لا تظهر في الموقع. تكتب هذا الملف الأوامر:
  npm run images                     ما ينتظر المراجعة
  npm run images:sync                يجلب ما أخفته بلاغات القراء
  npm run images -- confirm الصورة   تبقى مخفية
  npm run images -- restore الصورة   تعود إلى الظهور، ولو أُبلغ عنها بعد ذلك`;

/** What the command that decides of images says. */
export const deciding = {
  waiting: (images: string) => `تنتظر المراجعة: ${images}.`,
  nothingWaits: 'لا صورة تنتظر المراجعة.',
  of: (file: string | undefined, id: string) => file ?? `صورة لم تعد في مجلد المحتوى (${id})`,
  reported: (reports: number, reviewer: string | undefined) =>
    reviewer === undefined ? `البلاغات: ${reports}` : `البلاغات: ${reports}، يراجعها: ${reviewer}`,
  confirmed: (image: string) => `ستبقى مخفية: ${image}`,
  restored: (image: string) => `ستعود إلى الظهور: ${image}`,
  rebuild: 'أعد البناء لتتغير الصفحات التي فيها: npm run build',
  synced: (hidden: string, told: string) =>
    `أُخفي في هذه المرة: ${hidden}. وأُبلغت نقطة البلاغات بما قرره المحررون: ${told}.`,
  noTask: (): Complaint => [
    'لم يُفهم المطلوب.',
    'اكتب confirm أو restore وبعدها مسار صورة في مجلد المحتوى أو معرّفها، أو sync، أو لا شيء لترى ما ينتظر المراجعة.',
  ],
  unknownImage: (typed: string): Complaint => [
    `لا صورة في «${typed}».`,
    'اكتب مسار ملف الصورة في مجلد المحتوى، أو معرّفها كما في content/hidden-images.yaml.',
  ],
  noEndpoint: (): Complaint => [
    'لا نقطة بلاغات في الإعدادات.',
    'اكتب عنوانها في imageReports.endpoint بالملف src/site.config.ts.',
  ],
  noKey: (): Complaint => [
    'ينقص مفتاح المحررين.',
    'ضعه في متغير البيئة REPORT_EDITOR_KEY، وهو المفتاح الذي تعرفه نقطة البلاغات.',
  ],
  unreachable: (endpoint: string, reason: string): Complaint => [
    `تعذر سؤال ${endpoint} (${reason}).`,
    'تحقق من أنها تعمل ومن المفتاح، ثم أعد الأمر. لم يتغير شيء.',
  ],
} as const;
