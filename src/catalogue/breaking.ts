import { articleId } from '../content/paths.ts';
import type { Catalogue } from './catalogue.ts';
import { resolverOf } from './resolve.ts';
import { articlePath } from './urls.ts';

/** All that the breaking strip prints. */
export interface BreakingStrip {
  text: string;
  /** Where it leads: a path of this site, or an address outside. */
  link?: string;
  /** When it is over, in milliseconds since 1970. */
  until: number;
}

/**
 * What is breaking now, if anything. A story that readers cannot see lends it neither title nor link; without a text of
 * its own it is then not shown. No link leads to a withdrawn story.
 */
export function breakingStrip(catalogue: Catalogue): BreakingStrip | undefined {
  const { composition, byId, now } = catalogue;
  const { breaking } = composition;
  if (!breaking || now.ms >= breaking.until.ms || (breaking.from && now.ms < breaking.from.ms))
    return undefined;
  const story = breaking.story === undefined ? undefined : byId.get(breaking.story);
  const text = breaking.text ?? story?.title;
  const link = story ? articlePath(story.id) : breaking.link;
  const leads = link !== undefined && (!link.startsWith('/') || standsAt(link, catalogue));
  return text === undefined ? undefined : { text, link: leads ? link : undefined, until: breaking.until.ms };
}

function standsAt(path: string, catalogue: Catalogue): boolean {
  const id = articleId(catalogue.redirects.get(path) ?? path);
  return resolverOf(catalogue).hasPage(path) && !catalogue.withdrawn.has(id);
}
