import type { Edition } from '../catalogue/edition.ts';
import type { Article } from '../content/article.ts';
import type { Diagnostic } from '../content/problem.ts';
import type { References } from '../content/references.ts';
import { checking } from '../strings/desk.ts';
import { sameEventWarnings } from './same-event-warnings.ts';
import { withdrawnWarnings } from './withdrawn-warnings.ts';

/** What stands in a content folder. */
export interface Checked {
  /** The folder's absolute path. */
  content: string;
  edition: Edition;
  /** Every sound story, those that readers cannot see too, in the order of their files. */
  articles: readonly Article[];
  /** What every file names outside itself. */
  references: readonly References[];
}

/**
 * Looks for what may be wrong and stops no build. Only what is found in files that are asked for is wanted; a diagnostic's
 * file is its path below the content folder.
 */
export type WarningCheck = (
  checked: Checked,
  isAsked: (file: string) => boolean,
) => Diagnostic[] | Promise<Diagnostic[]>;

/** All that `npm run check` warns of. */
export const warningChecks: readonly WarningCheck[] = [emptyBodies, sameEventWarnings, withdrawnWarnings];

/** Stories without a word or a picture in their body: allowed, since a picture above may be all there is to say. */
function emptyBodies({ articles }: Checked, isAsked: (file: string) => boolean): Diagnostic[] {
  const [wrong, mend] = checking.emptyBody();
  return articles
    .filter(({ file, draft, facts }) => !draft && facts.words + facts.images.length === 0 && isAsked(file))
    .map(({ file }) => ({ file, line: 1, column: 1, severity: 'warning', rule: 'empty-body', wrong, mend }));
}
