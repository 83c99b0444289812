import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeEdition, makeStory, moment, photo, sourceOf } from '../../tests/support/story.ts';
import { xmlFault } from '../../tests/support/xml.ts';
import type { Article } from '../content/article.ts';
import { feedOf } from './feed-items.ts';
import { rss } from './rss.ts';

async function print(stories: Article[], page = '/', body = '<p>نص <b>الخبر</b>.</p>') {
  const images = new Map([['articles/2026/02/hall.jpg', photo]]);
  const feed = await feedOf(
    page,
    makeEdition(makeCatalogue(stories, { images }), () => body),
  );
  if (!feed) throw new Error(`no feed: ${page}`);
  const xml = await rss(feed);
  expect(xmlFault(xml)).toBeUndefined();
  return { xml, feed: parseRssFeed(xml) };
}

const full = makeStory({
  slug: 'forum',
  title: 'تقرير «R&D»: شبكة Wi-Fi 6 < المطلوب',
  updated: moment('2026-02-11T09:00:00+01:00'),
  source: sourceOf('arz', 'https://arz.example/1?a=1&b=2'),
  authors: ['نعيمة الحداوي', '007', '1.0', ' 2. '],
  tags: ['التعليم', '2026'],
  image: { file: 'articles/2026/02/hall.jpg', alt: '12', caption: 'القاعة', credit: 'O\'Neil & "Co"' },
});

describe('an RSS feed', () => {
  test('says what it is, where it stands and when its stories last changed', async () => {
    const { feed, xml } = await print([full], '/city/settat/');
    expect(feed).toMatchObject({
      title: 'سطات – نشرة',
      link: 'https://nashra.example/city/settat/',
      description: 'كل ما نشرته الجريدة من أخبار سطات، الأحدث أولا.',
      language: 'ar-MA',
      lastBuildDate: 'Wed, 11 Feb 2026 08:00:00 GMT',
      atom: {
        links: [
          { href: 'https://nashra.example/city/settat/rss.xml', rel: 'self', type: 'application/rss+xml' },
        ],
      },
    });
    expect(xml).not.toContain('xml-stylesheet');
  });

  test('carries the whole story', async () => {
    const item = (await print([full])).feed.items?.[0];
    expect(item).toMatchObject({
      title: 'تقرير «\u2068R&D\u2069»: شبكة \u2068Wi-Fi 6\u2069 < المطلوب',
      link: 'https://nashra.example/2026/02/forum/',
      guid: { value: 'tag:nashra.example,2026:2026/02/forum', isPermaLink: false },
      pubDate: 'Tue, 10 Feb 2026 13:30:00 GMT',
      source: { title: 'وكالة الأرز للأنباء', url: 'https://arz.example/1?a=1&b=2' },
      categories: ['مجتمع', 'سطات', 'التعليم', '2026'].map((name) => ({ name })),
      dc: { creators: ['نعيمة الحداوي', '007', '1.0', '2.'] },
    });
    expect(item?.content?.encoded).toContain('<p>نص <b>الخبر</b>.</p>');
  });

  test('shows the lead image as an enclosure and as media', async () => {
    const { feed, xml } = await print([full]);
    const item = feed.items?.[0];
    expect(item?.enclosures).toMatchObject([{ length: 0, type: 'image/jpeg' }]);
    expect(item?.media?.contents).toMatchObject([
      {
        url: item?.enclosures?.[0]?.url,
        medium: 'image',
        type: 'image/jpeg',
        width: 1200,
        height: 800,
        description: { value: '12', type: 'plain' },
        credits: [{ value: 'O\'Neil & "Co"' }],
      },
    ]);
    expect(xml).toMatch(
      /<enclosure url="https:\/\/nashra\.example\/images\/[\da-f-]+1200x800\.jpg" length="0"/,
    );
  });

  test('a plain description is escaped as the HTML that readers take it for', async () => {
    const { feed } = await print([makeStory({ description: 'أقل من <5> & أكثر' })]);
    expect(feed.items?.[0]?.description).toBe('أقل من &lt;5&gt; &amp; أكثر');
  });

  test('a list without stories gives a feed without items or a date', async () => {
    const { feed } = await print([makeStory()], '/section/sports/');
    expect(feed.items ?? []).toEqual([]);
    expect(feed.lastBuildDate).toBeUndefined();
  });

  test('the same stories give the same bytes', async () => {
    expect((await print([full, makeStory()])).xml).toBe((await print([makeStory(), full])).xml);
  });

  const hostile = [
    ['control characters', 'خبر\u0000\u0008\u001F\uFFFE عاجل', 'خبر عاجل'],
    ['the end of CDATA', 'خبر ]]> عاجل', 'خبر ]]> عاجل'],
    ['markup', '</title></item><script>خبر</script>', undefined],
    ['an entity', 'خبر &lt; &#38; &xxe; عاجل', undefined],
    ['a lone surrogate', 'خبر \uD800عاجل', 'خبر عاجل'],
    ['line separators', 'خبر\u2028\u2029عاجل', 'خبر\u2028\u2029عاجل'],
    ['a bidi override', 'خبر \u202Eعاجل', 'خبر \u202Eعاجل'],
    ['a comment', 'خبر <!-- عاجل', 'خبر <!-- عاجل'],
  ] as const;
  test.each(hostile)('%s cannot break it', async (_, text, title) => {
    const story = makeStory({
      title: text,
      description: text,
      authors: [text],
      tags: [text],
      source: { ...sourceOf('arz', 'https://arz.example/'), name: text },
      image: { file: 'articles/2026/02/hall.jpg', alt: text, caption: text, credit: text },
    });
    const { feed } = await print([story], '/', `<p>${text}</p>`);
    expect(feed.items).toHaveLength(1);
    if (title) expect(feed.items?.[0]?.title).toBe(title);
    if (title) expect(feed.items?.[0]?.dc?.creators).toEqual([title]);
  });
});
