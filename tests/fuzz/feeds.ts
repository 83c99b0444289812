import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { feedOf } from '../../src/feeds/feed-items.ts';
import { feedList } from '../../src/feeds/feed-list.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { opml } from '../../src/feeds/opml.ts';
import { rss } from '../../src/feeds/rss.ts';
import { newsSitemap } from '../../src/seo/news-sitemap.ts';
import { sitemap, sitemapIndex, sitemapParts } from '../../src/seo/sitemaps.ts';
import { makeEdition } from '../support/story.ts';
import { xmlFault } from '../support/xml.ts';
import { anySaid, newspaperOf } from './newspapers.ts';
import { target } from './target.ts';
import { anyText } from './texts.ts';

export const feeds = target({
  name: 'feeds',
  claim: 'feed readers find in every feed just what was put there, whatever it says',
  input: fc.record({ said: anySaid, html: anyText }),
  inputs: 300,
  async law({ said, html }) {
    const newspaper = newspaperOf(said);
    const edition = makeEdition(newspaper, () => html);
    for (const { page } of feedList(newspaper)) {
      const feed = await feedOf(page, edition);
      if (!feed) throw new Error(`no feed at ${page}`);
      const xml = await rss(feed);
      strictEqual(xmlFault(xml), undefined);
      const read = parseRssFeed(xml);
      strictEqual(read.title, asRead(feed.title));
      deepStrictEqual(
        (read.items ?? []).map(
          ({ title, link, guid, pubDate, content, description, categories, source, dc }) => ({
            title,
            link,
            guid: guid?.value,
            date: Date.parse(String(pubDate)),
            content: content?.encoded,
            description,
            categories: (categories ?? []).map(({ name }) => name),
            source: source?.title,
            authors: dc?.creators ?? [],
          }),
        ),
        feed.items.map(({ title, url, id, date, content, description, categories, source, authors }) => ({
          title: asRead(title),
          link: url,
          guid: id,
          date: date.ms,
          content: asRead(content),
          description: asRead(asHtml(description)),
          categories: categories.map(asRead).filter(Boolean),
          source: source && asRead(source.name),
          authors: authors.map(({ name }) => asRead(name)).filter(Boolean),
        })),
      );
      const json = parseJsonFeed(jsonFeed(feed));
      deepStrictEqual(
        (json.items ?? []).map(({ id, url, title, content_html }) => ({ id, url, title, content_html })),
        feed.items.map(({ id, url, title, content }) => ({
          id,
          url,
          title: title.trim() || undefined,
          content_html: content.trim(),
        })),
      );
    }
  },
});

/** What a feed reader makes of a text: XML knows one line end (section 2.11), and nobody shows white space around it. */
const asRead = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim() || undefined;

const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const sitemaps = target({
  name: 'sitemaps',
  claim: 'sitemaps and the list of feeds are well-formed XML that names addresses of the site alone',
  input: anySaid,
  inputs: 400,
  law(said) {
    const newspaper = newspaperOf(said);
    const texts = [
      opml(newspaper),
      sitemapIndex(newspaper),
      newsSitemap(newspaper) ?? '',
      ...sitemapParts(newspaper).map((part) => sitemap(part, newspaper) ?? ''),
    ].filter((text) => text !== '');
    const { origin } = new URL(newspaper.settings.url);
    for (const text of texts) {
      strictEqual(xmlFault(text), undefined);
      for (const [, address = ''] of text.matchAll(/<loc>([^<]*)<\/loc>/g))
        strictEqual(new URL(address).origin, origin);
    }
    const outlines = parseOpml(opml(newspaper)).body?.outlines ?? [];
    const listed = outlines.flatMap((outline) => [outline, ...(outline.outlines ?? [])]);
    deepStrictEqual(
      listed.flatMap(({ xmlUrl }) => (xmlUrl ? [xmlUrl] : [])),
      feedList(newspaper).map((entry) => new URL(entry.rss, origin).href),
    );
  },
});
