import { isolateRuns } from '../arabic/bidi.ts';
import { mediumDate } from '../arabic/dates.ts';
import type { Moment } from '../arabic/moment.ts';
import { slugify } from '../arabic/slug.ts';
import type { Edition } from '../catalogue/edition.ts';
import { type LeadImage, leadImage } from '../catalogue/lead-image.ts';
import { absolute, articlePath, correctionsPath, feedPaths, listPath } from '../catalogue/urls.ts';
import { changedAt, publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { figure, plainImage } from '../markdown/figure.ts';
import { isolatedHtml } from '../markdown/isolated-html.ts';
import { reader } from '../strings/reader.ts';
import { correctionsFeed } from './corrections-feed.ts';
import { feedAt } from './feed-list.ts';
import { tagUri } from './guid.ts';
import { xmlChars } from './xml.ts';

/** A feed, whatever its format. Addresses are absolute; texts hold only characters that XML may hold. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page whose stories it carries. */
  home: string;
  rss: string;
  json: string;
  /** Newest first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** Tag URI; see {@link tagUri}. */
  id: string;
  url: string;
  title: string;
  description: string;
  date: Moment;
  updated?: Moment;
  /** The authors, else the source, else the newsroom: never empty. */
  authors: { name: string; url?: string }[];
  /** Section, city and tags. */
  categories: string[];
  image?: LeadImage & { url: string };
  /** Who the story belongs to, with the original story or, where it is unknown, the source's home page. */
  source?: { name: string; url: string };
  /** The original story. */
  original?: string;
  /** The whole story as safe HTML: lead image, body, link to the original, corrections. */
  content: string;
}

/**
 * The feed beside a page (`/` for the whole site): the newest `settings.feedSize` stories with their bodies; undefined
 * where the page has none. Titles and descriptions are for sinks without markup and have their Latin runs isolated.
 */
export async function feedOf(page: string, edition: Edition): Promise<Feed | undefined> {
  const { catalogue } = edition;
  const { settings, lists, stories } = catalogue;
  if (!feedAt(page, catalogue)) return undefined;
  if (page === correctionsPath) return correctionsFeed(catalogue);
  const list = lists.get(page);
  const here = (path: string) => absolute(path, settings.url);
  const items = await Promise.all(
    (list?.stories ?? stories).slice(0, settings.feedSize).map((story) => itemIn(story, edition)),
  );
  return {
    title: plain(list ? `${list.name} – ${settings.name}` : settings.name),
    description: plain(
      list ? (list.description ?? reader.listDescription(list.kind, list.name)) : settings.tagline,
    ),
    language: settings.language,
    home: here(page),
    rss: here(feedPaths(page).rss),
    json: here(feedPaths(page).json),
    items,
  };
}

/** Text for the fields of a feed, which have no markup. */
const plain = (text: string) => isolateRuns(xmlChars(text));

/** Items that were made last: a story stands in several feeds, each in two formats. */
const recent = new WeakMap<Edition, Map<Article, Promise<FeedItem>>>();
const recentAtMost = 1_000;

function itemIn(story: Article, edition: Edition): Promise<FeedItem> {
  const items = recent.get(edition) ?? new Map<Article, Promise<FeedItem>>();
  recent.set(edition, items);
  const item = items.get(story) ?? itemOf(story, edition);
  items.delete(story);
  items.set(story, item);
  const [oldest] = items.keys();
  if (items.size > recentAtMost && oldest) items.delete(oldest);
  return item;
}

async function itemOf(story: Article, { catalogue, html }: Edition): Promise<FeedItem> {
  const { title, description, section, city, tags, source, guid, id } = story;
  const { url: origin } = catalogue.settings;
  const image = leadImage(story, catalogue);
  const sourceUrl = source?.url ?? source?.home;
  return {
    id: tagUri(guid, origin),
    url: absolute(articlePath(id), origin),
    title: plain(title),
    description: plain(description),
    date: publishedAt(story),
    updated: changedAt(story),
    authors: authorsOf(story, origin),
    categories: [...new Set([section.name, city.name, ...tags])].map(plain),
    image: image && { ...image, url: absolute(image.path, origin) },
    source: source && sourceUrl ? { name: plain(source.name), url: new URL(sourceUrl).href } : undefined,
    original: source?.url && new URL(source.url).href,
    content: xmlChars(storyHtml(image, await html(story, 'feed'), story, catalogue.settings)),
  };
}

function authorsOf({ authors, source }: Article, origin: string): FeedItem['authors'] {
  if (authors.length === 0)
    return source
      ? [{ name: plain(source.name), url: source.home && new URL(source.home).href }]
      : [{ name: reader.newsroom, url: absolute('/', origin) }];
  return authors.map((name) => ({
    name: plain(name),
    url: absolute(listPath('author', slugify(name)), origin),
  }));
}

/** The block names its direction: many feed readers show everything from left to right. */
function storyHtml(
  image: LeadImage | undefined,
  body: string,
  { source, corrections }: Article,
  { url: origin, language }: { url: string; language: string },
): string {
  const caption = [image?.caption, image?.credit];
  const lead = image
    ? figure(
        plainImage({ src: image.path, srcWidth: image.width, srcHeight: image.height }, image.alt, origin),
        caption.filter(Boolean).join(' – '),
      )
    : '';
  const link = source?.url ? `\n<p><a href="${escapeHtml(source.url)}">${reader.originalStory}</a></p>` : '';
  const corrected = corrections.map(
    ({ date, text }) => `\n<p>${reader.correctedOn} ${mediumDate(date)}: ${isolatedHtml(text)}</p>`,
  );
  return `<div lang="${language}" dir="rtl">\n${lead}${body}${link}${corrected.join('')}\n</div>`;
}
