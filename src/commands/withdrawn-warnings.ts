import { locatePlace } from '../catalogue/holdings.ts';
import { articleId } from '../content/paths.ts';
import type { Diagnostic } from '../content/problem.ts';
import { namesWithdrawn } from '../strings/withdrawing.ts';
import type { Checked } from './check-warnings.ts';

/**
 * Places that name a withdrawn story and are therefore not shown: links after a story, «اقرأ أيضا» asides, and all that the
 * front page is composed of. A plain link in a text stays, and leads to the notice.
 */
export function withdrawnWarnings(
  { content, edition, references }: Checked,
  isAsked: (file: string) => boolean,
): Diagnostic[] {
  const { withdrawn, redirects } = edition.catalogue;
  if (withdrawn.size === 0) return [];
  const idOf = (path: string) => articleId(redirects.get(path) ?? path);
  return references
    .filter(({ file }) => isAsked(file))
    .flatMap(({ file, stories, links }) => {
      const isFront = file.endsWith('.yaml');
      return [...stories, ...(isFront ? links : [])].flatMap(({ target, place }): Diagnostic[] => {
        const id = idOf(target);
        if (!withdrawn.has(id)) return [];
        const [wrong, mend] = isFront ? namesWithdrawn.onFrontPage(id) : namesWithdrawn.inStory(id);
        const at = locatePlace(content, file, place);
        return [{ file, ...at, severity: 'warning', rule: 'withdrawn', wrong, mend }];
      });
    });
}
