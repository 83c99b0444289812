import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openEdition } from '../src/catalogue/edition.ts';
import { formatProblem } from '../src/content/problem.ts';
import { moment } from './support/story.ts';

/** What an author is told of each mistake. A place begins with a path below the mistake's content folder. */
const told: Record<string, string[]> = {
  'alias-of-a-server-file': [
    'articles/2026/02/story.md:5:11: «/index.html» ليس عنوانا قديما صالحا.',
    '    اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /old/path/.',
    'articles/2026/02/story.md:5:24: «/rss.xml» ليس عنوانا قديما صالحا.',
    '    اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /old/path/.',
    'articles/2026/02/story.md:5:34: «/.htaccess» ليس عنوانا قديما صالحا.',
    '    اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /old/path/.',
  ],
  'alias-in-capitals': [
    'articles/2026/02/first.md:5:11: العنوان القديم /2026/02/SECOND/ هو عنوان صفحة موجودة في الموقع.',
    '    احذفه من aliases.',
    'articles/2026/02/second.md:5:11: العنوان القديم /Old/ مذكور أيضا في articles/2026/02/first.md.',
    '    أبقه في خبر واحد فقط.',
  ],
  'alias-on-a-file': [
    'articles/2026/02/story.md:7:5: العنوان القديم /robots.txt/ هو عنوان صفحة موجودة في الموقع.',
    '    احذفه من aliases.',
    'articles/2026/02/story.md:8:5: العنوان القديم /rss.xml/old/ هو عنوان صفحة موجودة في الموقع.',
    '    احذفه من aliases.',
    'articles/2026/02/story.md:10:5: العنوان القديم /old.html/older/ هو عنوان صفحة موجودة في الموقع.',
    '    احذفه من aliases.',
    'articles/2026/02/story.md:11:5: «/x y/» ليس عنوانا قديما صالحا.',
    '    اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /old/path/.',
  ],
  'headlines-bad-count': [
    'headlines.yaml:1:22: قيمة «count» ليست عددا صحيحا مقبولا.',
    '    اكتب عددا من 1 إلى 50 بلا علامتي اقتباس.',
    'headlines.yaml:2:22: قيمة «count» ليست عددا صحيحا مقبولا.',
    '    اكتب عددا صحيحا بلا علامتي اقتباس، مثل 7.',
  ],
  'headlines-unknown-list': [
    'headlines.yaml:1:34: «ثقاقة» لا يوجد في سجله.',
    '    لعلك تقصد «ثقافة».',
    'headlines.yaml:2:30: لا خبر في الموقع تحت وسم «المساء».',
    '    لعلك تقصد «الماء».',
  ],
  'home-breaking-empty': [
    'home.yaml:1:11: ليس في «breaking» نص ولا خبر.',
    '    اكتب الخبر العاجل في text، أو معرّف خبر منشور في story، أو كليهما.',
  ],
  'home-breaking-in-wrong-order': [
    'home.yaml:4:10: تاريخ «until» سابق لتاريخ «from».',
    '    صحح أحدهما: لا بد أن يكون «until» بعد «from».',
  ],
  'home-breaking-to-two-places': [
    'home.yaml:1:41: في «breaking» الحقلان story و link معا، والشريط يقود إلى موضع واحد.',
    '    احذف link: رابط الخبر يُعرف من story.',
  ],
  'home-breaking-without-end': [
    'home.yaml:1:11: الحقل «until» ناقص.',
    '    أضف سطرا يبدأ بـ until: ثم قيمته.',
  ],
  'home-broken-link': [
    'home.yaml:1:28: الرابط /city/setat/ لا يقود إلى صفحة في هذا الموقع.',
    '    لعلك تقصد «/city/settat/».',
  ],
  'home-group-without-title': ['home.yaml:2:5: الحقل «title» ناقص.', '    أضف سطرا يبدأ بـ title: ثم قيمته.'],
  'home-too-many': [
    'home.yaml:1:9: في «pinned» أكثر من 8 عناصر.',
    '    أبق أهمها واحذف الباقي.',
    'home.yaml:3:24: قيمة «count» ليست عددا صحيحا مقبولا.',
    '    اكتب عددا من 1 إلى 12 بلا علامتي اقتباس.',
  ],
  'home-unknown-key': [
    'home.yaml:2:1: الحقل «pinnned» غير معروف.',
    '    لعلك تقصد «pinned».',
    'home.yaml:3:22: الحقل «unti» غير معروف.',
    '    لعلك تقصد «until».',
    'home.yaml:5:17: الحقل «stroies» غير معروف.',
    '    لعلك تقصد «stories».',
  ],
  'home-unknown-list': [
    'home.yaml:2:13: «سطاط» لا يوجد في سجله.',
    '    لعلك تقصد «سطات».',
    'home.yaml:3:16: «ثقاقة» لا يوجد في سجله.',
    '    لعلك تقصد «ثقافة».',
    'home.yaml:4:15: «lunar» لا يوجد في سجله.',
    '    اكتب معرّفا من السجل المناسب.',
    'home.yaml:5:15: «arzz» لا يوجد في سجله.',
    '    لعلك تقصد «arz».',
  ],
  'home-unknown-story': [
    'home.yaml:1:7: لا خبر في الموقع بالمعرّف «2026/02/stori».',
    '    لعلك تقصد «2026/02/story».',
    'home.yaml:3:5: لا خبر في الموقع بالمعرّف «2026/02/ghaib».',
    '    اكتب السنة والشهر واسم الملف، مثل 2026/02/slug.',
    'home.yaml:4:14: لا خبر في الموقع بالمعرّف «2026/02/stori».',
    '    لعلك تقصد «2026/02/story».',
    'home.yaml:5:20: لا خبر في الموقع بالمعرّف «2026/02/stori».',
    '    لعلك تقصد «2026/02/story».',
    'home.yaml:7:42: لا خبر في الموقع بالمعرّف «2026/02/stori».',
    '    لعلك تقصد «2026/02/story».',
  ],
  'home-unknown-tag': [
    'home.yaml:2:12: لا خبر في الموقع تحت وسم «المساء».',
    '    لعلك تقصد «الماء».',
    'home.yaml:3:15: لا خبر في الموقع بتوقيع «نعيمة الحدوي».',
    '    لعلك تقصد «نعيمة الحداوي».',
  ],
  'home-unsafe-link': [
    'home.yaml:1:28: الرابط «javascript:alert(1)» غير مقبول.',
    '    اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /city/settat/، أو رابطا كاملا يبدأ بـ https:// أو http://.',
  ],
  'home-wrong-types': [
    'home.yaml:1:7: قيمة «lead» ليست على الشكل المطلوب.',
    '    راجع مثال هذا الحقل في docs/front-matter.md.',
    'home.yaml:2:9: قيمة «pinned» ليست قائمة.',
    '    اكتب العناصر بين معقوفين وبينها فواصل، أو كل عنصر في سطر يبدأ بشرطة.',
    'home.yaml:3:11: قيمة «breaking» ليست على الشكل المطلوب.',
    '    راجع مثال هذا الحقل في docs/front-matter.md.',
    'home.yaml:5:24: قيمة «count» ليست عددا صحيحا مقبولا.',
    '    اكتب عددا صحيحا بلا علامتي اقتباس، مثل 7.',
  ],
  'link-with-space': [
    'articles/2026/02/story.md:6:12: في هذا الرابط أو اسم الصورة مسافة، فلن يُقرأ.',
    '    أعد تسمية الملف بلا مسافات، أو ضع الرابط كله بين < و >.',
    'articles/2026/02/story.md:6:52: في هذا الرابط أو اسم الصورة مسافة، فلن يُقرأ.',
    '    أعد تسمية الملف بلا مسافات، أو ضع الرابط كله بين < و >.',
  ],
  'comma-in-tag': [
    'articles/2026/02/story.md:5:8: في الوسم «التعليم، القراءة» فاصلة عربية، فسيُقرأ كله وسما واحدا.',
    '    افصل بين الوسوم بالفاصلة اللاتينية: [التعليم, القراءة].',
  ],
  'other-extension': [
    'articles/2026/02/story.markdown:1:1: لا تُقرأ الأخبار إلا من ملفات تنتهي أسماؤها بـ ‎.md.',
    '    غيّر نهاية اسم الملف.',
  ],
  'addresses-among-mistakes': [
    'articles/2026/02/b.md:2:1: الحقل «titel» غير معروف.',
    '    لعلك تقصد «title».',
    'articles/2026/02/b.md:2:1: الحقل «title» ناقص.',
    '    أضف سطرا يبدأ بـ title: ثم قيمته.',
    'articles/2026/02/b.md:5:7: العنوان /2026/02/same/ مستعمل في articles/2026/02/a.md.',
    '    غيّر اسم أحد الملفين أو أضف إليه slug مختلفا.',
    'articles/2026/02/b.md:6:11: العنوان القديم /city/settat/ هو عنوان صفحة موجودة في الموقع.',
    '    احذفه من aliases.',
    'articles/2026/02/b.md:8:12: الرابط /nowhere/ لا يقود إلى صفحة في هذا الموقع.',
    '    صحح الرابط أو احذفه.',
  ],
  'alias-on-a-page': [
    'articles/2026/02/story.md:5:11: العنوان القديم /section/society/ هو عنوان صفحة موجودة في الموقع.',
    '    احذفه من aliases.',
    'articles/2026/02/story.md:5:30: العنوان القديم /feeds/ هو عنوان صفحة موجودة في الموقع.',
    '    احذفه من aliases.',
  ],
  'alias-out-of-the-site': [
    'articles/2026/02/story.md:5:11: «/../../etc/passwd» ليس عنوانا قديما صالحا.',
    '    اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /old/path/.',
    'articles/2026/02/story.md:5:30: «https://example.org/» ليس عنوانا قديما صالحا.',
    '    اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /old/path/.',
  ],
  'alias-used-twice': [
    'articles/2026/02/second.md:7:5: العنوان القديم /old/story/ مذكور أيضا في articles/2026/02/first.md.',
    '    أبقه في خبر واحد فقط.',
  ],
  'bad-file-name': [
    'articles/2026/02/ملتقى التعلم.md:1:1: «ملتقى التعلم» لا يصلح في عنوان إلكتروني.',
    '    استعمل حروفا وأرقاما بينها شرطات، بلا مسافات ولا علامات ولا أحرف كبيرة، ولا تكتف برقم أو رقمين.',
  ],
  'bad-slug': [
    'articles/2026/02/story.md:5:7: «ملتقى التعلم!» لا يصلح في عنوان إلكتروني.',
    '    استعمل حروفا وأرقاما بينها شرطات، بلا مسافات ولا علامات ولا أحرف كبيرة، ولا تكتف برقم أو رقمين.',
  ],
  'bad-source-url': [
    'articles/2026/02/story.md:7:8: «javascript:alert(1)» ليس رابطا صالحا.',
    '    اكتب رابطا كاملا يبدأ بـ https:// أو http://.',
  ],
  'bidi-control-in-body': [
    'articles/2026/02/story.md:6:12: في النص رمز خفي يغير اتجاه الكتابة (U+202E).',
    '    احذف هذا الموضع واكتبه من جديد: «نشرة» ترتب الكلمات العربية واللاتينية بنفسها.',
    'articles/2026/02/story.md:6:18: في النص رمز خفي يغير اتجاه الكتابة (U+202C).',
    '    احذف هذا الموضع واكتبه من جديد: «نشرة» ترتب الكلمات العربية واللاتينية بنفسها.',
    'articles/2026/02/story.md:6:22: في النص رمز خفي يغير اتجاه الكتابة (U+2066).',
    '    احذف هذا الموضع واكتبه من جديد: «نشرة» ترتب الكلمات العربية واللاتينية بنفسها.',
  ],
  'bidi-control-in-title': [
    'articles/2026/02/story.md:2:8: في النص رمز خفي يغير اتجاه الكتابة (U+2067).',
    '    احذف هذا الموضع واكتبه من جديد: «نشرة» ترتب الكلمات العربية واللاتينية بنفسها.',
  ],
  'broken-image': [
    'articles/2026/02/story.md:5:15: «articles/2026/02/photo.jpg» ليس صورة مقروءة.',
    '    احفظ الصورة من جديد بصيغة JPEG أو PNG أو WebP أو AVIF أو SVG.',
  ],
  'broken-link': [
    'articles/2026/02/story.md:6:28: الرابط /city/setat/ لا يقود إلى صفحة في هذا الموقع.',
    '    لعلك تقصد «/city/settat/».',
  ],
  'costly-drawing': [
    'articles/2026/02/story.md:5:15: في الرسم «articles/2026/02/map.svg» ما يطول رسمه أو يملأ الذاكرة.',
    '    احفظه من برنامج الرسم بصيغة PNG، بعرض 1500 بكسل أو أكثر.',
  ],
  'dates-in-wrong-order': [
    'articles/2026/02/story.md:5:10: تاريخ «updated» سابق لتاريخ «date».',
    '    صحح أحدهما: لا بد أن يكون «updated» بعد «date».',
    'articles/2026/02/story.md:6:13: تاريخ «expiryDate» سابق لتاريخ «date».',
    '    صحح أحدهما: لا بد أن يكون «expiryDate» بعد «date».',
  ],
  'duplicate-slug': [
    'articles/2026/02/story.md:1:1: العنوان /2026/02/story/ مستعمل في articles/2026/02/other.md.',
    '    غيّر اسم أحد الملفين أو أضف إليه slug مختلفا.',
  ],
  'empty-city': [
    'articles/2026/02/story.md:4:1: الحقل «city» فارغ.',
    '    اكتب قيمته، أو احذف السطر إن كان الحقل اختياريا.',
  ],
  'front-matter-in-javascript': [
    'articles/2026/02/story.md:1:4: الترويسة مكتوبة بلغة «js»، ولا يُقبل إلا YAML.',
    '    اجعل السطر الأول --- وحدها.',
  ],
  'image-out-of-the-folder': [
    'articles/2026/02/story.md:5:15: ملف الصورة «../../../../../package.json» غير موجود.',
    '    ضع الصورة إلى جانب الخبر واكتب اسمها كما هو.',
    'articles/2026/02/story.md:9:9: ملف الصورة «../../../../photo.jpg» غير موجود.',
    '    ضع الصورة إلى جانب الخبر واكتب اسمها كما هو.',
  ],
  'image-without-alt': [
    'articles/2026/02/story.md:5:8: الحقل «alt» ناقص.',
    '    أضف سطرا يبدأ بـ alt: ثم قيمته.',
    'articles/2026/02/story.md:9:5: الصورة بلا وصف لمن لا يراها.',
    '    صف ما فيها بين المعقوفين: ![وصف الصورة](./photo.jpg).',
  ],
  'long-image': [
    'articles/2026/02/story.md:5:15: في الصورة «articles/2026/02/photo.png» ضلع أطول من 16.000 بكسل.',
    '    صغّرها، أو قسّمها إلى صور متتابعة.',
  ],
  'long-link': [
    'articles/2026/02/story.md:5:35: قيمة «url» أطول من 2.000 حرف.',
    '    اختصرها.',
    'articles/2026/02/story.md:7:9: هذا الرابط أطول من 2.000 حرف.',
    '    احذف منه ما يلي علامة الاستفهام إن كان يفتح من دونه، أو اكتب رابطا أقصر إلى الصفحة نفسها.',
    'articles/2026/02/story.md:9:1: الشرح المكتوب بعد الرابط أو اسم الصورة أطول من 500 حرف.',
    '    اختصره، واكتب الباقي في نص الخبر.',
  ],
  'lost-hashtag': [
    'articles/2026/02/story.md:2:20: في القيمة مسافة بعدها #، فيُقرأ ما يليها تعليقا ولا يظهر للقراء.',
    '    ضع القيمة كلها بين علامتي اقتباس مستقيمتين. وإن كان تعليقا فاترك مسافة بعد #.',
    'headlines.yaml:1:16: في القيمة مسافة بعدها #، فيُقرأ ما يليها تعليقا ولا يظهر للقراء.',
    '    ضع القيمة كلها بين علامتي اقتباس مستقيمتين. وإن كان تعليقا فاترك مسافة بعد #.',
  ],
  'malformed-date': [
    'articles/2026/02/story.md:3:7: «10 فبراير 2026» ليس تاريخا مقروءا.',
    '    اكتبه هكذا: 2026-02-10T09:30، أو 2026-02-10 وحده.',
  ],
  'missing-image': [
    'articles/2026/02/story.md:6:8: ملف الصورة «articles/2026/02/photo.jpg» غير موجود.',
    '    ضع الصورة إلى جانب الخبر واكتب اسمها كما هو.',
    'articles/2026/02/story.md:11:9: ملف الصورة «articles/2026/02/hall.jpg» غير موجود.',
    '    ضع الصورة إلى جانب الخبر واكتب اسمها كما هو.',
  ],
  'missing-title': [
    'articles/2026/02/story.md:2:1: الحقل «title» ناقص.',
    '    أضف سطرا يبدأ بـ title: ثم قيمته.',
  ],
  'nesting-too-deep': [
    'articles/2026/02/story.md:8:1: في النص تداخل أعمق من المعقول (اقتباسات أو قوائم).',
    '    بسّط هذا الموضع: ثماني طبقات تكفي أي خبر.',
  ],
  'no-front-matter': [
    'articles/2026/02/story.md:1:1: لا يبدأ الملف بالترويسة.',
    '    اجعل السطر الأول --- وبعده title و date و city، ثم سطرا فيه --- يفصلها عن النص.',
  ],
  'nonexistent-date': [
    'articles/2026/02/story.md:3:7: التاريخ «2026-02-30» لا وجود له.',
    '    تحقق من عدد أيام الشهر ومن الساعة والدقيقة.',
  ],
  'read-also-to-unknown-story': [
    'articles/2026/02/story.md:8:35: لا خبر في الموقع بالمعرّف «2026/02/stori».',
    '    لعلك تقصد «2026/02/story».',
  ],
  'read-also-without-target': [
    'articles/2026/02/story.md:8:1: سطر «اقرأ أيضا» لا يقود إلى خبر.',
    '    اكتب بعده رابطا مثل [العنوان](/2026/02/slug/) أو معرّف الخبر وحده.',
  ],
  'registry-duplicate-alias': [
    'cities.yaml:5:5: «سَطّات» مذكور مرتين في السجل.',
    '    أبق واحدا واحذف الآخر؛ لا يُنظر في المقارنة إلى الهمزات والتاء المربوطة.',
  ],
  'registry-unknown-key': ['cities.yaml:4:58: الحقل «alias» غير معروف.', '    لعلك تقصد «aliases».'],
  'registry-unknown-region': [
    'cities.yaml:5:43: الجهة «casablanca-setat» غير معرّفة في أول السجل.',
    '    لعلك تقصد «casablanca-settat».',
  ],
  'remote-image': [
    'articles/2026/02/story.md:5:15: الصورة «https://example.org/photo.jpg» على موقع آخر.',
    '    احفظها إلى جانب الخبر واكتب اسم ملفها، مثل ./photo.jpg.',
    'articles/2026/02/story.md:9:9: الصورة «https://example.org/photo.jpg» على موقع آخر.',
    '    احفظها إلى جانب الخبر واكتب اسم ملفها، مثل ./photo.jpg.',
  ],
  'reserved-page-name': [
    'pages/search.md:1:1: الاسم «search» محجوز لصفحات الموقع نفسه.',
    '    أعط الملف اسما آخر.',
  ],
  'several-mistakes': [
    'articles/2026/02/a.md:2:1: الحقل «title» ناقص.',
    '    أضف سطرا يبدأ بـ title: ثم قيمته.',
    'articles/2026/02/a.md:3:7: المدينة «سطاط» غير معروفة.',
    '    لعلك تقصد «سطات».',
    'articles/2026/02/a.md:5:1: الحقل «tag» غير معروف.',
    '    لعلك تقصد «tags».',
    'articles/2026/02/a.md:6:11: لا خبر في الموقع بالمعرّف «2026/02/nowhere».',
    '    اكتب السنة والشهر واسم الملف، مثل 2026/02/slug.',
    'articles/2026/02/b.md:1:1: لا يبدأ الملف بالترويسة.',
    '    اجعل السطر الأول --- وبعده title و date و city، ثم سطرا فيه --- يفصلها عن النص.',
    'articles/2026/02/sound-too.md:9:12: لا خبر في الموقع بالمعرّف «2026/02/no-such-story».',
    '    اكتب السنة والشهر واسم الملف، مثل 2026/02/slug.',
    'articles/2026/02/sound.md:5:11: العنوان القديم /old/ مذكور أيضا في articles/2026/02/sound-too.md.',
    '    أبقه في خبر واحد فقط.',
    'articles/2026/10/c.md:3:7: التاريخ «2026-02-30» لا وجود له.',
    '    تحقق من عدد أيام الشهر ومن الساعة والدقيقة.',
    'articles/2026/10/c.md:6:8: الرابط «data:text/html,x» غير مقبول.',
    '    اكتب رابطا يبدأ بـ https:// أو http:// أو mailto: أو tel: أو مسارا من هذا الموقع يبدأ بشرطة مائلة.',
    'articles/2026/10/c.md:8:1: سطر «اقرأ أيضا» لا يقود إلى خبر.',
    '    اكتب بعده رابطا مثل [العنوان](/2026/02/slug/) أو معرّف الخبر وحده.',
    'pages/about.md:3:1: الحقل «city» غير معروف.',
    '    احذفه، أو راجع الحقول المقبولة في docs/front-matter.md.',
    'sources.yaml:2:3: الحقل «url» ناقص.',
    '    أضف سطرا يبدأ بـ url: ثم قيمته.',
    'sources.yaml:2:36: الحقل «urn» غير معروف.',
    '    لعلك تقصد «url».',
    'sources.yaml:2:76: قيمة «republish» غير مقبولة.',
    '    اكتب إحدى القيم: index، noindex.',
  ],
  'title-a-number': [
    'articles/2026/02/story.md:2:8: قيمة «title» ليست نصا.',
    '    ضع القيمة بين علامتي اقتباس مستقيمتين، مثل "2026".',
  ],
  'too-many-authors': [
    'articles/2026/02/story.md:5:9: في «author» أكثر من 20 عنصرا.',
    '    أبق أهمها واحذف الباقي.',
  ],
  'unclosed-front-matter': [
    'articles/2026/02/story.md:1:1: الترويسة غير مغلقة.',
    '    ضع سطرا فيه --- وحدها بعد آخر حقل وقبل نص الخبر.',
  ],
  'unknown-city': ['articles/2026/02/story.md:4:7: المدينة «سطاط» غير معروفة.', '    لعلك تقصد «سطات».'],
  'unknown-key': ['articles/2026/02/story.md:5:1: الحقل «auther» غير معروف.', '    لعلك تقصد «author».'],
  'unknown-related': [
    'articles/2026/02/story.md:6:5: لا خبر في الموقع بالمعرّف «2026/02/stori».',
    '    لعلك تقصد «2026/02/story».',
    'articles/2026/02/story.md:7:5: لا خبر في الموقع بالمعرّف «2019/12/حكاية-أخرى-تماما».',
    '    اكتب السنة والشهر واسم الملف، مثل 2026/02/slug.',
  ],
  'unknown-section': ['articles/2026/02/story.md:5:10: القسم «رياظة» غير معروف.', '    لعلك تقصد «رياضة».'],
  'unknown-source': [
    'articles/2026/02/story.md:5:9: المصدر «جريدة غير معروفة» غير موجود في content/sources.yaml.',
    '    اكتب للمصدر name و url معا، أو أضفه إلى السجل.',
  ],
  'unsafe-link': [
    'articles/2026/02/story.md:6:43: الرابط «javascript:alert(1)» غير مقبول.',
    '    اكتب رابطا يبدأ بـ https:// أو http:// أو mailto: أو tel: أو مسارا من هذا الموقع يبدأ بشرطة مائلة.',
    'articles/2026/02/story.md:6:74: الرابط «javascript:alert(2)» غير مقبول.',
    '    اكتب رابطا يبدأ بـ https:// أو http:// أو mailto: أو tel: أو مسارا من هذا الموقع يبدأ بشرطة مائلة.',
  ],
  'words-after-fence': [
    'articles/2026/02/story.md:5:1: في هذا السطر زيادة بعد --- التي تغلق الترويسة.',
    '    أبق في السطر --- وحدها، وابدأ نص الخبر في السطر الذي بعده.',
  ],
  'yaml-alias': [
    'articles/2026/02/story.md:5:9: تبدأ القيمة بعلامة لها في YAML معنى خاص: & أو * أو ! أو @ أو % أو `.',
    '    ضع القيمة كلها بين علامتي اقتباس مستقيمتين.',
  ],
  'yaml-anchor': [
    'articles/2026/02/story.md:5:9: تبدأ القيمة بعلامة لها في YAML معنى خاص: & أو * أو ! أو @ أو % أو `.',
    '    ضع القيمة كلها بين علامتي اقتباس مستقيمتين.',
  ],
  'yaml-colon-in-value': [
    'articles/2026/02/story.md:2:12: في القيمة نقطتان تليهما مسافة، فقرئ ما قبلهما اسم حقل.',
    '    ضع القيمة كلها بين علامتي اقتباس مستقيمتين.',
  ],
  'yaml-duplicate-key': ['articles/2026/02/story.md:6:1: هذا الحقل مكتوب مرتين.', '    احذف أحد السطرين.'],
  'yaml-tab': [
    'articles/2026/02/story.md:6:1: في أول السطر علامة جدولة (مفتاح Tab).',
    '    ضع مسافات مكانها.',
  ],
  'yaml-text-after-quotes': [
    'articles/2026/02/story.md:2:17: بعد علامة الاقتباس التي تغلق القيمة كلام آخر.',
    '    اكتب «…» مكان علامتي الاقتباس، أو ضع القيمة كلها بينهما.',
  ],
  'yaml-unclosed-quote': [
    'articles/2026/02/story.md:2:8: علامة اقتباس فُتحت ولم تُغلق.',
    '    أغلقها في آخر القيمة، أو احذفها واكتب «…».',
  ],
};

