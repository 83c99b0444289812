import { describe, expect, test } from 'vitest';
import { moment, registries } from '../../tests/support/story.ts';
import { inspectBody } from '../markdown/inspect.ts';
import { readArticle } from './read-article.ts';
import { frontMatterSchema } from './schema.ts';

const schema = frontMatterSchema({
  registries,
  timeZone: 'Africa/Casablanca',
  defaultSection: 'society',
  defaultRepublish: 'noindex',
});

const required: Record<string, string> = { title: 'خبر', date: '2026-02-10', city: 'سطات' };

/** A story with the required fields; a field may be given as YAML, or left out by `undefined`. */
function write(fields: Record<string, string | undefined>, body = 'نص.'): string {
  const lines = Object.entries({ ...required, ...fields }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}:${value.startsWith('\n') || value === '' ? '' : ' '}${value}\n`],
  );
  return `---\n${lines.join('')}---\n${body}\n`;
}

function read(fields: Record<string, string | undefined>, body?: string, file = 'articles/2026/02/خبر.md') {
  return readArticle(file, write(fields, body), { schema, inspectBody });
}

describe('a sound story', () => {
  test('with the required fields alone', () => {
    expect(read({})).toEqual({
      problems: [],
      article: {
        file: 'articles/2026/02/خبر.md',
        digest: expect.stringMatching(/^[\da-f]{40}$/),
        id: '2026/02/خبر',
        guid: '2026/02/خبر',
        title: 'خبر',
        date: moment('2026-02-10'),
        city: registries.cities.find('settat'),
        section: registries.sections.find('society'),
        authors: [],
        tags: [],
        related: [],
        corrections: [],
        aliases: [],
        draft: false,
        description: 'نص.',
        facts: { words: 1, sketch: expect.stringMatching(/^-{48}$/), images: [], links: [], readAlso: [] },
      },
    });
  });

  test.each([
    ['a title keeps its letters, in NFC', { title: '"  Cafe\u0301 أكادير "' }, { title: 'Café أكادير' }],
    ['a city by its id', { city: 'settat' }, { city: registries.cities.find('سطات') }],
    ['a city without its hamza', { city: 'اكادير' }, { city: registries.cities.find('أكادير') }],
    ['a section by name', { section: 'ثقافه' }, { section: registries.sections.find('culture') }],
    [
      'a registered source alone',
      { source: 'arz' },
      {
        source: {
          id: 'arz',
          name: 'وكالة الأرز للأنباء',
          home: 'https://arz.example/',
          republish: 'noindex',
        },
      },
    ],
    [
      'a registered source with the story’s address',
      { source: '{ name: جريدة الموجة, url: https://mawja.example/1 }' },
      {
        source: {
          id: 'mawja',
          name: 'جريدة الموجة',
          home: 'https://mawja.example/',
          url: 'https://mawja.example/1',
          republish: 'index',
        },
      },
    ],
    [
      'a source outside the registry, by the default policy',
      { source: '{ name: مدونة سطات, url: http://example.org/1 }' },
      { source: { id: 'مدونة-سطات', name: 'مدونة سطات', url: 'http://example.org/1', republish: 'noindex' } },
    ],
    [
      'a source that only looks unlike a registered one is that one',
      { source: '{ name: «arz», url: https://arz.example/1 }' },
      { source: expect.objectContaining({ id: 'arz', name: 'وكالة الأرز للأنباء' }) },
    ],
    ['one author', { author: 'أمينة' }, { authors: ['أمينة'] }],
    ['authors, each once', { author: '[أمينة, يوسف, أمينة]' }, { authors: ['أمينة', 'يوسف'] }],
    ['a description of its own', { description: 'ملخص' }, { description: 'ملخص' }],
    [
      'an image',
      { image: '{ src: ./a.jpg, alt: وصف, credit: يوسف }' },
      { image: { file: 'articles/2026/02/a.jpg', alt: 'وصف', credit: 'يوسف' } },
    ],
    [
      'related stories and links',
      { related: '[/2026/01/أ/, { title: ب, url: https://example.org/ }]' },
      { related: [{ id: '2026/01/أ' }, { title: 'ب', url: 'https://example.org/' }] },
    ],
    ['tags, each once', { tags: '[التعليم, التعليم]' }, { tags: ['التعليم'] }],
    ['a draft', { draft: 'true' }, { draft: true }],
    ['an update', { updated: '2026-02-10 10:00' }, { updated: moment('2026-02-10 10:00') }],
    ['an update at the same time', { updated: '2026-02-10' }, { updated: moment('2026-02-10') }],
    [
      'a correction',
      { corrections: '[{ date: 2026-02-11, text: صححنا الاسم. }]' },
      { corrections: [{ date: moment('2026-02-11'), text: 'صححنا الاسم.' }] },
    ],
    [
      'a withdrawal',
      { withdrawn: '{ date: 2026-02-11, reason: لم يصح الخبر. }' },
      { withdrawn: { date: moment('2026-02-11'), reason: 'لم يصح الخبر.' } },
    ],
    ['a slug of its own', { slug: 'آخر' }, { id: '2026/02/آخر', guid: '2026/02/خبر' }],
    ['the month of the address is the newsroom’s', { date: '2026-01-31T23:30:00Z' }, { id: '2026/02/خبر' }],
    [
      'aliases, with both slashes, decoded',
      { aliases: '[/old/path, /a.html, /%D9%82%D8%AF%D9%8A%D9%85/]' },
      { aliases: ['/old/path/', '/a.html', '/قديم/'] },
    ],
    [
      'a renamed file keeps the guid of its old address',
      { aliases: '[/x, /2025/12/قديم]' },
      { guid: '2025/12/قديم' },
    ],
  ])('%s', (_what, fields, expected) => {
    const { article, problems } = read(fields);
    expect(problems).toEqual([]);
    expect(article).toMatchObject(expected);
  });

  test('the id is in NFC whatever the form of the file name', () => {
    expect(read({}, 'نص.', 'articles/2026/02/cafe\u0301.md').article?.id).toBe('2026/02/café');
  });
});

/** Named, since a literal `__proto__` would set the prototype of the case itself. */
const prototypeKey = '__proto__';

describe('a field that is wrong', () => {
  const cases: [
    what: string,
    fields: Record<string, string | undefined>,
    at: string,
    wrong: string,
    mend?: string,
  ][] = [
    ['title missing', { title: undefined }, '2:1', 'الحقل «title» ناقص.'],
    ['title empty', { title: '' }, '2:1', 'الحقل «title» فارغ.'],
    ['title of spaces', { title: '"  "' }, '2:8', 'الحقل «title» فارغ.'],
    ['title a number', { title: '2026' }, '2:8', 'قيمة «title» ليست نصا.'],
    ['title a list', { title: '[أ]' }, '2:8', 'قيمة «title» ليست نصا.'],
    ['title too long', { title: 'ا'.repeat(201) }, '2:8', 'قيمة «title» أطول من 200 حرف.'],
    ['title with a line end', { title: '"أ\\nب"' }, '2:8', 'في «title» رمز خفي لا يُقبل.'],
    [
      'title with a bidi override',
      { title: '"أ\u202Eب"' },
      '2:8',
      'في النص رمز خفي يغير اتجاه الكتابة (U+202E).',
    ],
    ['date missing', { date: undefined }, '2:1', 'الحقل «date» ناقص.'],
    ['date empty', { date: '""' }, '3:7', 'الحقل «date» فارغ.'],
    ['date malformed', { date: '10/02/2026' }, '3:7', '«10/02/2026» ليس تاريخا مقروءا.'],
    ['date nonexistent', { date: '2026-02-30' }, '3:7', 'التاريخ «2026-02-30» لا وجود له.'],
    ['date a number', { date: '2026' }, '3:7', 'قيمة «date» ليست نصا.'],
    ['city empty', { city: '' }, '4:1', 'الحقل «city» فارغ.'],
    ['city of nothing', { city: "''" }, '4:7', 'الحقل «city» فارغ.'],
    ['city unknown, near one', { city: 'سطاط' }, '4:7', 'المدينة «سطاط» غير معروفة.', 'لعلك تقصد «سطات».'],
    [
      'city unknown, near none',
      { city: 'أتلانتس' },
      '4:7',
      'المدينة «أتلانتس» غير معروفة.',
      'أضفها إلى content/cities.yaml أو صحح اسمها.',
    ],
    ['section unknown', { section: 'رياظة' }, '5:10', 'القسم «رياظة» غير معروف.', 'لعلك تقصد «رياضة».'],
    [
      'source unknown, without address',
      { source: 'وكالة الارز' },
      '5:9',
      'المصدر «وكالة الارز» غير موجود في content/sources.yaml.',
      'اكتب للمصدر name و url معا، أو أضفه إلى السجل.',
    ],
    [
      'source named without address',
      { source: '{ name: غير }' },
      '5:17',
      'المصدر «غير» غير موجود في content/sources.yaml.',
    ],
    [
      'source of punctuation',
      { source: '{ name: "!!", url: https://a.b }' },
      '5:17',
      '«!!» لا يصلح عنوانا لصفحة.',
    ],
    ['source without name', { source: '{ url: https://a.b }' }, '5:9', 'الحقل «name» ناقص.'],
    [
      'source with an unsafe address',
      { source: '{ name: أ, url: "javascript:alert(1)" }' },
      '5:25',
      '«javascript:alert(1)» ليس رابطا صالحا.',
    ],
    [
      'source with credentials',
      { source: '{ name: أ, url: "https://u:p@a.b/" }' },
      '5:25',
      '«https://u:p@a.b/» ليس رابطا صالحا.',
    ],
    ['source a list', { source: '[أ]' }, '5:9', 'قيمة «source» ليست على الشكل المطلوب.'],
    [
      'source with an unknown key',
      { source: '{ name: أ, url: https://a.b, uri: ب }' },
      '5:38',
      'الحقل «uri» غير معروف.',
      'لعلك تقصد «url».',
    ],
    ['author of punctuation', { author: '…' }, '5:9', '«…» لا يصلح عنوانا لصفحة.'],
    ['author a number', { author: '5' }, '5:9', 'قيمة «author» ليست على الشكل المطلوب.'],
    ['an author a number', { author: '[أ, 5]' }, '5:13', 'قيمة «author» ليست نصا.'],
    ['description too long', { description: 'ا'.repeat(301) }, '5:14', 'قيمة «description» أطول من 300 حرف.'],
    ['image without alt', { image: '{ src: a.jpg }' }, '5:8', 'الحقل «alt» ناقص.'],
    ['image with an empty alt', { image: '{ src: a.jpg, alt: "" }' }, '5:27', 'الحقل «alt» فارغ.'],
    ['image a text', { image: 'a.jpg' }, '5:8', 'قيمة «image» ليست على الشكل المطلوب.'],
    [
      'image on another site',
      { image: '{ src: "https://a.b/c.jpg", alt: وصف }' },
      '5:15',
      'الصورة «https://a.b/c.jpg» على موقع آخر.',
    ],
    [
      'image out of the folder',
      { image: '{ src: ../../../../a.jpg, alt: وصف }' },
      '5:15',
      'ملف الصورة «../../../../a.jpg» غير موجود.',
    ],
    ['related a text', { related: '2026/01/a' }, '5:10', 'قيمة «related» ليست قائمة.'],
    ['related without address', { related: '[{ title: أ }]' }, '5:11', 'الحقل «url» ناقص.'],
    ['related with too many', { related: `[${'a, '.repeat(21)}]` }, '5:10', 'في «related» أكثر من 20 عنصرا.'],
    ['related empty', { related: '[ "" ]' }, '5:12', 'الحقل «related» فارغ.'],
    ['a tag of punctuation', { tags: '[أ, "؟"]' }, '5:11', '«؟» لا يصلح عنوانا لصفحة.'],
    ['a tag too long', { tags: `[${'ا'.repeat(61)}]` }, '5:8', 'قيمة «tags» أطول من 60 حرفا.'],
    ['draft a word', { draft: 'نعم' }, '5:8', 'قيمة «draft» ليست true ولا false.'],
    [
      'updated before date',
      { updated: '2026-02-09' },
      '5:10',
      'تاريخ «updated» سابق لتاريخ «date».',
      'صحح أحدهما: لا بد أن يكون «updated» بعد «date».',
    ],
    [
      'expired before it is published',
      { expiryDate: '2026-02-09' },
      '5:13',
      'تاريخ «expiryDate» سابق لتاريخ «date».',
    ],
    ['withdrawn without a reason', { withdrawn: '{ date: 2026-02-11 }' }, '5:12', 'الحقل «reason» ناقص.'],
    ['withdrawn a word', { withdrawn: 'true' }, '5:12', 'قيمة «withdrawn» ليست على الشكل المطلوب.'],
    [
      'withdrawn before it is published',
      { withdrawn: '{ date: 2026-02-09, reason: أ }' },
      '5:20',
      'تاريخ «withdrawn.date» سابق لتاريخ «date».',
    ],
    ['correction without text', { corrections: '[{ date: 2026-02-11 }]' }, '5:15', 'الحقل «text» ناقص.'],
    [
      'correction with a wrong date',
      { corrections: '[{ date: غدا, text: أ }]' },
      '5:23',
      '«غدا» ليس تاريخا مقروءا.',
    ],
    ['slug with a space', { slug: 'أ ب' }, '5:7', '«أ ب» لا يصلح في عنوان إلكتروني.'],
    ['slug that climbs', { slug: '../a' }, '5:7', '«../a» لا يصلح في عنوان إلكتروني.'],
    ['alias that climbs', { aliases: '[/a/../b]' }, '5:11', '«/a/../b» ليس عنوانا قديما صالحا.'],
    [
      'alias that climbs in disguise',
      { aliases: '[/a/%2e%2e/b]' },
      '5:11',
      '«/a/%2e%2e/b» ليس عنوانا قديما صالحا.',
    ],
    [
      'alias that climbs in a double disguise',
      { aliases: '[/a/%252e%252e/b]' },
      '5:11',
      '«/a/%252e%252e/b» ليس عنوانا قديما صالحا.',
    ],
    [
      'alias on another site',
      { aliases: '[//evil.example/]' },
      '5:11',
      '«//evil.example/» ليس عنوانا قديما صالحا.',
    ],
    [
      'alias that is an address',
      { aliases: '["https://a.b/"]' },
      '5:11',
      '«https://a.b/» ليس عنوانا قديما صالحا.',
    ],
    [
      'alias with a line end in disguise',
      { aliases: '[/a%0Ab]' },
      '5:11',
      '«/a%0Ab» ليس عنوانا قديما صالحا.',
    ],
    ['alias that is broken', { aliases: '[/%E0%A4%A]' }, '5:11', '«/%E0%A4%A» ليس عنوانا قديما صالحا.'],
    ['alias of the root', { aliases: '[/]' }, '5:11', '«/» ليس عنوانا قديما صالحا.'],
    ['an unknown key', { titel: 'أ' }, '5:1', 'الحقل «titel» غير معروف.', 'لعلك تقصد «title».'],
    [
      'a key like none',
      { layout: 'أ' },
      '5:1',
      'الحقل «layout» غير معروف.',
      'احذفه، أو راجع الحقول المقبولة في docs/front-matter.md.',
    ],
    ['a merge key', { '<<': '{ draft: true }' }, '5:1', 'الحقل «<<» غير معروف.'],
    ['__proto__', { [prototypeKey]: '{ draft: true }' }, '5:1', 'الحقل «__proto__» غير معروف.'],
    ['constructor', { constructor: 'أ' }, '5:1', 'الحقل «constructor» غير معروف.'],
  ];

  test.each(cases)('%s', (_what, fields, at, wrong, mend) => {
    const { article, problems } = read(fields);
    expect(article).toBeUndefined();
    expect(problems.map(({ line, column, wrong }) => `${line}:${column} ${wrong}`)).toEqual([
      `${at} ${wrong}`,
    ]);
    if (mend !== undefined) expect(problems[0]?.mend).toBe(mend);
  });

  test('an expiry before the publication it would end', () => {
    const { problems } = read({ publishDate: '2026-02-12', expiryDate: '2026-02-11' });
    expect(problems.map(({ line, wrong }) => [line, wrong])).toEqual([
      [6, 'تاريخ «expiryDate» سابق لتاريخ «publishDate».'],
    ]);
  });

  test('everything wrong with a file is told at once', () => {
    const { problems } = read({ title: '', city: 'سطاط', tag: 'أ' }, 'نص [أ](javascript:x).');
    expect(problems.map(({ line, column }) => `${line}:${column}`).sort()).toEqual([
      '2:1',
      '4:7',
      '5:1',
      '7:8',
    ]);
  });

  test('front matter that is a list is no story', () => {
    const { problems } = readArticle('articles/a.md', '---\n- أ\n---\n', { schema, inspectBody });
    expect(problems.map(({ wrong }) => wrong)).toEqual(['ليس في هذا الموضع حقول.']);
  });

  test('a file name that can stand in no address is told at the first line', () => {
    const { problems } = read({}, 'نص.', 'articles/2026/02/خبر جديد.md');
    expect(problems).toMatchObject([{ line: 1, column: 1, wrong: '«خبر جديد» لا يصلح في عنوان إلكتروني.' }]);
  });
});

describe('hostile front matter is refused in bounded time', () => {
  const size = 300_000;
  test.each([
    ['unknown keys', Array.from({ length: size / 10 }, (_, index) => `k${index}: 1`).join('\n')],
    ['one long tag', `tags: [${'ا'.repeat(size)}]`],
    ['one long author', `author: ${'ا'.repeat(size)}`],
    ['one long source', `source: { name: ${'ا'.repeat(size)}, url: "https://a.b" }`],
    ['a long unknown section', `section: ${'ا'.repeat(size)}`],
    ['many corrections', `corrections: [${'{}, '.repeat(size / 4)}]`],
    ['quotes in quotes', `slug: '${': " '.repeat(size / 4)}' x`],
    ['nested lists', `slug: ${'['.repeat(size)}`],
    ['opened quotes', `slug:${'\n  - "'.repeat(size / 6)}`],
  ])('%s', (_what, line) => {
    const text = write({}).replace('---\nنص', `${line}\n---\nنص`);
    const started = process.cpuUsage();
    const { article, problems } = readArticle('articles/2026/02/a.md', text, { schema, inspectBody });
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
    expect(article).toBeUndefined();
    expect(problems).not.toEqual([]);
  });
});
