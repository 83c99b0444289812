import { slugify } from '../../arabic/slug.ts';
import type { Directory } from '../../content/directory.ts';
import type { Source } from '../../content/registries.ts';
import { cleanLine, shortened } from '../clean-text.ts';
import { textOfHtml } from '../html-tree.ts';
import type { FeedFacts } from './feed-item.ts';

/**
 * The name of the source of a story: the registered one at whose host the story stands, or the feed's site; else the
 * feed's own title. A feed that calls itself by a registered name from another host goes by its host: the registry says
 * what search engines may do with its stories.
 */
export function sourceName(
  link: string,
  { title = '', home }: FeedFacts,
  sources: Directory<Source>,
): string {
  const hosts = [link, home].flatMap((address) => hostOf(address) ?? []);
  const registered = hosts
    .map((host) => sources.all.find(({ url }) => hostOf(url) === host))
    .find((source) => source !== undefined);
  if (registered) return registered.name;
  const name = shortened(cleanLine(textOfHtml(title)), 120);
  const isFree = slugify(name) !== '' && !sources.find(name) && !sources.find(slugify(name));
  return isFree ? name : (hosts[0] ?? name);
}

/** The host of an address without `www.`. */
export function hostOf(address: string | undefined): string | undefined {
  return URL.parse(address ?? '')?.hostname.replace(/^www\./, '');
}
