/** What a reader whom the network has left is told. */
export const offline = {
  states: {
    /** The site cannot be reached. */
    lost: { title: 'لا اتصال بالشبكة', told: 'تعذر الوصول إلى موقع الجريدة.', act: 'أعد المحاولة' },
    /** It can be reached again, and with it the page that was asked for. */
    back: {
      title: 'عاد الاتصال بالشبكة',
      told: 'يمكنك الآن فتح الصفحة التي طلبتها.',
      act: 'افتح الصفحة',
    },
    /** It can be reached, and the reader has come to see what is kept. */
    here: {
      title: 'أخبار محفوظة في جهازك',
      told: 'تبقى هذه الأخبار مقروءة حين تنقطع الشبكة.',
      act: 'الصفحة الرئيسية',
    },
  },
  description: 'ما يُقرأ من الجريدة في هذا الجهاز حين تنقطع الشبكة.',
  notKept: 'الصفحة التي طلبتها غير محفوظة في هذا الجهاز.',
  noScript: 'يحتاج عرض الأخبار المحفوظة إلى تشغيل جافاسكريبت في المتصفح.',
  nothing: 'لم يُحفظ في هذا الجهاز أي خبر بعد. كل خبر تفتحه يُحفظ فيه لتقرأه حين تنقطع الشبكة.',
  front: 'الصفحة الرئيسية كما كانت في آخر زيارة',
  saved: 'أخبار حفظتها',
  read: 'أخبار قرأتها',
} as const;

/** Stands above a page that the network did not bring. It stands apart from {@link offline} since the worker carries it. */
export const keptCopy = (since: string) =>
  `هذه نسخة محفوظة في جهازك منذ ${since}، فقد تعذر الوصول إلى الموقع أو أبطأت الشبكة.`;
