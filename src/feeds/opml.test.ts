import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { makeCatalogue, makeStory, sourceOf } from '../../tests/support/story.ts';
import { xmlFault } from '../../tests/support/xml.ts';
import { feedList } from './feed-list.ts';
import { opml } from './opml.ts';

test('an OPML file lists every feed once, the site and its corrections first, the others by kind', () => {
  const catalogue = makeCatalogue([
    makeStory({
      authors: ['كريم "الصغير" <&>\u0007'],
      source: { ...sourceOf('arz'), name: 'موقع Hespress & Co' },
    }),
  ]);
  const xml = opml(catalogue);
  expect(xmlFault(xml)).toBeUndefined();
  const outlines = parseOpml(xml).body?.outlines ?? [];
  expect(outlines.map(({ text }) => text)).toEqual([
    'نشرة',
    'التصويبات',
    'الأقسام',
    'المدن',
    'المصادر',
    'الكتّاب',
  ]);
  const feeds = outlines.flatMap((outline) => outline.outlines ?? [outline]);
  expect(feeds.map(({ xmlUrl }) => xmlUrl)).toEqual(
    feedList(catalogue).map(({ rss }) => new URL(rss, 'https://nashra.example').href),
  );
  expect(feeds.slice(-3)).toMatchObject([
    { text: 'سطات', type: 'rss', htmlUrl: 'https://nashra.example/city/settat/', language: 'ar-MA' },
    { text: 'موقع \u2068Hespress & Co\u2069' },
    { text: 'كريم "الصغير" <&>' },
  ]);
});
