import { count } from '../arabic/plural.ts';
import { nouns } from './nouns.ts';

/** What an author sees in the browser and in the terminal while writing. */
export const previewing = {
  panel: 'معاينة المحرر',
  hidden: {
    draft: () => 'مسودة',
    scheduled: (date: string, time: string) => `مجدول: يُنشر في ${date}، ${time}`,
    withdrawn: (date: string, time: string) => `سُحب في ${date}، ${time}`,
    expired: (date: string, time: string) => `انتهى أجله في ${date}، ${time}`,
  },
  hiddenShort: { draft: 'مسودة', scheduled: 'مجدول', expired: 'انتهى أجله', withdrawn: 'مسحوب' },
  refused: (problems: number) => `لن تُنشر هذه الصفحة قبل تصحيحها: ${count(problems, nouns.problem)}`,
  refusedNote: 'صحح ما يلي في الملف ثم احفظه، فتظهر الصفحة هنا من تلقاء نفسها.',
  mendNote: 'صحح ما يلي ثم احفظ الملف، فتتجدد الصفحة من تلقاء نفسها.',
  lastGood: 'ما تراه هو آخر صيغة سليمة من هذه الصفحة. صحح ما يلي ثم احفظ الملف، فتتجدد من تلقاء نفسها.',
  elsewhere: (problems: number) => `في ملفات أخرى: ${count(problems, nouns.problem)}`,
  remarks: (number: number) => `التدقيق اللغوي: ${count(number, nouns.remark)}`,
  openInEditor: 'افتح الموضع في المحرر',
  mended: 'لا أخطاء',
} as const;
