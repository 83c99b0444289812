import type { StaticPage } from '../content/read-page.ts';
import { type ArticlePageData, articlePage } from './article-page.ts';
import type { Catalogue } from './catalogue.ts';
import { type ListPageData, listPage } from './list-page.ts';
import { pageNumbers } from './paginate.ts';
import { archivePagePath, articlePath } from './urls.ts';

export interface StaticPageData {
  kind: 'page';
  path: string;
  page: StaticPage;
}

/** What stands at an address of the catalogue. */
export type PageData = ArticlePageData | ListPageData | StaticPageData;

/** The address of every page that the catalogue decides: stories, archives, static pages. */
export function addresses({ stories, lists, pages, settings }: Catalogue): string[] {
  const archives = [...lists.values()].flatMap(({ path, stories }) =>
    pageNumbers(stories.length, settings.archivePageSize).map((number) =>
      number === undefined ? path : archivePagePath(path, number),
    ),
  );
  return [
    ...stories.map(({ id }) => articlePath(id)),
    ...archives,
    ...[...pages.keys()].map((slug) => `/${slug}/`),
  ];
}

/** Looks a page up by its address; undefined where nothing stands. */
export function pageAt(path: string, catalogue: Catalogue): PageData | undefined {
  const story = catalogue.byId.get(path.slice(1, -1));
  if (story) return articlePage(story, catalogue);

  const [, listAddress = path, number] = /^(.*\/)page\/([1-9]\d*)\/$/.exec(path) ?? [];
  const list = catalogue.lists.get(listAddress);
  if (list) return listPage(list, catalogue, number === undefined ? undefined : Number(number));

  const page = catalogue.pages.get(path.slice(1, -1));
  return page && { kind: 'page', path, page };
}
