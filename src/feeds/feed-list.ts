import type { Catalogue } from '../catalogue/catalogue.ts';
import { hasFeed, listsOfKind } from '../catalogue/lists.ts';
import { correctionsPath, feedPaths, type ListKind } from '../catalogue/urls.ts';
import { correcting } from '../strings/correcting.ts';
import { reader } from '../strings/reader.ts';

/** One feed of the site, in its two formats. All addresses are site paths. */
export interface FeedEntry {
  kind: 'site' | 'corrections' | ListKind;
  /** As a list of feeds names it: «سطات». */
  title: string;
  /** The page whose stories it carries. */
  page: string;
  rss: string;
  json: string;
}

/** Feeds of one kind, under the word that stands above them. */
export interface FeedGroup {
  kind: ListKind;
  title: string;
  feeds: FeedEntry[];
}

const kinds: readonly { kind: ListKind; title: string }[] = [
  { kind: 'section', title: reader.sections },
  { kind: 'city', title: reader.cityFeeds },
  { kind: 'source', title: reader.sources },
  { kind: 'author', title: reader.authors },
];

/** The feed of the whole site. */
export const siteFeed: FeedEntry = { kind: 'site', title: reader.feedOfSite, page: '/', ...feedPaths('/') };

/** The feed of what the newspaper took back. */
export const correctionsFeedEntry: FeedEntry = {
  kind: 'corrections',
  title: correcting.title,
  page: correctionsPath,
  ...feedPaths(correctionsPath),
};

/** The feeds of lists, by kind: sections as registered, the others in the order of the alphabet; no empty group. */
export function feedGroups({ lists }: Pick<Catalogue, 'lists'>): FeedGroup[] {
  const { compare } = new Intl.Collator('ar');
  return kinds.flatMap(({ kind, title }) => {
    const feeds = listsOfKind(lists, kind)
      .filter(hasFeed)
      .map(({ name, path }): FeedEntry => ({ kind, title: name, page: path, ...feedPaths(path) }));
    if (kind !== 'section') feeds.sort((a, b) => compare(a.title, b.title) || (a.page < b.page ? -1 : 1));
    return feeds.length === 0 ? [] : [{ kind, title, feeds }];
  });
}

/** Every feed of the site, its own first. */
export function feedList(catalogue: Pick<Catalogue, 'lists'>): FeedEntry[] {
  return [siteFeed, correctionsFeedEntry, ...feedGroups(catalogue).flatMap(({ feeds }) => feeds)];
}

/** The feed that stands beside a page; undefined where none does. `page` is the page's site path, `/` for the site. */
export function feedAt(page: string, { lists }: Pick<Catalogue, 'lists'>): FeedEntry | undefined {
  if (page === siteFeed.page) return siteFeed;
  if (page === correctionsPath) return correctionsFeedEntry;
  const list = lists.get(page);
  return list && hasFeed(list) ? { kind: list.kind, title: list.name, page, ...feedPaths(page) } : undefined;
}

/** The pages that have a feed, as the route's `[...list]` parameter names them: undefined for the site. */
export function feedParams(catalogue: Pick<Catalogue, 'lists'>): { params: { list: string | undefined } }[] {
  return feedList(catalogue).map(({ page }) => ({ params: { list: page.slice(1, -1) || undefined } }));
}

/** The page that the route's `[...list]` parameter names. */
export function feedPage(list: string | undefined): string {
  return list === undefined || list === '' ? '/' : `/${list.normalize('NFC')}/`;
}
