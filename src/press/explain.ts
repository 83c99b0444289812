import type { Manifest } from './manifest.ts';
import type { Print } from './print.ts';

/** Why a run would print a file or not. */
export type Reason =
  | 'unknown'
  | 'first run'
  | 'new'
  | 'missing'
  | 'unfinished'
  | 'changed'
  | 'unchanged'
  | 'gone';

/**
 * Says of a page (a site path such as `/2026/02/slug/`, or a file such as `rss.xml`) why the next run prints it or not.
 * `present` are the files that stand in the output folder.
 */
export function explain(
  page: string,
  plan: readonly Print[],
  manifest: Pick<Manifest, 'files'> | undefined,
  present: ReadonlySet<string>,
): { file: string; reason: Reason } {
  const path = page.replace(/^\//, '').normalize('NFC');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const planned = plan.find((print) => print.file === file);
  const known = manifest?.files[file];
  if (!planned) return { file, reason: known === undefined ? 'unknown' : 'gone' };
  if (!manifest) return { file, reason: 'first run' };
  if (known === undefined) return { file, reason: 'new' };
  if (!present.has(file)) return { file, reason: 'missing' };
  if (known === '') return { file, reason: 'unfinished' };
  return { file, reason: known === planned.key ? 'unchanged' : 'changed' };
}
