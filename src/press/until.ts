import { type Moment, nextMidnight } from '../arabic/moment.ts';
import type { Holdings } from '../catalogue/catalogue.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import { newsUntil } from '../seo/news-sitemap.ts';
import type { Settings } from '../site.config.ts';

/**
 * The next point in time, in milliseconds, at which the same content may make another site: a story appears, expires or is
 * withdrawn, leaves the news sitemap or its place on the front page, the breaking strip comes or goes, or the day on the front page
 * ends. Until then the clock changes nothing.
 */
export function sameUntil(
  { articles, composition }: Pick<Holdings, 'articles' | 'composition'>,
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
    consider(article.withdrawn?.date.ms);
  }
  const { lead, pinned, breaking } = composition;
  consider(breaking?.from?.ms);
  for (const placed of [lead, breaking, ...pinned]) consider(placed?.until?.ms);
  return next;
}
