import { describe, expect, test } from 'vitest';
import { registries } from '../../tests/support/story.ts';
import { settings } from '../site.config.ts';
import { readComposition, uncomposed } from './composition.ts';

function read(text: string) {
  const { composition, references, problems } = readComposition(
    { file: 'home.yaml', text },
    registries,
    settings.timeZone,
  );
  return {
    composition,
    references,
    told: problems.map(({ line, column, wrong, mend }) => [`${line}:${column} ${wrong}`, mend]),
  };
}

test.each(['', '\n', '# فارغ\n', '{}\n'])('a file without fields composes nothing: %j', (text) => {
  expect(read(text)).toMatchObject({ composition: uncomposed, told: [] });
});

test('every field is read into what it means', () => {
  const { composition, references, told } = read(`lead: { story: /2026/02/first/, until: 2026-02-11T08:00 }
pinned: [2026/02/second, { story: 2026/02/third }]
breaking:
  text: أشغال تقطع الطريق
  story: 2026/02/first
  from: 2026-02-10 09:00
  until: 2026-02-10 18:00
groups:
  - { section: مجتمع }
  - { title: ملف, stories: [2026/02/a, 2026/02/b] }
  - { title: الماء, tag: الماء, count: 6, stories: [2026/02/a] }
  - { title: الأحدث, count: 2 }
`);
  expect(told).toEqual([]);
  expect(composition).toMatchObject({
    lead: { story: '2026/02/first', until: { iso: '2026-02-11T08:00:00+01:00' } },
    pinned: [{ story: '2026/02/second' }, { story: '2026/02/third' }],
    breaking: {
      text: 'أشغال تقطع الطريق',
      story: '2026/02/first',
      from: { iso: '2026-02-10T09:00:00+01:00' },
      until: { iso: '2026-02-10T18:00:00+01:00' },
    },
    groups: [
      { title: 'مجتمع', count: 4, stories: [], lists: [{ kind: 'section', id: 'society' }] },
      { title: 'ملف', count: 2, stories: ['2026/02/a', '2026/02/b'], lists: [] },
      { title: 'الماء', count: 6, stories: ['2026/02/a'], lists: [{ kind: 'tag', id: 'الماء' }] },
      { title: 'الأحدث', count: 2, stories: [], lists: [] },
    ],
  });
  expect(references.stories.map(({ target, place }) => [target, place])).toEqual([
    ['2026/02/first', { line: 1, column: 16 }],
    ['2026/02/second', { line: 2, column: 10 }],
    ['2026/02/third', { line: 2, column: 35 }],
    ['2026/02/first', { line: 5, column: 10 }],
    ['2026/02/a', { line: 10, column: 29 }],
    ['2026/02/b', { line: 10, column: 40 }],
    ['2026/02/a', { line: 11, column: 53 }],
  ]);
});

describe('the link of the breaking strip', () => {
  const strip = (link: string) =>
    read(`breaking: { text: أ, until: 2026-02-10, link: ${JSON.stringify(link)} }\n`);

  test.each([
    ['/city/settat/', '/city/settat/'],
    ['/tag/%D8%A7%D9%84%D9%85%D8%A7%D8%A1/', '/tag/الماء/'],
  ])('may be a path of this site: %s', (link, path) => {
    const { composition, references, told } = strip(link);
    expect(told).toEqual([]);
    expect(composition.breaking?.link).toBe(path);
    expect(references.links).toEqual([{ target: path, place: { line: 1, column: 47 } }]);
  });

  test('may be an address on the web', () => {
    const { composition, references } = strip('https://live.example/1?a=b#c');
    expect(composition.breaking?.link).toBe('https://live.example/1?a=b#c');
    expect(references.links).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    '/\\evil.example/',
    '/%5Cevil.example/',
    '/%0A/evil.example/',
    '/%',
    '/a b/',
    '/city/settat/#x',
    'https://user:secret@evil.example/',
    'mailto:a@b.example',
    'city/settat',
  ])('may be nothing else: %s', (link) => {
    expect(strip(link).told).toEqual([
      [
        `1:47 الرابط «${link}» غير مقبول.`,
        'اكتب مسارا من هذا الموقع يبدأ بشرطة مائلة، مثل /city/settat/، أو رابطا كاملا يبدأ بـ https:// أو http://.',
      ],
    ]);
  });
});

const long = 'م'.repeat(201);
const nine = Array.from({ length: 9 }, (_, index) => `2026/02/s${index}`).join(', ');

