import { sameStoryOf } from '../catalogue/same-story.ts';
import { newestFirst, publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import type { Complaint, Diagnostic } from '../content/problem.ts';
import { likeness } from '../strings/likeness.ts';
import type { Checked } from './check-warnings.ts';

const week = 7 * 24 * 3_600_000;

/**
 * Stories of the last seven days, or of the time to come, that tell an event which another story tells. Twice from one
 * source is likely a slip, and the later one is told. Of two sources that is told only of files that are asked for by name,
 * since readers are well served by both. A story that names the other in `related`, or is named by it, is left alone.
 */
export function sameEventWarnings(
  { edition, articles }: Pick<Checked, 'edition' | 'articles'>,
  isAsked: (file: string) => boolean,
): Diagnostic[] {
  const { now } = edition.catalogue;
  const isAll = isAsked('');
  const groups = sameStoryOf(articles.toSorted(newestFirst));
  return articles.flatMap((story): Diagnostic[] => {
    const group = groups.get(story.id);
    if (!group || !isAsked(story.file) || publishedAt(story).ms < now.ms - week) return [];
    const others = (isAll ? group.slice(0, group.indexOf(story)) : group).filter(
      (other) => other !== story && !isRelated(story, other),
    );
    const twin = others.find(({ source }) => source?.id === story.source?.id);
    const [other] = others;
    if (twin) return [warning(story, likeness.twice(twin.title, twin.file))];
    if (!other || isAll) return [];
    return [warning(story, likeness.elsewhere(other.title, other.source?.name, other.file))];
  });
}

const isRelated = (one: Article, other: Article) =>
  [
    [one, other],
    [other, one],
  ].some(([from, to]) => from?.related.some((target) => 'id' in target && target.id === to?.id));

const warning = ({ file }: Article, [wrong, mend]: Complaint): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'same-event',
  wrong,
  mend,
});
