import type { Complaint } from '../content/problem.ts';

/** What `npm run check` says of files that name a withdrawn story. */
export const namesWithdrawn = {
  inStory: (id: string): Complaint => [
    `سُحب الخبر «${id}»، فلا تظهر للقراء الإحالة عليه.`,
    'احذفها، أو ضع مكانها خبرا آخر.',
  ],
  onFrontPage: (target: string): Complaint => [
    `سُحب الخبر «${target}»، فلا مكان له في الصفحة الأولى.`,
    'احذفه من هذا الملف، أو ضع مكانه خبرا آخر.',
  ],
} as const;

/** What `npm run withdraw` says. */
export const withdrawingStory = {
  noFile: (): Complaint => [
    'لم تذكر الخبر الذي تسحبه.',
    'اكتب مساره بعد الأمر، مثل content/articles/2026/11/slug.md',
  ],
  manyFiles: (): Complaint => [
    'يُسحب خبر واحد في كل مرة.',
    'اكتب مسارا واحدا، وضع السبب بين علامتي اقتباس مستقيمتين: ‎--reason "…"',
  ],
  noReason: (): Complaint => [
    'لم تذكر سبب السحب.',
    'اكتبه بعد ‎--reason بين علامتي اقتباس مستقيمتين: جملة يقرؤها القراء مكان الخبر.',
  ],
  notStory: (file: string, content: string): Complaint => [
    `«${file}» ليس خبرا: الأخبار ملفات ‎.md داخل المجلد articles من ${content}.`,
    'صحح المسار، أو اكتب مجلد المحتوى بعد ‎--content.',
  ],
  unreadable: (file: string, [wrong, mend]: Complaint): Complaint => [`${file}: ${wrong}`, mend],
  unsound: (file: string): Complaint => [
    `في ${file} أخطاء، فلم يُكتب فيه شيء.`,
    `نفذ npm run check -- ${file} لتراها، وأصلحها أولا.`,
  ],
  unpublished: (file: string): Complaint => [
    `لم يُنشر ${file} بعد، فلا يُسحب.`,
    'احذف الملف، أو أضف إلى ترويسته draft: true.',
  ],
  already: (file: string, day: string): Complaint => [
    `سُحب ${file} من قبل، في ${day}.`,
    'لتغيير السبب عدل الحقل withdrawn في ترويسته، ولإعادة الخبر احذف الحقل.',
  ],
  badReason: ([wrong, mend]: Complaint): Complaint => [`لا يصلح السبب: ${wrong}`, mend],
  cannotWrite: (file: string): Complaint => [
    `تعذرت إضافة السحب إلى ترويسة ${file}.`,
    'أضف الحقل withdrawn إليها بيدك: مثاله في docs/front-matter.md.',
  ],
  done: (file: string, address: string) =>
    `سُحب ${file}، وسيحل محله في ${address} بيان بتاريخ السحب وسببه.\n\nانشر السحب، وانظر ما يحيل على الخبر. ولإعادته احذف الحقل withdrawn من ترويسته:\n    npm run publish -- ${file}\n    npm run check`,
} as const;
