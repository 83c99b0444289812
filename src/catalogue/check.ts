import type { Article, Mention } from '../content/article.ts';
import { nearestAmong } from '../content/nearest.ts';
import type { Complaint } from '../content/problem.ts';
import type { StaticPage } from '../content/read-page.ts';
import { complaints } from '../strings.ts';
import { arrange, type Catalogue, type Holdings } from './catalogue.ts';
import { hasFeed } from './lists.ts';
import { addresses } from './pages.ts';
import { feedPaths, fileAreas, reservedNames } from './urls.ts';

/** Something wrong between stories. Its place is a field of the front matter, or a line and column of the body. */
export interface CrossProblem {
  file: string;
  complaint: Complaint;
  /** It names something that no file holds: false alarm while a file cannot be read. */
  absent?: true;
  place: { field: readonly PropertyKey[] } | { line: number; column: number };
}

/** What an author most likely meant by an id or path that leads nowhere. */
type Near = Record<'id' | 'path', (typed: string) => string | undefined>;

/**
 * What is wrong between stories that are each right alone: addresses used twice, links and related stories that do not
 * exist, aliases on top of pages. Drafts and scheduled stories count as existing: a link to one waits, unshown.
 * `site` holds the paths that the site has beyond the catalogue's (fixed pages and files of `public/`).
 */
export function crossCheck(
  holdings: Holdings,
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
  const near: Near = { id: nearestAmong(everything.byId.keys()), path: nearestAmong(paths) };
  const aliases = new Map<string, Article>();
  return [
    ...repeatedIds(articles),
    ...articles.flatMap((article) => [
      ...unknownRelated(article, everything, near),
      ...article.facts.readAlso.flatMap((mention) => unknownStory(article.file, mention, everything, near)),
      ...brokenLinks(article, paths, everything, near),
      ...aliasClashes(article, paths, aliases),
    ]),
    ...pages.flatMap((page) => [
      ...reservedPage(page, everything),
      ...brokenLinks(page, paths, everything, near),
    ]),
  ];
}

const alwaysVisible = { draft: false, publishDate: { iso: '', ms: 0 }, expiryDate: undefined };

function feeds({ lists }: Catalogue): string[] {
  return [...lists.values()].filter(hasFeed).flatMap(({ path }) => Object.values(feedPaths(path)));
}

function repeatedIds(articles: readonly Article[]): CrossProblem[] {
  const holders = new Map<string, Article>();
  return articles.flatMap((article) => {
    const key = article.id.toLowerCase();
    const other = holders.get(key);
    if (!other) holders.set(key, article);
    return other
      ? [
          {
            file: article.file,
            complaint: complaints.duplicateId(article.id, other.file),
            place: { field: ['slug'] },
          },
        ]
      : [];
  });
}

function unknownRelated(article: Article, { byId }: Catalogue, near: Near): CrossProblem[] {
  return article.related.flatMap((related, index) => {
    if ('url' in related || byId.has(related.id)) return [];
    const complaint = complaints.unknownArticle(related.id, near.id(related.id));
    return [{ file: article.file, complaint, absent: true, place: { field: ['related', index] } }];
  });
}

function unknownStory(
  file: string,
  { target, line, column }: Mention,
  { byId }: Catalogue,
  near: Near,
): CrossProblem[] {
  if (byId.has(target)) return [];
  return [
    {
      file,
      complaint: complaints.unknownArticle(target, near.id(target)),
      absent: true,
      place: { line, column },
    },
  ];
}

function brokenLinks(
  { file, facts }: Article | StaticPage,
  paths: ReadonlySet<string>,
  { redirects }: Catalogue,
  near: Near,
): CrossProblem[] {
  return facts.links.flatMap(({ target, line, column }) => {
    if (paths.has(target) || redirects.has(target)) return [];
    const meant = paths.has(`${target}/`) ? `${target}/` : near.path(target);
    return [{ file, complaint: complaints.brokenLink(target, meant), absent: true, place: { line, column } }];
  });
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
