import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeEdition, makeStory, moment, photo, sourceOf } from '../../tests/support/story.ts';
import { feedOf } from './feed-items.ts';

const body = () => '<p>نص الخبر.</p>';

async function itemsOf(stories: Parameters<typeof makeCatalogue>[0], page = '/', feedSize = 30) {
  const images = new Map([['articles/2026/02/hall.jpg', photo]]);
  const catalogue = makeCatalogue(stories, { images, settings: { feedSize } });
  return (await feedOf(page, makeEdition(catalogue, body)))?.items ?? [];
}

describe('the stories of a feed', () => {
  test('are the newest of the list, newest first', async () => {
    const stories = ['08', '11', '09', '10'].map((day) =>
      makeStory({ slug: `d${day}`, date: moment(`2026-02-${day}`) }),
    );
    const items = await itemsOf(stories, '/city/settat/', 3);
    expect(items.map(({ url }) => url.split('/').at(-2))).toEqual(['d11', 'd10', 'd09']);
  });

  test('a page without a feed has none', async () => {
    const edition = makeEdition(makeCatalogue([makeStory()]), body);
    expect(await feedOf('/region/casablanca-settat/', edition)).toBeUndefined();
    expect(await feedOf('/city/nowhere/', edition)).toBeUndefined();
  });

  test('a list names itself, what it carries and where it stands', async () => {
    const feed = await feedOf('/city/settat/', makeEdition(makeCatalogue([makeStory()]), body));
    expect(feed).toMatchObject({
      title: 'سطات – نشرة',
      description: 'كل ما نشرته الجريدة من أخبار سطات، الأحدث أولا.',
      language: 'ar-MA',
      home: 'https://nashra.example/city/settat/',
      rss: 'https://nashra.example/city/settat/rss.xml',
      json: 'https://nashra.example/city/settat/feed.json',
    });
  });

  test('have absolute, percent-encoded addresses', async () => {
    const [item] = await itemsOf([makeStory({ slug: 'ليلة' })]);
    expect(item?.url).toBe('https://nashra.example/2026/02/%D9%84%D9%8A%D9%84%D8%A9/');
  });

  test.each([
    ['its authors', { authors: ['نعيمة', 'كريم'], source: sourceOf('arz') }, ['نعيمة', 'كريم']],
    ['else its source', { source: sourceOf('arz') }, ['وكالة الأرز للأنباء']],
    ['else the newsroom', {}, ['هيئة التحرير']],
  ])('a story is by %s', async (_, overrides, names) => {
    const [item] = await itemsOf([makeStory(overrides)]);
    expect(item?.authors.map(({ name }) => name)).toEqual(names);
  });

  test('a republished story ends in a link to the original', async () => {
    const url = 'https://arz.example/news?a=1&b="2"';
    const [item] = await itemsOf([makeStory({ source: sourceOf('arz', url) })]);
    expect(item?.original).toBe('https://arz.example/news?a=1&b=%222%22');
    expect(item?.content).toContain(
      '<p><a href="https://arz.example/news?a=1&amp;b=&quot;2&quot;">انقر هنا لقراءة الخبر من مصدره.</a></p>\n</div>',
    );
  });

  test('without an address of the original, the source is named with its home page', async () => {
    const [item] = await itemsOf([makeStory({ source: sourceOf('arz') })]);
    expect(item?.source).toEqual({ name: 'وكالة الأرز للأنباء', url: 'https://arz.example/' });
    expect(item?.original).toBeUndefined();
    expect(item?.content).not.toContain('انقر هنا');
  });

  test('the lead image opens the content as one plain image', async () => {
    const image = {
      file: 'articles/2026/02/hall.jpg',
      alt: 'قاعة "كبيرة"',
      caption: 'القاعة',
      credit: 'كريم',
    };
    const [item] = await itemsOf([makeStory({ image })]);
    expect(item?.image).toMatchObject({ width: 1200, height: 800 });
    expect(item?.content).toMatch(
      /^<div lang="ar-MA" dir="rtl">\n<figure><img src="https:\/\/nashra\.example\/images\/[^"]+\.jpg" alt="قاعة &quot;كبيرة&quot;" width="1200" height="800"[^>]*><figcaption>القاعة – كريم<\/figcaption><\/figure>\n<p>/,
    );
    expect(item?.content).not.toContain('<source');
  });

  test('titles have their Latin runs isolated, the content has not', async () => {
    const [item] = await itemsOf([makeStory({ title: 'شبكة Wi-Fi 6 في سطات' })]);
    expect(item?.title).toBe('شبكة \u2068Wi-Fi 6\u2069 في سطات');
    expect(item?.content).not.toContain('\u2068');
  });
});
