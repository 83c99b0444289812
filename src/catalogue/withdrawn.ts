import type { Moment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';
import { type Link, sectionLink } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { articlePath, litePath } from './urls.ts';
import { publishedAt } from './visibility.ts';

/**
 * All that readers are told of a withdrawn story, at its address. Neither its title nor anything else that it said is in
 * here, so that no page, feed or picture can show it.
 */
export interface WithdrawnPageData {
  kind: 'withdrawn';
  path: string;
  /** The story's file below the content folder, for its authors. */
  file: string;
  /** What feeds called the story by. */
  guid: string;
  /** The story's short address. */
  shortPath?: string;
  withdrawn: Moment;
  reason: string;
  published: Moment;
  section: Link;
  breadcrumbs: Link[];
}

/** The page that stands for a story which was withdrawn; undefined for any other. */
export function withdrawnPage(
  article: Article,
  shortPaths: Catalogue['shortPaths'],
): WithdrawnPageData | undefined {
  const { id, file, guid, withdrawn } = article;
  if (!withdrawn) return undefined;
  const section = sectionLink(article);
  return {
    kind: 'withdrawn',
    path: articlePath(id),
    file,
    guid,
    shortPath: shortPaths.get(id),
    withdrawn: withdrawn.date,
    reason: withdrawn.reason,
    published: publishedAt(article),
    section,
    breadcrumbs: [section],
  };
}

/**
 * The addresses of withdrawn stories, for which a host is to answer 410 (RFC 9110, section 15.5.11) with the page that
 * stands there: their own, those in the lite edition and short ones. Old addresses lead to these as they did before.
 * Decoded site paths, in a stable order.
 */
export function withdrawnPaths({ withdrawn, settings }: Pick<Catalogue, 'withdrawn' | 'settings'>): string[] {
  return [...withdrawn.values()]
    .flatMap(({ path, shortPath }) => [
      path,
      ...(settings.lite ? [litePath(path)] : []),
      ...(shortPath ? [shortPath] : []),
    ])
    .toSorted();
}
