import { type Moment, nextMidnight } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';
import type { Settings } from '../site.config.ts';
import { publishedAt } from './visibility.ts';

/**
 * The next point in time, in milliseconds, at which the same stories may make another site: a story appears or expires,
 * leaves the news sitemap, or the day on the front page ends. Until then the clock changes nothing.
 */
export function sameUntil(
  articles: readonly Article[],
  { timeZone, newsSitemapHours }: Pick<Settings, 'timeZone' | 'newsSitemapHours'>,
  now: Moment,
): number {
  let next = nextMidnight(now, timeZone);
  const consider = (ms: number | undefined) => {
    if (ms !== undefined && ms > now.ms && ms < next) next = ms;
  };
  for (const article of articles) {
    if (article.draft) continue;
    const published = publishedAt(article).ms;
    consider(published);
    consider(published + newsSitemapHours * 3_600_000 + 1);
    consider(article.expiryDate?.ms);
  }
  return next;
}
