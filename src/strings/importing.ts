import { count } from '../arabic/plural.ts';
import type { Complaint } from '../content/problem.ts';

/**
 * Why something was not imported: what it is called in a report, and what to do. `told` says whether it is a loss that
 * somebody must look at; the rest is left out by intent.
 */
export const skipped = {
  private: { told: false, title: 'خاص أو محمي بكلمة سر', mend: 'لا يُنقل ما لم يكن متاحا للقراء. انشره في ووردبريس ثم صدّره إن أردته.' },
  trash: { told: false, title: 'في سلة المهملات أو نسخة آلية', mend: 'لا حاجة إلى شيء.' },
  otherKind: { told: false, title: 'ليس خبرا ولا صفحة', mend: 'عناصر القوائم والنماذج والإضافات لا مكان لها هنا.' },
  known: { told: false, title: 'موجود من قبل في مجلد المحتوى', mend: 'لم يُمس الملف الموجود.' },
  removed: { told: false, title: 'استُورد من قبل ثم حُذف', mend: 'لم يُعد. لإعادته احذف سجل الاستيراد واستورد من جديد.' },
  changed: { told: true, title: 'استُورد من قبل ثم تغير في الأصل', mend: 'لم يُكتب فوق ملفك. قارنهما بنفسك، وانقل ما تريده.' },
  noTitle: { told: true, title: 'بلا عنوان', mend: 'اكتب له عنوانا في الأصل ثم أعد الأمر.' },
  noDate: { told: true, title: 'بلا تاريخ مقروء', mend: 'أعطه تاريخا في الأصل ثم أعد الأمر.' },
  noCity: { told: true, title: 'لا تُعرف مدينته', mend: 'أضف المدينة إلى cities.yaml، أو اكتب مدينة لكل ما لا تُعرف مدينته: ‎--default-city سطات.' },
  noText: { told: true, title: 'بلا نص', mend: 'لم يبق من نصه شيء يُقرأ. راجعه في الأصل.' },
  tooLarge: { told: true, title: 'أكبر مما يُقرأ', mend: 'نص الخبر الواحد لا يتجاوز 1 ميغابايت. قسّمه في الأصل.' },
  tooDeep: { told: true, title: 'عناصره متداخلة تداخلا لا يُقرأ', mend: 'انسخ نصه بلا تنسيق في الأصل ثم أعد الأمر.' },
  broken: { told: true, title: 'انكسر ملف التصدير عنده', mend: 'أعد التصدير من الموقع القديم، ثم أعد الأمر: لن يتكرر ما استُورد.' },
  refused: { told: true, title: 'لم يقبله الفحص', mend: 'أصلح ما يلي في الأصل، أو انقله بيدك من مجلد المتروكات.' },
} as const satisfies Record<string, { told: boolean; title: string; mend: string }>;

/** Why something was not imported. */
export type SkipReason = keyof typeof skipped;

/** What is missing from a story that was imported, and what to do; `told` as above. */
export const left = {
  imageRemote: { told: true, title: 'صور لم تُحمّل', mend: 'أعد الاستيراد من البداية مع ‎--images لتُحمّل، أو أضفها بيدك.' },
  imageFailed: { told: true, title: 'صور تعذر تحميلها', mend: 'نزّلها بيدك من عنوانها، أو اترك الخبر بلا صورة.' },
  imageNoAlt: { told: true, title: 'صور بلا وصف', mend: 'الوصف واجب لمن لا يرى الصورة: اكتبه في مكتبة الوسائط ثم أعد الاستيراد، أو أضف الصورة بيدك.' },
  brokenLink: { told: true, title: 'روابط داخلية لا تؤدي إلى خبر مستورد، فبقي نصها وحده', mend: 'راجعها إن كانت تهمك.' },
  unsafeLink: { told: true, title: 'روابط خطرة أو لا تُقرأ، فبقي نصها وحده', mend: 'لا حاجة إلى شيء.' },
  active: { told: false, title: 'نصوص برمجية ونماذج حُذفت', mend: 'لا حاجة إلى شيء.' },
  embed: { told: false, title: 'مواد مضمنة (فيديو وتغريدات) صارت روابط', mend: 'لا حاجة إلى شيء.' },
  shortcode: { told: true, title: 'رموز قصيرة [shortcode] حُذفت وبقي ما بداخلها', mend: 'راجع الأخبار التي كانت فيها معارض صور أو نماذج.' },
  section: { told: true, title: 'أخبار لا قسم لتصنيفاتها، فوُضعت في القسم الافتراضي', mend: 'اكتب التصنيفات وأقسامها في ملف، واستورد به من البداية: ‎--section-map.' },
  alias: { told: false, title: 'عناوين قديمة لا يمكن تحويلها', mend: 'العنوان الذي فيه ‎?p=‎ لا يُحوَّل في موقع بلا خادم.' },
  aliasTaken: { told: true, title: 'عناوين قديمة تشغلها صفحة أخرى', mend: 'يبقى العنوان لصاحبه الأول.' },
  characters: { told: true, title: 'حروف تالفة أو خفية حُذفت', mend: 'راجع النص إن بدا فيه نقص.' },
  shortened: { told: true, title: 'قيم طويلة قُصّت', mend: 'راجع العنوان والوسوم.' },
} as const satisfies Record<string, { told: boolean; title: string; mend: string }>;

/** Why a part of a story that was imported is not in it. */
export type LeftReason = keyof typeof left;

/** What stands for a player or a post of a social network. */
export const embedded = (host: string) => `المادة المضمنة من ${host.replace(/^www\./, '')}`;
