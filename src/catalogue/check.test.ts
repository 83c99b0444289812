import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeHoldings, makePage, makeStory, moment } from '../../tests/support/story.ts';
import type { Article } from '../content/article.ts';
import type { StaticPage } from '../content/read-page.ts';
import { type References, referencesOf } from '../content/references.ts';
import { crossCheck } from './check.ts';

function check(articles: Article[], pages: StaticPage[] = [], own: References[] = []) {
  const found = crossCheck(
    makeHoldings(articles, { pages }),
    [...own, ...[...articles, ...pages].map(referencesOf)],
    [],
    makeCatalogue(articles, { pages }),
    new Set(['/', '/feeds/', '/rss.xml', '/logo.svg']),
  );
  return found.map(({ file, complaint: [wrong, mend], place }) => [
    file,
    'field' in place ? place.field.join('.') : place.line,
    wrong,
    mend,
  ]);
}

const facts = (own: Partial<Article['facts']>) => ({ ...makeStory().facts, ...own });
const link = (target: string) => ({ facts: facts({ links: [{ target, line: 7, column: 1 }] }) });

test('sound stories have no problems', () => {
  const stories = [
    makeStory({
      slug: 'a',
      related: [{ id: '2026/02/b' }, { title: 'أ', url: 'https://a.b/' }],
      ...link('/2026/02/b/'),
    }),
    makeStory({ slug: 'b', aliases: ['/old/', '/2025/01/b/'], ...link('/city/settat/rss.xml') }),
    makeStory({ slug: 'c', ...link('/old/') }),
    makeStory({ slug: 'd', ...link('/about/') }),
    makeStory({ slug: 'e', ...link('/logo.svg') }),
  ];
  expect(check(stories, [makePage()])).toEqual([]);
});

test('a link to a draft, a scheduled or an expired story waits and is no problem', () => {
  const stories = [
    makeStory({ slug: 'draft', draft: true }),
    makeStory({ slug: 'later', publishDate: moment('2030-01-01') }),
    makeStory({ slug: 'gone', expiryDate: moment('2026-02-11') }),
    makeStory({
      slug: 'a',
      related: ['draft', 'later', 'gone'].map((slug) => ({ id: `2026/02/${slug}` })),
      ...link('/2026/02/draft/'),
    }),
  ];
  expect(check(stories)).toEqual([]);
});

describe('addresses', () => {
  test('used twice are told of the second', () => {
    const stories = [
      makeStory({ file: 'articles/a.md', id: '2026/02/a' }),
      makeStory({ file: 'articles/b.md', id: '2026/02/a' }),
    ];
    expect(check(stories)).toEqual([
      [
        'articles/b.md',
        'slug',
        'العنوان /2026/02/a/ مستعمل في articles/a.md.',
        'غيّر اسم أحد الملفين أو أضف إليه slug مختلفا.',
      ],
    ]);
  });

  test.each([
    '/2026/02/a/',
    '/2026/02/',
    '/section/culture/',
    '/feeds/',
    '/rss.xml',
    '/about/',
    '/images/x/',
    '/lite/2025/01/x/',
    '/s/k7m2xwq/',
    '/_astro/',
    '/logo.svg',
    '/city/settat/feed.json',
  ])('an alias on top of %s', (alias) => {
    expect(
      check([makeStory({ slug: 'a' }), makeStory({ slug: 'b', aliases: ['/old/', alias] })], [makePage()]),
    ).toEqual([
      [
        'articles/2026/02/b.md',
        'aliases.1',
        `العنوان القديم ${alias} هو عنوان صفحة موجودة في الموقع.`,
        'احذفه من aliases.',
      ],
    ]);
  });

  test('an alias of two stories is told of the second', () => {
    const stories = [
      makeStory({ slug: 'a', aliases: ['/old/'] }),
      makeStory({ slug: 'b', aliases: ['/old/'] }),
    ];
    expect(check(stories)).toEqual([
      [
        'articles/2026/02/b.md',
        'aliases.0',
        'العنوان القديم /old/ مذكور أيضا في articles/2026/02/a.md.',
        'أبقه في خبر واحد فقط.',
      ],
    ]);
  });

  test.each(['search', 'city', '404', '2026', '1999', 'feeds', 'lite', 's'])('a page named %s', (slug) => {
    expect(check([makeStory()], [makePage({ slug })])).toEqual([
      [`pages/${slug}.md`, 1, `الاسم «${slug}» محجوز لصفحات الموقع نفسه.`, 'أعط الملف اسما آخر.'],
    ]);
  });
});

