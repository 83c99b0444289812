import type { CountedNoun } from '../arabic/plural.ts';

/** Counted nouns, in the six forms of Arabic. */
export const nouns = {
  minute: {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: 'دقائق',
    many: 'دقيقة',
    other: 'دقيقة',
  },
  story: {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: 'أخبار',
    many: 'خبرا',
    other: 'خبر',
  },
  problem: {
    zero: 'لا أخطاء',
    one: 'خطأ واحد',
    two: 'خطآن',
    few: 'أخطاء',
    many: 'خطأ',
    other: 'خطأ',
  },
  file: {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: 'ملفات',
    many: 'ملفا',
    other: 'ملف',
  },
  image: {
    zero: 'لا صور',
    one: 'صورة واحدة',
    two: 'صورتان',
    few: 'صور',
    many: 'صورة',
    other: 'صورة',
  },
  remark: {
    zero: 'لا ملاحظات',
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: 'ملاحظات',
    many: 'ملاحظة',
    other: 'ملاحظة',
  },
} as const satisfies Record<string, CountedNoun>;
