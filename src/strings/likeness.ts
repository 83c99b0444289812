import { type CountedNoun, count } from '../arabic/plural.ts';
import type { Complaint } from '../content/problem.ts';

const times: CountedNoun = {
  zero: '',
  one: 'مرة واحدة',
  two: 'مرتين',
  few: 'مرات',
  many: 'مرة',
  other: 'مرة',
};

/** What `npm run check` says of stories that tell one event. */
export const likeness = {
  /** By the same source, or two of the newsroom's own. */
  twice: (title: string, file: string): Complaint => [
    `هذا الخبر يكاد يكون خبرا منشورا: «${title}» (${file}).`,
    'إن نُشر مرتين سهوا فاحذف أحدهما واكتب عنوانه القديم في aliases الآخر. وإن كانا خبرين فاذكر الأول في related الثاني.',
  ],
  elsewhere: (title: string, source: string | undefined, file: string): Complaint => [
    `في الأرشيف خبر عن الحدث نفسه من ${source === undefined ? 'الجريدة نفسها' : `«${source}»`}: «${title}» (${file}).`,
    'إن أبقيتهما فسيحيل كل منهما القارئ على الآخر تحت «الخبر نفسه في مصادر أخرى»، ولا يلزمك شيء.',
  ],
} as const;

/** What `npm run suggest` says. */
export const suggesting = {
  noFile: (): Complaint => [
    'لم تذكر الخبر الذي تريد اقتراحات له.',
    'اكتب مساره بعد الأمر، مثل content/articles/2026/11/slug.md',
  ],
  manyFiles: (): Complaint => ['ذكرت أكثر من ملف.', 'اكتب مسار خبر واحد.'],
  unreadable: (file: string, [wrong, mend]: Complaint): Complaint => [`${file}: ${wrong}`, mend],
  jsonOrWrite: (): Complaint => ['لا يجتمع الخياران ‎--json و ‎--write.', 'اكتب أحدهما.'],
  cannotWrite: (file: string): Complaint => [
    `لم يُكتب شيء في ${file}: ليست له ترويسة سليمة، أو فيها حقل من الحقول المقترحة بلا قيمة.`,
    'صحح الترويسة بين سطري --- واحذف منها ما لا قيمة له، ثم أعد الأمر؛ أو ألصق الأسطر المقترحة بنفسك.',
  ],
  heading: (file: string) => `اقتراحات لـ ${file}`,
  nothing: 'لا اقتراح: لا يشبه النص ما في الأرشيف، ولا يذكر مدينة مسجلة.',
  fields: { city: 'المدينة', section: 'القسم', tags: 'الوسوم', related: 'مواضيع ذات صلة' },
  written: (value: string) => `(في الملف: ${value})`,
  confidence: { high: 'الثقة عالية', fair: 'الثقة متوسطة' },
  whyCity: ({ dateline, title, lead, times: found }: NamedPlaces) => {
    const where = [
      dateline && 'في مطلع النص',
      title && 'في العنوان',
      lead && !dateline && 'في الفقرة الأولى',
    ].filter((place) => place !== false);
    const often = `ذُكرت ${count(found, times)}`;
    return where.length === 0 ? `${often}.` : `${often}، منها ${where.join(' و')}.`;
  },
  whySection: (like: number, of: number) => `${like} من ${of} أخبار هي الأقرب إليه منشورة في هذا القسم.`,
  whyTag: (name: string, words: readonly string[]) => `${name}: في النص ${quoted(words)}`,
  whyRelated: (words: readonly string[]) => `يجمعهما: ${words.join('، ')}`,
  paste: 'ألصق قبل السطر --- الذي تنتهي به الترويسة:',
  wrote: (fields: readonly string[]) => `أُضيف إلى الملف: ${fields.join('، ')}.`,
  wroteNothing: 'لم يُضف شيء: كل ما يُقترح مكتوب في الملف.',
} as const;

interface NamedPlaces {
  dateline: boolean;
  title: boolean;
  lead: boolean;
  times: number;
}

const quoted = (words: readonly string[]) => words.map((word) => `«${word}»`).join(' و');
