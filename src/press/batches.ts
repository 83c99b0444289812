import { caching, immutablePatterns } from './host-headers.ts';
import { exactType, mediaType } from './media-types.ts';
import { readVariant } from './variants.ts';

/** Parts of a deploy, in order: nothing is named by a file before it is there. */
export const stages = ['assets', 'stories', 'lists'] as const;

export type Stage = (typeof stages)[number];

/** Files that are uploaded together. */
export interface Batch {
  stage: Stage;
  /** HTTP headers that stores which keep headers serve them with: `Name: value`. */
  headers: string[];
  files: string[];
}

/**
 * Puts files of a site into the order in which readers may meet them: what pages show, then the stories, then all that
 * leads to stories (lists, feeds, sitemaps, what search begins with). Files of a batch are sorted.
 */
export function batchesOf(files: readonly string[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const file of [...files].sort()) {
    const batch = { stage: stageOf(file), headers: headersOf(file), files: [] };
    const key = [stages.indexOf(batch.stage), ...batch.headers].join('\n');
    const known = batches.get(key) ?? batch;
    known.files.push(file);
    batches.set(key, known);
  }
  return [...batches].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, batch]) => batch);
}

/** Below a month stand pages that are no stories too: its days and its further pages. */
const story = /^(?:lite\/)?\d{4}\/\d{2}\/(?!\d{2}\/|page\/)[^/]+\/index\.html$|^s\/[^/]+\/index\.html$/;

const namesOthers = /(?:\.(?:html|xml|json|opml|txt|webmanifest)|^_redirects|^_headers|^sw\.js)$/;

/** What `pagefind/parts.json` names. */
const namedByParts =
  /^pagefind\/(?:.*\/stories\.json|titles\/|values\.json|dictionary\.json|vocabulary\.txt)/;

function stageOf(served: string): Stage {
  const file = readVariant(served).original;
  if (story.test(file)) return 'stories';
  return namesOthers.test(file) && !namedByParts.test(file) ? 'lists' : 'assets';
}

const immutable = immutablePatterns.map((pattern) => new RegExp(pattern));

/** What rclone goes by the end of a name for is told where that says too little, or belongs to a compressed copy. */
function headersOf(file: string): string[] {
  const { original, encoding } = readVariant(file);
  const cache = immutable.some((pattern) => pattern.test(`/${original}`)) ? caching.immutable : caching.brief;
  const type = encoding ? mediaType(original) : exactType(original);
  return [
    `Cache-Control: ${cache}`,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...(encoding ? [`Content-Encoding: ${encoding}`] : []),
  ];
}

/** The outermost folders that hold nothing once `deleted` are gone from among `kept`; sorted. */
export function emptiedFolders(deleted: readonly string[], kept: Iterable<string>): string[] {
  const inUse = new Set<string>();
  for (const file of kept) for (const folder of foldersOf(file)) inUse.add(folder);
  const emptied = deleted.map((file) => foldersOf(file).find((folder) => !inUse.has(folder)));
  return [...new Set(emptied.filter((folder) => folder !== undefined))].sort();
}

/** The folders that a file stands in, the outermost first. */
export function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_step, index) => steps.slice(0, index + 1).join('/'));
}
