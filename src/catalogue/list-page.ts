import type { Article } from '../content/article.ts';
import { type Card, cardOf, type Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { hasFeed, type List } from './lists.ts';
import { archivePage, pagesBeside } from './paginate.ts';
import { archivePagePath, feedPaths, type ListKind, listPath } from './urls.ts';

/** What one page of an archive prints beside its stories. */
export interface ListFrame {
  kind: 'list';
  path: string;
  list: { kind: ListKind; name: string; path: string; description?: string };
  /** Undefined for the newest page. */
  number?: number;
  newer?: string;
  older?: string;
  feed?: { rss: string; json: string };
  /** Months of a year, days of a month, cities of a region; on the newest page only. */
  parts: Link[];
  breadcrumbs: Link[];
}

/** All that one page of an archive prints. */
export interface ListPageData extends ListFrame {
  stories: Card[];
}

/** A page of a list; undefined where the list has no page of that number. */
export function listPage(list: List, catalogue: Catalogue, number?: number): ListPageData | undefined {
  const page = listFrame(list, catalogue, number);
  return page && { ...page.frame, stories: page.stories.map((story) => cardOf(story, catalogue)) };
}

/** A page of a list and the stories on it, not yet made into cards. */
export function listFrame(
  list: List,
  catalogue: Catalogue,
  number?: number,
): { frame: ListFrame; stories: Article[] } | undefined {
  const { kind, name, path, description, stories } = list;
  const size = catalogue.settings.archivePageSize;
  const page = archivePage(stories, size, number);
  if (!page) return undefined;
  const { newer, older } = pagesBeside(stories.length, size, number);
  const frame: ListFrame = {
    kind: 'list',
    path: number === undefined ? path : archivePagePath(path, number),
    list: { kind, name, path, description },
    number,
    newer: newer === undefined ? undefined : newer === 'newest' ? path : archivePagePath(path, newer),
    older: older === undefined ? undefined : archivePagePath(path, older),
    feed: hasFeed(list) ? feedPaths(path) : undefined,
    parts: number === undefined ? partsOf(list, catalogue) : [],
    breadcrumbs: parentsOf(list, catalogue),
  };
  return { frame, stories: page.items };
}

const link = ({ name, path }: List): Link => ({ name, path });

function partsOf(list: List, { lists }: Catalogue): Link[] {
  const pathOf = partPath[list.kind];
  if (!pathOf) return [];
  const paths = new Set(list.stories.map(pathOf));
  return [...paths].flatMap((path) => {
    const part = lists.get(path);
    return part ? [link(part)] : [];
  });
}

/** The address of the part that a story of a list is in, for the kinds of list that have parts. */
const partPath: Partial<Record<ListKind, (story: Article) => string>> = {
  year: ({ date }) => `/${date.iso.slice(0, 4)}/${date.iso.slice(5, 7)}/`,
  month: ({ date }) => `/${date.iso.slice(0, 10).replaceAll('-', '/')}/`,
  region: ({ city }) => listPath('city', city.id),
};

function parentsOf({ kind, id, stories }: List, { lists }: Catalogue): Link[] {
  const parent = (path: string) => {
    const list = lists.get(path);
    return list ? [link(list)] : [];
  };
  const [year, month] = id.split('/');
  switch (kind) {
    case 'city':
      return stories[0] ? parent(listPath('region', stories[0].city.region.id)) : [];
    case 'month':
      return parent(`/${year}/`);
    case 'day':
      return [...parent(`/${year}/`), ...parent(`/${year}/${month}/`)];
    default:
      return [];
  }
}
