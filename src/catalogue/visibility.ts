import type { Moment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';

/** When readers first see a story, and the time it is filed under in every list: its `date`, or a later `publishDate`. */
export function publishedAt({ publishDate, date }: Pick<Article, 'publishDate' | 'date'>): Moment {
  return publishDate && publishDate.ms > date.ms ? publishDate : date;
}

/** When a story was last changed in the open: its `updated` or its newest correction; undefined where it has neither. */
export function changedAt({
  updated,
  corrections,
}: Pick<Article, 'updated' | 'corrections'>): Moment | undefined {
  return corrections.reduce((latest, { date }) => (latest && latest.ms >= date.ms ? latest : date), updated);
}

type Timed = Pick<Article, 'draft' | 'publishDate' | 'date' | 'expiryDate' | 'withdrawn'>;

/** Whether readers see a story at a point in time: no draft, not scheduled for later, not expired, not withdrawn. */
export function isVisible(article: Timed, now: Moment): boolean {
  return hiddenAs(article, now) === undefined;
}

/** Why readers do not see a story. */
type Hidden = 'draft' | 'scheduled' | 'withdrawn' | 'expired';

/** What keeps a story from readers at a point in time. One that was withdrawn stays so when it would have expired. */
export function hiddenAs(article: Timed, now: Moment): Hidden | undefined {
  const { draft, expiryDate, withdrawn } = article;
  if (draft) return 'draft';
  if (publishedAt(article).ms > now.ms) return 'scheduled';
  if (withdrawn && withdrawn.date.ms <= now.ms) return 'withdrawn';
  return expiryDate && expiryDate.ms <= now.ms ? 'expired' : undefined;
}

type Filed = Pick<Article, 'publishDate' | 'date' | 'id'>;

/** Sorts newest first; stories of the same second by id, so that no order depends on the folder. */
export function newestFirst(a: Filed, b: Filed): number {
  return publishedAt(b).ms - publishedAt(a).ms || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
