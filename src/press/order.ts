import path from 'node:path';
import type { Moment } from '../arabic/moment.ts';
import { findNamed } from '../catalogue/named.ts';
import type { Records } from '../catalogue/records.ts';
import { type FoundFile, findFiles } from '../content/files.ts';
import { cacheOf } from './cache.ts';
import { digest } from './keys.ts';
import { readManifest, recordOf, standsWhole } from './manifest.ts';
import type { Printed } from './print.ts';
import { holdingSeal } from './seal.ts';
import { sourcesDigest } from './sources.ts';

/** What a run of the press is asked for. Paths are absolute. */
export interface Order {
  project: string;
  content: string;
  out: string;
  /** The site's origin; the settings' own where absent. */
  site?: string;
  now: Moment;
  /** The stories that have changed, by their paths below the content folder; absent where the press is to find out. */
  stories?: readonly string[];
}

/** The folder that lends registries to a content folder without. */
export function fallbackOf({ project }: Pick<Order, 'project'>): string {
  return path.join(project, 'content');
}

/** The folder whose files are copied as they are. */
export function publicOf({ project }: Pick<Order, 'project'>): string {
  return path.join(project, 'public');
}

/** What a run is made of but the clock. */
export interface Inputs {
  /** The project's {@link sourcesDigest}. */
  sources: string;
  /** What stands in the content folder; `records` know what stood there. */
  find(records: Records): readonly FoundFile[];
  /** Of every input; absent where only some stories are said to have changed. */
  digest?: string;
}

/** Looks at every input of a run; at the code alone where the stories that have changed are named. */
export function inputsOf(order: Order): Inputs {
  const { project, content, site, stories } = order;
  const sources = sourcesDigest(project);
  if (stories) return { sources, find: (records) => findNamed(content, stories, records) };
  const found = findFiles(content);
  const lent = content === fallbackOf(order) ? [] : findFiles(fallbackOf(order));
  const copied = findFiles(publicOf(order), true);
  return { sources, find: () => found, digest: digest(sources, site, found, lent, copied) };
}

/**
 * What a run would give that prints nothing, where the last run left exactly what this one would: its inputs are the same,
 * the clock has changed nothing, and nobody has touched the folder. Undefined otherwise.
 */
export function upToDate(
  { project, out, now }: Order,
  { digest }: Inputs,
): { stories: number; printed: Printed } | undefined {
  const record = recordOf(cacheOf(project), out);
  const seal = digest === undefined ? undefined : holdingSeal(record, digest, now.ms);
  const manifest = seal && readManifest(record);
  return manifest && standsWhole(manifest, out)
    ? { stories: seal.stories, printed: { printed: [], deleted: [], kept: manifest.files.size } }
    : undefined;
}
