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
