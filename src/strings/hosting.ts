import { count, formatNumber } from '../arabic/plural.ts';
import type { Complaint } from '../content/problem.ts';

/** What `npm run host` says of the way it was called. */
export const hosting = {
  unknownFile: (typed: string, known: readonly string[]): Complaint => [
    typed === '' ? 'لم تذكر أي ملف تريد.' : `«${typed}» ليس ملفا يكتبه هذا الأمر.`,
    `اكتب بعد الأمر واحدا من: ${known.join(' و ')}.`,
  ],
  badRoot: (folder: string): Complaint => [
    `لا يستطيع nginx أن يقرأ مسارا فيه علامة مثل $ أو ": ${folder}`,
    'اكتب بعد ‎--root مسارا آخر لمجلد الموقع على الخادم.',
  ],
  badListen: (typed: string): Complaint => [
    `«${typed}» ليس مما يسمع عليه nginx.`,
    'اكتب بعد ‎--listen منفذا أو عنوانا، مثل 80 أو 127.0.0.1:8080 أو "443 ssl"، وافصل بين العناوين بالفاصلة اللاتينية.',
  ],
};

const oldAddress = {
  zero: 'لا عناوين قديمة',
  one: 'عنوان قديم واحد',
  two: 'عنوانان قديمان',
  few: 'عناوين قديمة',
  many: 'عنوانا قديما',
  other: 'عنوان قديم',
};

/** What a build says of redirects that a host will not read. */
export const unread = {
  redirects: (host: string, lines: number, most: number): Complaint => [
    `تنبيه: في الموقع ${count(lines, oldAddress)}، ولا تقرأ ${host} من ملف _redirects إلا ${formatNumber(most)}.`,
    'لا يضيع منها إلا ما لا ينتهي بشرطة مائلة ولا بالامتداد ‎.html: في مكان كل عنوان آخر صفحة تقود إلى خبره. راجع docs/serving.md.',
  ],
  redirectLength: (host: string, from: string, length: number, most: number): Complaint => [
    `تنبيه: سطر العنوان القديم ${from} في ملف _redirects أطول مما تقرؤه ${host}: طوله ${formatNumber(length)} وأقصى الطول ${formatNumber(most)}.`,
    'في مكانه صفحة تقود إلى الخبر. فإن أردت تحويلا فقصّر عنوان الخبر (slug).',
  ],
};
