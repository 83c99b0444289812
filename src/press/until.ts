import { type Moment, nextMidnight } from '../arabic/moment.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { newsUntil } from '../seo/news-sitemap.ts';
import type { Settings } from '../site.config.ts';

/**
 * The next point in time, in milliseconds, at which the same stories may make another site: a story appears or expires,
 * leaves the news sitemap, or the day on the front page ends. Until then the clock changes nothing.
 */
export function sameUntil(
  articles: readonly Article[],
  settings: Pick<Settings, 'timeZone' | 'newsSitemapHours'>,
  now: Moment,
): number {
  let next = nextMidnight(now, settings.timeZone);
  const consider = (ms: number | undefined) => {
    if (ms !== undefined && ms > now.ms && ms < next) next = ms;
  };
  for (const article of articles) {
    if (article.draft) continue;
    consider(publishedAt(article).ms);
    consider(newsUntil(article, settings));
    consider(article.expiryDate?.ms);
  }
  return next;
}
