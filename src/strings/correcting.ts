/** What readers are told of stories that were corrected, on the page and in the feed that list all corrections. */
export const correcting = {
  title: 'التصويبات',
  intro:
    'إذا أخطأنا صوّبنا الخطأ في الخبر نفسه، وذكرناه هنا بتاريخه. وإذا سحبنا خبرا قلنا متى سحبناه ولماذا. الأحدث أولا.',
  none: 'لم تُنشر تصويبات بعد.',
  newer: 'تصويبات أحدث',
  older: 'تصويبات أقدم',
  correction: 'تصويب',
  correctionOf: (title: string) => `تصويب: ${title}`,
  withdrawal: 'سحب خبر',
  withdrawalOf: (day: string) => `سحب خبر نُشر يوم ${day}`,
} as const;

/** What readers are told where a withdrawn story stood. */
export const withdrawing = {
  title: 'سُحب هذا الخبر',
  published: 'نُشر في',
  withdrawn: 'سُحب في',
  reason: 'سبب السحب',
  note: 'لم يعد الخبر منشورا في الجريدة، وبقيت هذه الصفحة في عنوانه لتقول ذلك.',
  home: 'الصفحة الرئيسية',
  section: (name: string) => `قسم «${name}»`,
} as const;
