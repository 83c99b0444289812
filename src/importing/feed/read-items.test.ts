import { expect, test } from 'vitest';
import { cutItems } from './cut-items.ts';
import { type FeedEntry, NoFeed, readItems, readJson } from './read-items.ts';

async function read(xml: string): Promise<FeedEntry[]> {
  async function* texts() {
    yield xml;
  }
  return Array.fromAsync(readItems(cutItems(texts())));
}

const rss = (items: string, declared = '') =>
  `<?xml version="1.0"?>${declared}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>جريدة</title><link>https://jarida.example/</link>${items}</channel></rss>`;

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://jarida.example/"><title>جريدة</title>
  <link>https://jarida.example/</link><items><rdf:Seq/></items></channel>
  <item rdf:about="https://jarida.example/1"><title>خبر</title><link>https://jarida.example/1</link>
  <description>&lt;p&gt;نص&lt;/p&gt;</description><dc:date>2026-02-10</dc:date><dc:creator>ليلى</dc:creator>
  <dc:subject>مجتمع</dc:subject></item></rdf:RDF>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>جريدة</title><link href="https://jarida.example/"/>
  <entry><id>urn:1</id><title>خبر</title><link rel="self" href="/x"/><link href="https://jarida.example/1"/>
  <published>2026-02-10</published><author><name>ليلى</name></author><category term="c" label="مجتمع"/>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>نص</p></div></content></entry></feed>`;

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'جريدة',
  home_page_url: 'https://jarida.example/',
  items: [
    {
      id: '1',
      url: 'https://jarida.example/1',
      title: 'خبر',
      content_html: '<p>نص</p>',
      date_published: '2026-02-10',
      authors: [{ name: 'ليلى' }],
      tags: ['مجتمع'],
    },
  ],
});

test.each([
  [
    'RSS',
    rss(`<item><title>خبر</title><link>https://jarida.example/1</link><pubDate>2026-02-10</pubDate>
      <dc:creator>ليلى</dc:creator><category>مجتمع</category><description>&lt;p&gt;نص&lt;/p&gt;</description></item>`),
  ],
  ['RDF', rdf],
  ['Atom', atom],
  ['JSON Feed', json],
])('%s says the same of a story', async (form, feed) => {
  const [facts, entry] = form === 'JSON Feed' ? [...readJson(feed)] : await read(feed);
  expect(facts).toMatchObject({ facts: { title: 'جريدة', home: 'https://jarida.example/' } });
  expect(entry).toMatchObject({
    kind: 'item',
    item: {
      title: 'خبر',
      html: '<p>نص</p>',
      isPlain: false,
      link: 'https://jarida.example/1',
      dates: ['2026-02-10'],
      authors: ['ليلى'],
      categories: ['مجتمع'],
    },
  });
});

test('the whole text is taken before the summary, and the widest picture with its words', async () => {
  const [, entry] = await read(
    rss(`<item><title>خبر</title><description>موجز</description><content:encoded><![CDATA[<p>كل النص</p>]]></content:encoded>
      <guid>https://jarida.example/7</guid><author>a@jarida.example (ليلى)</author>
      <media:content url="s.jpg" medium="image" width="100"/><media:content url="l.jpg" medium="image" width="900">
      <media:description>واجهة السوق</media:description><media:credit>ليلى</media:credit></media:content></item>`),
  );
  expect(entry).toMatchObject({
    item: {
      html: '<p>كل النص</p>',
      summary: 'موجز',
      link: 'https://jarida.example/7',
      authors: ['ليلى'],
      image: { url: 'l.jpg', alt: 'واجهة السوق', credit: 'ليلى' },
    },
  });
});

const sound = '<item><title>خبر سليم</title></item>';

test.each([
  ['nesting without end', `<item><title>x</title>${'<b>'.repeat(9000)}</item>`],
  ['names that JavaScript keeps for itself', '<item><title>x</title><__proto__>1</__proto__></item>'],
  ['nothing in it', '<item></item>'],
])('an item with %s spoils no other', async (_, item) => {
  const entries = await read(rss(sound + item + sound));
  expect(entries.map(({ kind }) => kind)).toEqual(['facts', 'item', 'broken', 'item']);
  expect(entries[2]).toMatchObject({ reason: 'brokenItem', xml: item, line: 4 });
});

test('no entity is expanded, and no file is read by one', async () => {
  const declared = `<!DOCTYPE rss [<!ENTITY bomb "${'ha'.repeat(1000)}"><!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const [, entry] = await read(rss('<item><title>&bomb; &file;</title></item>', declared));
  expect(entry).toMatchObject({ item: { title: '&bomb; &file;' } });
});

test.each(['', '<html><body>لا خلاصة هنا</body></html>', 'نص', '<item>1</item>'])(
  '«%s» is no feed',
  async (text) => {
    await expect(read(text)).rejects.toThrow(NoFeed);
  },
);

test.each(['{', '{"a":1}', '[]'])('%s is no JSON Feed', (text) => {
  expect(() => [...readJson(text)]).toThrow(NoFeed);
});
