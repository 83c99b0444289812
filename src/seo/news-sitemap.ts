import { isolateRuns } from '../arabic/bidi.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { absolute, articlePath } from '../catalogue/urls.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { element, escapeXml } from '../feeds/xml.ts';
import type { Settings } from '../site.config.ts';
import { indexing } from './indexing.ts';

/** Most entries that Google reads of a news sitemap. */
const most = 1000;

/** Until when a story stands in the news sitemap, in milliseconds; that time is not part of it. */
export function newsUntil(
  story: Pick<Article, 'publishDate' | 'date'>,
  { newsSitemapHours }: Pick<Settings, 'newsSitemapHours'>,
): number {
  return publishedAt(story).ms + newsSitemapHours * 3_600_000 + 1;
}

/**
 * Google's news sitemap: stories of the last `settings.newsSitemapHours`, counted from when readers could first see
 * them, that search engines may index, newest first. Undefined when there are none: an empty one is an error to Google.
 */
export function newsSitemap({ stories, settings, now }: Catalogue): string | undefined {
  const end = stories.findIndex((story) => newsUntil(story, settings) <= now.ms);
  const fresh = stories
    .slice(0, end < 0 ? undefined : end)
    .filter((story) => indexing({ kind: 'article', article: story }) === 'index')
    .slice(0, most);
  if (fresh.length === 0) return undefined;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${fresh.map((story) => entry(story, settings)).join('\n')}
</urlset>
`;
}

function entry(story: Article, { url, name, language }: Settings): string {
  const text = (tag: string, content: string) => element(tag, {}, escapeXml(content));
  const publication =
    text('news:name', isolateRuns(name)) + text('news:language', language.split('-')[0] ?? language);
  const news = [
    element('news:publication', {}, publication),
    text('news:publication_date', publishedAt(story).iso),
    text('news:title', isolateRuns(story.title)),
  ];
  const loc = text('loc', absolute(articlePath(story.id), url));
  return element('url', {}, loc + element('news:news', {}, news.join('')));
}
