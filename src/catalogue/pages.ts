import type { Article } from '../content/article.ts';
import type { StaticPage } from '../content/read-page.ts';
import { type ArticlePageData, articlePage } from './article-page.ts';
import type { Catalogue } from './catalogue.ts';
import { type CorrectionsPageData, correctionsPage, correctionsPaths } from './corrections.ts';
import { type ListPageData, listPage } from './list-page.ts';
import type { List } from './lists.ts';
import { pageNumbers, sealedPages } from './paginate.ts';
import { archivePagePath, articlePath, correctionsPath } from './urls.ts';
import type { WithdrawnPageData } from './withdrawn.ts';

export interface StaticPageData {
  kind: 'page';
  path: string;
  page: StaticPage;
}

/** What stands at an address of the catalogue. */
export type PageData =
  | ArticlePageData
  | WithdrawnPageData
  | ListPageData
  | CorrectionsPageData
  | StaticPageData;

/** The address of every page that the catalogue decides: stories and what is left of them, archives, static pages. */
export function addresses(catalogue: Catalogue): string[] {
  const { stories, withdrawn, lists, pages, settings } = catalogue;
  const archives = [...lists.values()].flatMap(({ path, stories }) =>
    pageNumbers(stories.length, settings.archivePageSize).map((number) =>
      number === undefined ? path : archivePagePath(path, number),
    ),
  );
  return [
    ...stories.map(({ id }) => articlePath(id)),
    ...[...withdrawn.values()].map(({ path }) => path),
    ...archives,
    ...correctionsPaths(catalogue),
    ...[...pages.keys()].map((slug) => `/${slug}/`),
  ];
}

/** What kind of page stands at an address, and which. */
type Found =
  | { kind: 'article'; article: Article }
  | { kind: 'withdrawn'; page: WithdrawnPageData }
  | { kind: 'corrections'; page: CorrectionsPageData }
  | { kind: 'list'; list: List; number: number | undefined }
  | { kind: 'page'; page: StaticPage };

/** Looks up what stands at an address; undefined where nothing does. */
export function findPage(path: string, catalogue: Catalogue): Found | undefined {
  const { byId, withdrawn, lists, pages, settings } = catalogue;
  if (!path.startsWith('/') || !path.endsWith('/')) return undefined;
  const name = path.slice(1, -1);
  const article = byId.get(name);
  if (article) return { kind: 'article', article };
  const notice = withdrawn.get(name);
  if (notice) return { kind: 'withdrawn', page: notice };
  const [, listAddress = path, digits] = /^(.*\/)page\/([1-9]\d*)\/$/.exec(path) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  if (listAddress === correctionsPath) {
    const page = correctionsPage(catalogue, number);
    return page && { kind: 'corrections', page };
  }
  const list = lists.get(listAddress);
  if (list && (number ?? 0) <= sealedPages(list.stories.length, settings.archivePageSize))
    return { kind: 'list', list, number };
  const page = pages.get(name);
  return page && { kind: 'page', page };
}

/** The data of the page at an address; undefined where nothing stands. */
export function pageAt(path: string, catalogue: Catalogue): PageData | undefined {
  const found = findPage(path, catalogue);
  switch (found?.kind) {
    case 'article':
      return articlePage(found.article, catalogue);
    case 'list':
      return listPage(found.list, catalogue, found.number);
    case 'withdrawn':
    case 'corrections':
      return found.page;
    case 'page':
      return { kind: 'page', path, page: found.page };
    default:
      return undefined;
  }
}
