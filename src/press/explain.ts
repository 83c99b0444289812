import type { Manifest, Standing } from './manifest.ts';
import type { Print } from './print.ts';

/** Why a run would print a file or not. */
export type Reason =
  | 'unknown'
  | 'first run'
  | 'new'
  | 'touched'
  | 'unfinished'
  | 'changed'
  | 'unchanged'
  | 'gone';

/**
 * Says of a page (a site path such as `/2026/02/slug/`, or a file such as `rss.xml`) why the next run prints it or not.
 * `isThere` says whether a file stands in the output folder as the manifest has it.
 */
export function explain(
  page: string,
  plan: readonly Print[],
  manifest: Pick<Manifest, 'files'> | undefined,
  isThere: (file: string, standing: Standing) => boolean,
): { file: string; reason: Reason } {
  const path = page.replace(/^\//, '').normalize('NFC');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const planned = plan.find((print) => print.file === file);
  const known = manifest?.files.get(file);
  if (!planned) return { file, reason: known === undefined ? 'unknown' : 'gone' };
  if (!manifest) return { file, reason: 'first run' };
  if (known === undefined) return { file, reason: 'new' };
  if (known.key === '') return { file, reason: 'unfinished' };
  if (!isThere(file, known)) return { file, reason: 'touched' };
  return { file, reason: known.key === planned.key ? 'unchanged' : 'changed' };
}