test.each([
  ['an unknown key', 'leed: 2026/02/a\n', '1:1 الحقل «leed» غير معروف.', 'لعلك تقصد «lead».'],
  [
    'a list',
    '- lead: 2026/02/a\n',
    '1:1 ليس في هذا الموضع حقول.',
    'اكتب كل حقل في سطر: اسمه ثم نقطتان ثم قيمته.',
  ],
  [
    'a lead without a value',
    'lead:\n',
    '1:1 الحقل «lead» فارغ.',
    'اكتب قيمته، أو احذف السطر إن كان الحقل اختياريا.',
  ],
  [
    'a lead of a wrong type',
    'lead: 7\n',
    '1:7 قيمة «lead» ليست على الشكل المطلوب.',
    'راجع مثال هذا الحقل في docs/front-matter.md.',
  ],
  [
    'one pinned story without a list',
    'pinned: 2026/02/a\n',
    '1:9 قيمة «pinned» ليست قائمة.',
    'اكتب العناصر بين معقوفين وبينها فواصل، أو كل عنصر في سطر يبدأ بشرطة.',
  ],
  [
    'too many pinned stories',
    `pinned: [${nine}]\n`,
    '1:9 في «pinned» أكثر من 8 عناصر.',
    'أبق أهمها واحذف الباقي.',
  ],
  [
    'an unknown key of a pinned story',
    'pinned: [{ story: 2026/02/a, util: 2026-02-10 }]\n',
    '1:30 الحقل «util» غير معروف.',
    'لعلك تقصد «until».',
  ],
  [
    'a pinned story until no time',
    'pinned: [{ story: 2026/02/a, until: غدا }]\n',
    '1:37 «غدا» ليس تاريخا مقروءا.',
    'اكتبه هكذا: 2026-02-10T09:30، أو 2026-02-10 وحده.',
  ],
  [
    'a strip without an end',
    'breaking: { text: أ }\n',
    '1:11 الحقل «until» ناقص.',
    'أضف سطرا يبدأ بـ until: ثم قيمته.',
  ],
  [
    'a strip that ends on no day',
    'breaking: { text: أ, until: 2026-02-30 }\n',
    '1:29 التاريخ «2026-02-30» لا وجود له.',
    'تحقق من عدد أيام الشهر ومن الساعة والدقيقة.',
  ],
  [
    'a strip that ends before it begins',
    'breaking: { text: أ, from: 2026-02-10T09:00, until: 2026-02-10T09:00 }\n',
    '1:53 تاريخ «until» سابق لتاريخ «from».',
    'صحح أحدهما: لا بد أن يكون «until» بعد «from».',
  ],
  [
    'a strip that says nothing',
    'breaking: { until: 2026-02-10 }\n',
    '1:11 ليس في «breaking» نص ولا خبر.',
    'اكتب الخبر العاجل في text، أو معرّف خبر منشور في story، أو كليهما.',
  ],
  [
    'a strip that leads to two places',
    'breaking: { story: 2026/02/a, link: /about/, until: 2026-02-10 }\n',
    '1:37 في «breaking» الحقلان story و link معا، والشريط يقود إلى موضع واحد.',
    'احذف link: رابط الخبر يُعرف من story.',
  ],
  [
    'a long strip',
    `breaking: { text: ${long}, until: 2026-02-10 }\n`,
    '1:19 قيمة «text» أطول من 200 حرف.',
    'اختصرها.',
  ],
  [
    'a hidden character',
    'breaking: { text: "أ\u202Eب", until: 2026-02-10 }\n',
    '1:19 في النص رمز خفي يغير اتجاه الكتابة (U+202E).',
    'احذف هذا الموضع واكتبه من جديد: «نشرة» ترتب الكلمات العربية واللاتينية بنفسها.',
  ],
  [
    'a group without a title',
    'groups:\n  - { count: 3 }\n',
    '2:5 الحقل «title» ناقص.',
    'أضف سطرا يبدأ بـ title: ثم قيمته.',
  ],
  [
    'a group of an unknown city',
    'groups: [{ city: سطاط }]\n',
    '1:18 «سطاط» لا يوجد في سجله.',
    'لعلك تقصد «سطات».',
  ],
  [
    'a group of too many',
    'groups: [{ city: سطات, count: 13 }]\n',
    '1:31 قيمة «count» ليست عددا صحيحا مقبولا.',
    'اكتب عددا من 1 إلى 12 بلا علامتي اقتباس.',
  ],
  [
    'a group whose stories are no list',
    'groups: [{ title: أ, stories: 2026/02/a }]\n',
    '1:31 قيمة «stories» ليست قائمة.',
    'اكتب العناصر بين معقوفين وبينها فواصل، أو كل عنصر في سطر يبدأ بشرطة.',
  ],
  [
    'an unknown key of a group',
    'groups: [{ titel: أ, section: مجتمع }]\n',
    '1:12 الحقل «titel» غير معروف.',
    'لعلك تقصد «title».',
  ],
])('%s is told where it stands, and composes nothing', (_what, text, wrong, mend) => {
  const { composition, told } = read(text);
  expect(told).toEqual([[wrong, mend]]);
  expect(composition).toEqual(uncomposed);
});
