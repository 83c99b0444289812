import { dayOf } from '../arabic/moment.ts';
import { reservedNames } from '../catalogue/urls.ts';
import { Slugs } from './addresses.ts';
import { detached } from './detached.ts';
import type { IncomingStory, Origin } from './incoming.ts';
import { IncomingAddresses } from './incoming-addresses.ts';
import type { Journal } from './journal.ts';
import { dateOf } from './read-story.ts';

/** Where everything of an import will stand, decided before anything is written: stories link to one another. */
export interface Plan {
  /** Files below the content folder, by key. */
  files: ReadonlyMap<string, string>;
  addresses: IncomingAddresses;
  stories: number;
}

/**
 * Goes through an origin once and gives every story and page its file. What was imported before keeps its own; the rest
 * is named in the order of the input, so that a run that goes on where another stopped names everything as that did.
 */
export async function planImport(
  origin: Origin,
  journal: Journal,
  standing: ReadonlySet<string>,
  timeZone: string,
  onProgress: () => void,
): Promise<Plan> {
  const files = new Map<string, string>();
  const addresses = new IncomingAddresses(origin.hosts);
  const known = [...journal.entries.values()].map(({ file }) => file);
  const slugs = new Slugs(Array.from([...standing, ...known], idOfFile));
  for await (const entry of origin.entries()) {
    onProgress();
    if (entry.kind !== 'story' && entry.kind !== 'page') continue;
    const file =
      files.get(entry.key) ?? journal.entries.get(entry.key)?.file ?? nameFile(entry, slugs, timeZone);
    if (file === undefined) continue;
    const kept = detached(file);
    files.set(detached(entry.key), kept);
    addresses.add([entry.link, ...(entry.otherLinks ?? [])], detached(pathOfFile(kept)));
  }
  return { files, addresses, stories: files.size };
}

function nameFile(story: IncomingStory, slugs: Slugs, timeZone: string): string | undefined {
  const names = [story.slug, story.title];
  if (story.kind === 'page') {
    const id = slugs.claim('pages', names);
    const slug = id.slice('pages/'.length);
    return reservedNames.has(slug) || /^\d{4}$/.test(slug) ? `pages/safha-${slug}.md` : `${id}.md`;
  }
  const date = dateOf(story, timeZone);
  if (!date) return undefined;
  const [year, month] = dayOf(date);
  return `articles/${slugs.claim(`${year}/${month}`, names)}.md`;
}

const idOfFile = (file: string) => file.replace(/^articles\//, '').replace(/\.md$/i, '');

/** The site path of a file that an import names. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/^(?:articles|pages)\//, '').replace(/\.md$/i, '')}/`;
}
