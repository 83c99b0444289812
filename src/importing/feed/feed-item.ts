import type { AtomFeed, JsonFeed, MediaNs, RdfFeed, RssFeed } from 'feedsmith';
import type { IncomingImage } from '../incoming.ts';

/** An item of a feed, whichever form the feed has. All texts are as the feed has them. */
export interface FeedItem {
  /** HTML. */
  title: string;
  /** The fullest text that the feed gives. */
  html: string;
  /** Whether that text is plain, so that its line ends are what divides it. */
  isPlain: boolean;
  /** A shorter text beside it; HTML. */
  summary?: string;
  /** As the feed writes it: it may be relative to `base`. */
  link?: string;
  base?: string;
  /** When it was published, the surest first. */
  dates: string[];
  updated?: string;
  authors: string[];
  categories: string[];
  image?: IncomingImage;
}

/** What a feed says of itself. */
export interface FeedFacts {
  title?: string;
  /** Where its site is read. */
  home?: string;
  base?: string;
}

const held = <Value>(values: readonly (Value | undefined)[]): Value[] =>
  values.filter((value): value is Value => value !== undefined && value !== '');

/** Text in the form that HTML gives it. */
const asHtml = (text: string) => text.replaceAll('<', '&lt;');

/** Text without a tag that ends a line is plain. */
const isPlainText = (html: string) => !/<(?:p|br|div|h\d|ul|ol|table|blockquote|figure|img)\b/i.test(html);

/** An item of RSS 0.9x, 1.0 (RDF) and 2.0. */
export function rssItem(item: RssFeed.Item<string> & RdfFeed.Item<string>): FeedItem {
  const { title = '', link, description, guid, dc, dcterms, content, media, xml } = item;
  const html = content?.encoded || description || '';
  const permanent =
    guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? '') ? guid?.value : undefined;
  const enclosure = item.enclosures?.find(({ type }) => type?.startsWith('image/'));
  const creators = dc?.creators ?? [];
  return {
    title,
    html,
    isPlain: isPlainText(html),
    summary: content?.encoded ? description : undefined,
    link: link || permanent || item.rdf?.about,
    base: xml?.base,
    dates: held([item.pubDate, ...(dc?.dates ?? []), ...(dcterms?.dates ?? []), ...(dcterms?.created ?? [])]),
    updated: dcterms?.modified?.[0] ?? item.atom?.updated,
    authors: creators.length > 0 ? creators : held((item.authors ?? []).map(({ name }) => personOf(name))),
    categories: held([...(item.categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])]),
    image: mediaImage(media) ?? (enclosure?.url ? { url: enclosure.url } : undefined),
  };
}

/** RSS has `address (name)` for an author; an address alone is no name. */
function personOf(author: string | undefined): string | undefined {
  const name = /^\S+@\S+\s*\((.+)\)$/.exec(author ?? '')?.[1] ?? author;
  return name?.includes('@') ? undefined : name;
}

/** An entry of Atom 1.0 and 0.3. */
export function atomItem(entry: AtomFeed.Entry<string>): FeedItem {
  const { title, content, summary, links = [], published, updated, authors, media, dc } = entry;
  const html = textHtml(content) || textHtml(summary);
  const shown = links.find(
    ({ rel, type }) => (rel ?? 'alternate') === 'alternate' && (type ?? 'text/html') === 'text/html',
  );
  const alternate = shown ?? links.find(({ rel }) => (rel ?? 'alternate') === 'alternate');
  const enclosure = links.find(({ rel, type }) => rel === 'enclosure' && type?.startsWith('image/'));
  return {
    title: textHtml(title),
    html,
    isPlain: isPlainText(html),
    summary: textHtml(content) ? textHtml(summary) : undefined,
    link: alternate?.href || (/^https?:/.test(entry.id ?? '') ? entry.id : undefined),
    base: content?.xml?.base ?? entry.xml?.base,
    dates: held([published, ...(dc?.dates ?? []), updated]),
    updated: published ? updated : undefined,
    authors: held([...(authors ?? []).map(({ name }) => name), ...(dc?.creators ?? [])]),
    categories: held((entry.categories ?? []).map(({ label, term }) => label || term)),
    image: mediaImage(media) ?? (enclosure?.href ? { url: enclosure.href } : undefined),
  };
}

function textHtml(text: { value?: string; type?: string } | undefined): string {
  const { value = '', type = 'text' } = text ?? {};
  return /^(?:text|text\/plain)$/i.test(type) ? asHtml(value) : value;
}

/** An item of JSON Feed. */
export function jsonItem(item: JsonFeed.Item<string>): FeedItem {
  const { title = '', content_html, content_text, summary, url, external_url, image, banner_image } = item;
  const picture = image ?? banner_image;
  const html = content_html || asHtml(content_text || summary || '');
  return {
    title: asHtml(title),
    html,
    isPlain: !content_html,
    summary: summary && (content_html || content_text) ? asHtml(summary) : undefined,
    link: url || external_url || (/^https?:/.test(item.id ?? '') ? item.id : undefined),
    dates: held([item.date_published, item.date_modified]),
    updated: item.date_published ? item.date_modified : undefined,
    authors: held((item.authors ?? []).map(({ name }) => name)),
    categories: item.tags ?? [],
    image: picture ? { url: picture } : undefined,
  };
}

/** The widest picture of Media RSS, with the words that go with it; a thumbnail where there is no other. */
function mediaImage(media: MediaNs.ItemOrFeed | undefined): IncomingImage | undefined {
  if (!media) return undefined;
  const groups = [media, ...(media.groups ?? [])];
  const pictures = [
    ...(media.contents ?? []),
    ...(media.groups ?? []).flatMap(({ contents }) => contents ?? []),
  ]
    .filter(({ medium, type, url }) => url && (medium === 'image' || type?.startsWith('image/')))
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
  const [widest] = pictures;
  const thumbnail = [...groups, ...pictures].flatMap(({ thumbnails }) => thumbnails ?? [])[0];
  const url = widest?.url ?? thumbnail?.url;
  if (!url) return undefined;
  const words = [widest, ...groups].map((place) => ({
    description: place?.description?.value,
    credit: place?.credits?.[0]?.value,
  }));
  const alt = held(words.map(({ description }) => description))[0];
  return { url, alt, credit: held(words.map(({ credit }) => credit))[0] };
}
