import type { Moment } from '../arabic/moment.ts';
import type { Article } from '../content/article.ts';
import { articleId } from '../content/paths.ts';
import { type ArticlePageData, articlePage } from './article-page.ts';
import type { Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { type List, listsOfKind } from './lists.ts';
import type { PageData } from './pages.ts';
import { articlePath, type ListKind, litePath } from './urls.ts';
import { publishedAt } from './visibility.ts';
import type { WithdrawnPageData } from './withdrawn.ts';

/** The newest stories of the site, or of a section, in the lite edition. */
export interface LiteListData {
  kind: 'list';
  path: string;
  /** Where the whole page stands. */
  full: string;
  /** Absent on the front page. */
  section?: { name: string; description?: string };
  stories: (Link & { city: string; date: Moment })[];
}

/** A story in the lite edition: what its page prints, with links that stay in the edition. */
export interface LiteStoryData {
  kind: 'story';
  path: string;
  full: string;
  story: ArticlePageData;
}

/** What stands for a withdrawn story in the lite edition. */
export interface LiteWithdrawnData {
  kind: 'withdrawn';
  path: string;
  full: string;
  page: WithdrawnPageData;
}

/** A page of the lite edition: text alone, in one file. */
export type LitePageData = LiteListData | LiteStoryData | LiteWithdrawnData;

/** So many headlines fit into 14 KB with all that stands around them. */
const headlines = 40;

/** So many other tellings of an event stand after a story. */
const tellings = 2;

/** The address of every page of the lite edition; none where the site has no lite edition. */
export function liteAddresses(catalogue: Catalogue): string[] {
  if (!catalogue.settings.lite) return [];
  return [
    ...liteLists(catalogue).map(({ path }) => path),
    ...catalogue.stories.map(({ id }) => litePath(articlePath(id))),
    ...[...catalogue.withdrawn.values()].map(({ path }) => litePath(path)),
  ];
}

/** The front page of the lite edition and its sections; none where the site has no lite edition. */
export function liteLists({ settings, stories, lists }: Catalogue): LiteListData[] {
  if (!settings.lite) return [];
  return [liteList('/', stories), ...listsOfKind(lists, 'section').map(liteSection)];
}

/** The page of the lite edition at an address; undefined where none stands. */
export function liteAt(path: string, catalogue: Catalogue): LitePageData | undefined {
  const { settings, stories, lists, byId, withdrawn } = catalogue;
  if (!settings.lite || !path.startsWith(litePath('/'))) return undefined;
  const full = path.slice(litePath('').length);
  if (full === '/') return liteList(full, stories);
  const article = byId.get(full.slice(1, -1));
  if (article) return liteStory(articlePage(article, catalogue));
  const notice = withdrawn.get(full.slice(1, -1));
  if (notice) return liteWithdrawn(notice);
  const list = lists.get(full);
  return list && hasLite(list) ? liteSection(list) : undefined;
}

const hasLite = ({ kind }: { kind: ListKind }) => kind === 'section';

const liteSection = ({ path, name, description, stories }: List): LiteListData => ({
  ...liteList(path, stories),
  section: { name, description },
});

function liteList(full: string, stories: readonly Article[]): LiteListData {
  const newest = stories.slice(0, headlines).map((story) => ({
    name: story.title,
    path: litePath(articlePath(story.id)),
    city: story.city.name,
    date: publishedAt(story),
  }));
  return { kind: 'list', path: litePath(full), full, stories: newest };
}

function liteStory(page: ArticlePageData): LiteStoryData {
  const stay = <To extends Link>(link: To): To => ({ ...link, path: litePath(link.path) });
  const story = {
    ...page,
    section: stay(page.section),
    related: page.related.map((link) => (link.outside ? link : stay(link))),
    elsewhere: page.elsewhere.slice(0, tellings).map(stay),
    olderFromCity: page.olderFromCity.map(stay),
    olderFromSection: page.olderFromSection.map(stay),
  };
  return { kind: 'story', path: litePath(page.path), full: page.path, story };
}

function liteWithdrawn(page: WithdrawnPageData): LiteWithdrawnData {
  const section = { ...page.section, path: litePath(page.section.path) };
  return { kind: 'withdrawn', path: litePath(page.path), full: page.path, page: { ...page, section } };
}

/** Where a link to a site path leads readers of the lite edition: on in it where it has the page, else to the path. */
export function litePageOf(
  path: string,
  { byId, withdrawn, lists, redirects }: Pick<Catalogue, 'byId' | 'withdrawn' | 'lists' | 'redirects'>,
): string {
  const to = redirects.get(path) ?? path;
  const list = lists.get(to);
  const isStory = byId.has(articleId(to)) || withdrawn.has(articleId(to));
  return to === '/' || isStory || (list && hasLite(list)) ? litePath(to) : path;
}

/** What a page offers to readers who save data: its own page of the lite edition, or else the edition's front page. */
export function liteOffer(
  page: PageData | { kind: 'fixed' },
  { settings }: Pick<Catalogue, 'settings'>,
): string | undefined {
  if (!settings.lite) return undefined;
  if (page.kind === 'article' || page.kind === 'withdrawn') return litePath(page.path);
  return litePath(page.kind === 'list' && hasLite(page.list) ? page.list.path : '/');
}
