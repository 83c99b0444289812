import type { Moment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';

/** When readers may first see a story: its `publishDate`, else its `date`. Milliseconds since 1970. */
export function visibleFrom({ publishDate, date }: Pick<Article, 'publishDate' | 'date'>): number {
  return (publishDate ?? date).ms;
}

/** Whether readers see a story at a point in time: no draft, not scheduled for later, not expired. */
export function isVisible(
  article: Pick<Article, 'draft' | 'publishDate' | 'date' | 'expiryDate'>,
  now: Moment,
): boolean {
  const { draft, expiryDate } = article;
  return !draft && visibleFrom(article) <= now.ms && (expiryDate === undefined || now.ms < expiryDate.ms);
}

/** Sorts newest first; stories of the same second by id, so that no order depends on the folder. */
export function newestFirst(a: Pick<Article, 'date' | 'id'>, b: Pick<Article, 'date' | 'id'>): number {
  return b.date.ms - a.date.ms || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
