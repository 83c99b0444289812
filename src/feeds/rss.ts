import { getRssString } from '@astrojs/rss';
import { isolateRuns } from '../arabic/bidi.ts';
import type { Feed, FeedItem } from './feed-items.ts';
import { element, escapeXml, xmlChars } from './xml.ts';

/**
 * RSS 2.0 with the whole stories. `lastBuildDate` is the newest change of an item, not the clock's time, so that the
 * same stories give the same bytes.
 */
export function rss({ title, description, language, home, rss: self, items }: Feed): Promise<string> {
  const changed = Math.max(...items.map(({ updated, date }) => (updated ?? date).ms));
  return getRssString({
    title,
    description,
    site: home,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      element('language', {}, escapeXml(language)),
      items.length > 0 ? element('lastBuildDate', {}, new Date(changed).toUTCString()) : '',
      element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ].join(''),
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: asHtml(item.description),
      pubDate: new Date(item.date.ms),
      categories: item.categories,
      content: item.content,
      source: item.source && { title: item.source.name, url: item.source.url },
      enclosure: item.image && { url: item.image.url, length: unknownLength, type: 'image/jpeg' },
      customData: ownElements(item),
    })),
  });
}

/**
 * The bytes of an image are not known while pages are printed: it is made after them, or taken from the cache. For
 * that case the RSS Best Practices Profile asks for a length of 0.
 */
const unknownLength = 0;

/** Feed readers take the description for HTML (RSS Best Practices Profile), ours is plain text. */
const asHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function ownElements({ id, authors, image }: FeedItem): string {
  return [
    element('guid', { isPermaLink: 'false' }, escapeXml(id)),
    ...authors.map(({ name }) => element('dc:creator', {}, customText(name))),
    image ? mediaContent(image) : '',
  ].join('');
}

function mediaContent({ url, width, height, alt, credit }: NonNullable<FeedItem['image']>): string {
  const words = [
    element('media:description', { type: 'plain' }, customText(isolateRuns(alt))),
    credit ? element('media:credit', {}, customText(isolateRuns(credit))) : '',
  ];
  return element(
    'media:content',
    { url, medium: 'image', type: 'image/jpeg', width, height },
    words.join(''),
  );
}

/**
 * Text for `customData`. `@astrojs/rss` parses that and would turn a name like «007» into the number 7: a text that
 * could be a number, with white space around it or not, is therefore given a character at a time.
 */
function customText(text: string): string {
  if (!/^[\s\da-fx.+-]+$/i.test(text)) return escapeXml(text);
  return [...xmlChars(text)].map((character) => `<![CDATA[${character}]]>`).join('');
}