async function tell(content: string): Promise<string> {
  const { problems } = await openEdition({
    content,
    fallback: path.resolve('content'),
    publicFolder: path.resolve('public'),
    now: moment('2026-03-01T12:00:00Z'),
  });
  return problems.map(formatProblem).join('\n');
}

const under = (folder: string, lines: readonly string[]) =>
  lines.map((line) => (line.startsWith(' ') ? line : `${folder}/${line}`)).join('\n');

test.each(Object.keys(told))('%s', { timeout: 300_000 }, async (mistake) => {
  const expected = under(`tests/invalid/${mistake}/content`, told[mistake] ?? []);
  expect(await tell(path.resolve('tests/invalid', mistake, 'content'))).toBe(expected);
});

test('every invalid site is told of', async () => {
  expect((await readdir('tests/invalid')).sort()).toEqual(Object.keys(told).sort());
});

test('a missing content folder', async () => {
  expect(await tell(path.resolve('tests/no-such-folder'))).toBe(
    [
      'tests/no-such-folder:1:1: مجلد المحتوى غير موجود.',
      '    تحقق من المسار الذي كتبته بعد \u200e--content.',
    ].join('\n'),
  );
});

const sound = '---\ntitle: ملتقى حول التعلم\ndate: 2026-02-10\ncity: سطات\n---\nنظمت جمعية محلية ملتقى.\n';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** Files that git or an editor would mend or refuse: each is made by its test. */
const damaged: [mistake: string, make: (story: string) => Promise<void>, lines: string[]][] = [
  [
    'a story that is not UTF-8',
    (story) => writeFile(story, bytes(sound, [0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3])),
    ['ترميز الملف ليس UTF-8.', 'افتحه في محررك ثم احفظه بترميز UTF-8.'],
  ],
  [
    'a story with a NUL byte',
    (story) => writeFile(story, bytes(sound, [0])),
    ['في الملف رمز لا يكون في النصوص (NUL)، فهو تالف أو ليس نصا.', 'انسخ نص الخبر إلى ملف جديد واحذف هذا.'],
  ],
  [
    'a story of more than 1 MB',
    (story) => writeFile(story, sound + 'نص '.repeat(300_000)),
    ['حجم الملف يتجاوز ميغابايت واحدا.', 'الخبر نص فقط: احفظ الصور في ملفات مستقلة إلى جانبه، أو قسّمه.'],
  ],
  [
    'a story that is a link out of the content folder',
    async (story) => {
      const outside = path.join(story, '../../../../../outside.md');
      await writeFile(outside, sound);
      await symlink(outside, story);
    },
    ['هذا اختصار (رابط رمزي) إلى ملف خارج مجلد المحتوى.', 'ضع الملف نفسه في مكان الاختصار.'],
  ],
  [
    'a story that is a link to nothing',
    (story) => symlink('nothing.md', story),
    ['تعذرت قراءة الملف.', 'تحقق من وجوده ومن صلاحيات قراءته.'],
  ],
];

