import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeStory, registered, registries, sourceOf } from '../../tests/support/story.ts';
import { feedAt, feedGroups, feedList, feedPage, feedParams } from './feed-list.ts';

const catalogue = makeCatalogue([
  makeStory({ slug: 'a', authors: ['نعيمة الحداوي'], tags: ['التعليم'] }),
  makeStory({ slug: 'b', city: registered(registries.cities, 'agadir'), source: sourceOf('arz') }),
]);

describe('the feeds of the site', () => {
  test('are one for the site, one for its corrections and one for every section, city, source and author', () => {
    expect(feedList(catalogue).map(({ kind, title, rss }) => [kind, title, rss])).toEqual([
      ['site', 'كل الأخبار', '/rss.xml'],
      ['corrections', 'التصويبات', '/corrections/rss.xml'],
      ['section', 'مجتمع', '/section/society/rss.xml'],
      ['section', 'رياضة', '/section/sports/rss.xml'],
      ['section', 'ثقافة', '/section/culture/rss.xml'],
      ['city', 'أكادير', '/city/agadir/rss.xml'],
      ['city', 'سطات', '/city/settat/rss.xml'],
      ['source', 'وكالة الأرز للأنباء', '/source/arz/rss.xml'],
      ['author', 'نعيمة الحداوي', '/author/نعيمة-الحداوي/rss.xml'],
    ]);
  });

  test('are grouped under the words of the feeds page', () => {
    expect(feedGroups(catalogue).map(({ title, feeds }) => [title, feeds.length])).toEqual([
      ['الأقسام', 3],
      ['المدن', 2],
      ['المصادر', 1],
      ['الكتّاب', 1],
    ]);
  });

  test.each([
    ['/', 'كل الأخبار'],
    ['/city/settat/', 'سطات'],
    ['/tag/التعليم/', undefined],
    ['/region/souss-massa/', undefined],
    ['/city/nowhere/', undefined],
    ['/2026/02/a/', undefined],
  ])('beside %s stands: %s', (page, title) => {
    expect(feedAt(page, catalogue)?.title).toBe(title);
  });

  test('route parameters name their pages, whatever the spelling of the address', () => {
    const pages = feedParams(catalogue).map(({ params }) => feedPage(params.list));
    expect(pages).toEqual(feedList(catalogue).map(({ page }) => page));
    expect(feedPage('author/نعيمة'.normalize('NFD'))).toBe('/author/نعيمة/');
  });
});
