import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { makeCatalogue, makeEdition, makeStory, moment } from '../../tests/support/story.ts';
import { xmlFault } from '../../tests/support/xml.ts';
import { correctionsFeed } from './corrections-feed.ts';
import { feedOf } from './feed-items.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const corrections = [{ date: moment('2026-02-11T09:00:00Z'), text: 'بث مجاني <عام> & Wi-Fi لا خاص.' }];

test('stands, empty, before there is anything to correct', async () => {
  const feed = correctionsFeed(makeCatalogue([makeStory()]));
  expect(feed.items).toEqual([]);
  expect(xmlFault(await rss(feed))).toBeUndefined();
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({ items: [] });
});

test('names the corrected story, and of a withdrawn one its date alone', async () => {
  const withdrawn = { date: moment('2026-02-12T08:00:00Z'), reason: 'لم يصح الخبر.' };
  const catalogue = makeCatalogue(
    [
      makeStory({ slug: 'a', title: 'خبر Wi-Fi', corrections }),
      makeStory({ slug: 'b', title: 'لا يُذكر', withdrawn }),
    ],
    { now: moment('2026-02-13') },
  );
  const xml = await rss(correctionsFeed(catalogue));
  expect(xmlFault(xml)).toBeUndefined();
  expect(parseRssFeed(xml).items).toMatchObject([
    {
      title: 'سحب خبر نُشر يوم 10 فبراير 2026',
      link: 'https://nashra.example/2026/02/b/',
      guid: { value: 'tag:nashra.example,2026:2026/02/b/withdrawal' },
      description: 'لم يصح الخبر.',
    },
    {
      title: 'تصويب: خبر \u2068Wi-Fi\u2069',
      link: 'https://nashra.example/2026/02/a/',
      guid: { value: 'tag:nashra.example,2026:2026/02/a/correction-1770800400' },
      pubDate: 'Wed, 11 Feb 2026 09:00:00 GMT',
    },
  ]);
  expect(xml).not.toContain('لا يُذكر');
});

test('a corrected story is told anew in its own feeds: when it changed, and its corrections after its text', async () => {
  const edition = makeEdition(makeCatalogue([makeStory({ corrections })]), () => '<p>نص الخبر.</p>');
  const [item] = (await feedOf('/', edition))?.items ?? [];
  expect(item?.updated).toEqual(corrections[0]?.date);
  expect(item?.content).toContain(
    '<p>نص الخبر.</p>\n<p>صُوّب في 11 فبراير 2026: بث مجاني &lt;عام&gt; &amp; <bdi>Wi-Fi</bdi> لا خاص.</p>\n</div>',
  );
});