test.each(damaged)('%s', async (_mistake, make, [wrong, mend]) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-invalid-'));
  try {
    const story = path.join(folder, 'content/articles/2026/02/story.md');
    await mkdir(path.dirname(story), { recursive: true });
    await make(story);
    const text = await tell(path.join(folder, 'content'));
    expect(text.replaceAll(folder, '')).toBe(`/content/articles/2026/02/story.md:1:1: ${wrong}\n    ${mend}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a folder that holds no content is told, so that a slip of the hand empties no newspaper', async () => {
  const folder = path.resolve('tests/invalid/unknown-city/content/articles');
  expect(await tell(folder)).toBe(
    'tests/invalid/unknown-city/content/articles:1:1: ليس هذا مجلد محتوى: لا مجلد فيه باسم articles ولا باسم pages.\n' +
      '    اكتب بعد \u200e--content المجلد الذي يضم articles، لا المجلد الذي داخله ولا الذي يحتويه.',
  );
});

test('a registry that is a link out of the content folder is not read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nashra-invalid-'));
  try {
    await mkdir(path.join(folder, 'content/articles'), { recursive: true });
    await symlink('/etc/hostname', path.join(folder, 'content/cities.yaml'));
    const text = await tell(path.join(folder, 'content'));
    expect(text.replaceAll(folder, '')).toBe(
      '/content/cities.yaml:1:1: هذا اختصار (رابط رمزي) إلى ملف خارج مجلد المحتوى.\n    ضع الملف نفسه في مكان الاختصار.',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the project’s own content has no problem', { timeout: 300_000 }, async () => {
  expect(await tell(path.resolve('content'))).toBe('');
});