describe('links', () => {
  test.each([
    ['/2026/02/stor/', 'لعلك تقصد «/2026/02/story/».'],
    ['/2026/02/story', 'لعلك تقصد «/2026/02/story/».'],
    ['/completely/elsewhere/and/far/', 'صحح الرابط أو احذفه.'],
  ])('to %s', (target, mend) => {
    expect(check([makeStory(), makeStory({ slug: 'a', ...link(target) })])).toEqual([
      ['articles/2026/02/a.md', 7, `الرابط ${target} لا يقود إلى صفحة في هذا الموقع.`, mend],
    ]);
  });

  test('of a static page are checked too', () => {
    expect(check([makeStory()], [makePage(link('/nothing/at/all/anywhere/'))])).toMatchObject([
      [
        'pages/about.md',
        7,
        'الرابط /nothing/at/all/anywhere/ لا يقود إلى صفحة في هذا الموقع.',
        'صحح الرابط أو احذفه.',
      ],
    ]);
  });

  test('related and read-also stories that do not exist', () => {
    const readAlso = [{ target: '2026/02/zzzzzzzzz', line: 9, column: 2 }];
    const story = makeStory({
      slug: 'story',
      related: [{ id: '2026/02/stroy' }],
      facts: facts({ readAlso }),
    });
    expect(check([story])).toEqual([
      [
        'articles/2026/02/story.md',
        'related.0',
        'لا خبر في الموقع بالمعرّف «2026/02/stroy».',
        'لعلك تقصد «2026/02/story».',
      ],
      [
        'articles/2026/02/story.md',
        9,
        'لا خبر في الموقع بالمعرّف «2026/02/zzzzzzzzz».',
        'اكتب السنة والشهر واسم الملف، مثل 2026/02/slug.',
      ],
    ]);
  });
});

describe('what the front page names', () => {
  const home = (named: Partial<References>): References[] => [
    { file: 'home.yaml', aliases: [], stories: [], links: [], images: [], ...named },
  ];
  const place = { line: 3, column: 5 };

  test('may be drafts and tags of drafts', () => {
    const draft = makeStory({ slug: 'a', draft: true, tags: ['الماء'], authors: ['نعيمة الحداوي'] });
    const named = home({
      stories: [{ target: '2026/02/a', place }],
      links: [{ target: '/2026/02/a/', place }],
      lists: [
        { list: { kind: 'tag', id: 'الماء', name: 'الماء' }, place },
        { list: { kind: 'author', id: 'نعيمة-الحداوي', name: 'نعيمة الحداوي' }, place },
      ],
    });
    expect(check([draft], [], named)).toEqual([]);
  });

  test('must exist', () => {
    const story = makeStory({ tags: ['الماء'], authors: ['نعيمة الحداوي'] });
    const named = home({
      stories: [{ target: '2026/02/stroy', place }],
      links: [{ target: '/city/setat/', place }],
      lists: [
        { list: { kind: 'tag', id: 'المساء', name: 'المساء' }, place },
        { list: { kind: 'author', id: 'سلمى', name: 'سلمى' }, place },
      ],
    });
    expect(check([story], [], named)).toEqual([
      ['home.yaml', 3, 'لا خبر في الموقع بالمعرّف «2026/02/stroy».', 'لعلك تقصد «2026/02/story».'],
      ['home.yaml', 3, 'الرابط /city/setat/ لا يقود إلى صفحة في هذا الموقع.', 'لعلك تقصد «/city/settat/».'],
      ['home.yaml', 3, 'لا خبر في الموقع تحت وسم «المساء».', 'لعلك تقصد «الماء».'],
      ['home.yaml', 3, 'لا خبر في الموقع بتوقيع «سلمى».', 'اكتب اسم الكاتب كما هو في الأخبار.'],
    ]);
  });
});
