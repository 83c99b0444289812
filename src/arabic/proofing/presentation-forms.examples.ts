import type { Examples } from './examples.ts';

export const presentationForms: Examples = {
  slips: [
    ['\uFEE3\uFEA4\uFEE4\uFEAA بنعمر', 'محمد بنعمر'],
    ['\uFEFBعب الوداد', 'لاعب الوداد'],
    ['رسالة \uFDF4', 'رسالة محمد'],
    ['قال: «\uFEFB أعرف»', 'قال: «لا أعرف»'],
  ],
  clean: ['قال الرسول ﷺ', 'الحمد ﷲ وحده', 'سبحانه ﷻ', 'قوله تعالى ﴿وقل رب زدني علما﴾', 'بلغ الثمن 20 ﷼'],
};
