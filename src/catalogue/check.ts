import type { Article } from '../content/article.ts';
import { nearestAmong } from '../content/nearest.ts';
import type { Complaint } from '../content/problem.ts';
import type { StaticPage } from '../content/read-page.ts';
import { type Place, type References, referencesOf } from '../content/references.ts';
import { complaints } from '../strings.ts';
import { arrange, type Catalogue, type Holdings } from './catalogue.ts';
import type { Unread } from './holdings.ts';
import { hasFeed } from './lists.ts';
import { addresses } from './pages.ts';
import { feedPaths, fileAreas, reservedNames } from './urls.ts';

/** Something wrong between stories. */
export interface CrossProblem {
  file: string;
  complaint: Complaint;
  place: Place;
}

/**
 * What is wrong between stories that are each right alone: addresses used twice, links and related stories that do not
 * exist, aliases on top of pages. Drafts and scheduled stories count as existing: a link to one waits, unshown.
 * `unread` holds the files that gave no story: what they name is checked too, and what may be one of them is not missed.
 * `site` holds the paths that the site has beyond the catalogue's (fixed pages and files of `public/`).
 */
export function crossCheck(
  holdings: Holdings,
  unread: readonly Unread[],
  catalogue: Catalogue,
  site: ReadonlySet<string>,
): CrossProblem[] {
  const { articles, pages } = holdings;
  const everything = arrange(
    { ...holdings, articles: articles.map((article) => ({ ...article, ...alwaysVisible })) },
    catalogue.settings,
    catalogue.now,
  );
  const paths = new Set([...addresses(everything), ...feeds(everything), ...site]);
  const references = [
    ...[...articles, ...pages].map(referencesOf),
    ...unread.flatMap(({ references }) => references ?? []),
  ];
  const aliases = new Map<string, Article>();
  return [
    ...repeated(articles),
    ...absentTargets(references, unread, paths, everything),
    ...articles.flatMap((article) => aliasClashes(article, paths, aliases)),
    ...pages.flatMap((page) => reservedPage(page, everything)),
  ];
}

const alwaysVisible = { draft: false, publishDate: { iso: '', ms: 0 }, expiryDate: undefined };

function feeds({ lists }: Catalogue): string[] {
  return [...lists.values()].filter(hasFeed).flatMap(({ path }) => Object.values(feedPaths(path)));
}

function repeated(articles: readonly Article[]): CrossProblem[] {
  const byId = new Map<string, Article>();
  const byGuid = new Map<string, Article>();
  return articles.flatMap((article): CrossProblem[] => {
    const { file, id, guid } = article;
    const other = claim(byId, id.toLowerCase(), article);
    if (other)
      return [{ file, complaint: complaints.duplicateId(id, other.file), place: { field: ['slug'] } }];
    const twin = claim(byGuid, guid, article);
    const place = { field: ['aliases'] };
    return twin ? [{ file, complaint: complaints.duplicateGuid(guid, twin.file), place }] : [];
  });
}

/** Gives a key to the first who asks; later ones are told who holds it. */
function claim(holders: Map<string, Article>, key: string, article: Article): Article | undefined {
  const holder = holders.get(key);
  if (!holder) holders.set(key, article);
  return holder;
}

function absentTargets(
  references: readonly References[],
  unread: readonly Unread[],
  paths: ReadonlySet<string>,
  { byId, redirects }: Catalogue,
): CrossProblem[] {
  const nearId = nearestAmong(byId.keys());
  const nearPath = nearestAmong(paths);
  const unreadNames = new Set(unread.map(({ file }) => nameOf(file)));
  const mayBeUnread = (target: string) =>
    unread.length > 0 && (!/^\/?\d{4}\/\d{2}\/./.test(target) || unreadNames.has(nameOf(target)));

  return references.flatMap(({ file, stories, links }) => [
    ...stories.flatMap(({ target, place }): CrossProblem[] => {
      if (byId.has(target) || mayBeUnread(target)) return [];
      return [{ file, complaint: complaints.unknownArticle(target, nearId(target)), place }];
    }),
    ...links.flatMap(({ target, place }): CrossProblem[] => {
      if (paths.has(target) || redirects.has(target) || mayBeUnread(target)) return [];
      const meant = paths.has(`${target}/`) ? `${target}/` : nearPath(target);
      return [{ file, complaint: complaints.brokenLink(target, meant), place }];
    }),
  ]);
}

/** `articles/2026/02/slug.md`, `/2026/02/slug/` and `2026/02/slug` have one name. */
function nameOf(path: string): string {
  return path
    .replace(/^.*\/(?=[^/]+\/?$)/, '')
    .replace(/\/$|\.md$/i, '')
    .normalize('NFC');
}

function aliasClashes(
  article: Article,
  paths: ReadonlySet<string>,
  seen: Map<string, Article>,
): CrossProblem[] {
  return article.aliases.flatMap((alias, index) => {
    const place = { field: ['aliases', index] };
    const other = seen.get(alias);
    seen.set(alias, article);
    const real = paths.has(alias) || paths.has(`${alias}/`) || fileAreas.has(alias.split('/')[1] ?? '');
    if (real) return [{ file: article.file, complaint: complaints.aliasHitsPage(alias), place }];
    if (other && other !== article)
      return [{ file: article.file, complaint: complaints.aliasTwice(alias, other.file), place }];
    return [];
  });
}

function reservedPage({ file, slug }: StaticPage, { lists }: Catalogue): CrossProblem[] {
  if (!reservedNames.has(slug) && !lists.has(`/${slug}/`) && !/^\d{4}$/.test(slug)) return [];
  return [{ file, complaint: complaints.reservedPage(slug), place: { line: 1, column: 1 } }];
}
