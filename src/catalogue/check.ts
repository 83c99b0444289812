import { nearestAmong } from '../content/nearest.ts';
import type { Complaint } from '../content/problem.ts';
import type { StaticPage } from '../content/read-page.ts';
import type { Place, References } from '../content/references.ts';
import { complaints, composing } from '../strings/complaints.ts';
import { arrange, type Catalogue, type Holdings } from './catalogue.ts';
import type { Unread } from './holdings.ts';
import { hasFeed } from './lists.ts';
import { addresses, findPage } from './pages.ts';
import { feedPaths, fileAreas, listPath, reservedNames } from './urls.ts';

/** Something wrong between stories. */
export interface CrossProblem {
  file: string;
  complaint: Complaint;
  place: Place;
}

/**
 * What is wrong between stories that are each right alone: addresses used twice, links and related stories that do not
 * exist, aliases on top of pages. Drafts and scheduled stories count as existing: a link to one waits, unshown.
 * `references` is what every file names; `unread` holds the files that gave no story: what may be one of them is not
 * missed. `site` holds the paths that the site has beyond the catalogue's (fixed pages and files of `public/`).
 */
export function crossCheck(
  holdings: Holdings,
  references: readonly References[],
  unread: readonly Unread[],
  catalogue: Catalogue,
  site: ReadonlySet<string>,
): CrossProblem[] {
  const everything =
    catalogue.stories.length === holdings.articles.length
      ? catalogue
      : arrange(holdings, catalogue.settings, catalogue.now, () => true);
  const stands = (path: string) => site.has(path) || isFeed(path, everything) || isPage(path, everything);
  return [
    ...repeated(references),
    ...absentTargets(references, unread, stands, everything, site),
    ...absentLists(references, unread, everything),
    ...aliasClashes(references, stands),
    ...holdings.pages.flatMap((page) => reservedPage(page, everything)),
  ];
}

/** Every path that a link may lead to; gathered only when it is asked for. */
function* pathsOf(catalogue: Catalogue, site: ReadonlySet<string>): Iterable<string> {
  yield* addresses(catalogue);
  for (const list of catalogue.lists.values()) if (hasFeed(list)) yield* Object.values(feedPaths(list.path));
  yield* site;
}

const isPage = (path: string, catalogue: Catalogue) => findPage(path, catalogue) !== undefined;

function isFeed(path: string, { lists }: Catalogue): boolean {
  const list = lists.get(path.slice(0, path.lastIndexOf('/') + 1));
  return list !== undefined && hasFeed(list) && Object.values(feedPaths(list.path)).includes(path);
}

function repeated(references: readonly References[]): CrossProblem[] {
  const byId = new Map<string, string>();
  const byGuid = new Map<string, string>();
  return references.flatMap(({ file, id, guid }): CrossProblem[] => {
    const other = id && claim(byId, id.toLowerCase(), file);
    if (other) return [{ file, complaint: complaints.duplicateId(id, other), place: { field: ['slug'] } }];
    const twin = guid && claim(byGuid, guid, file);
    return twin
      ? [{ file, complaint: complaints.duplicateGuid(guid, twin), place: { field: ['aliases'] } }]
      : [];
  });
}

/** Gives a key to the first file that asks; later ones are told which file holds it. */
function claim(holders: Map<string, string>, key: string, file: string): string | undefined {
  const holder = holders.get(key);
  if (holder === undefined) holders.set(key, file);
  return holder === file ? undefined : holder;
}

function absentTargets(
  references: readonly References[],
  unread: readonly Unread[],
  stands: (path: string) => boolean,
  everything: Catalogue,
  site: ReadonlySet<string>,
): CrossProblem[] {
  const { byId, redirects } = everything;
  const nearId = nearestAmong(byId.keys(), nameOf);
  const nearPath = nearestAmong(pathsOf(everything, site), nameOf);
  const unreadNames = new Set(unread.map(({ file }) => nameOf(file)));
  const mayBeUnread = (target: string) =>
    unreadNames.has(nameOf(target)) || (unread.length > 0 && isListPath(target));

  return references.flatMap(({ file, stories, links }) => [
    ...stories.flatMap(({ target, place }): CrossProblem[] => {
      if (byId.has(target) || mayBeUnread(target)) return [];
      return [{ file, complaint: complaints.unknownArticle(target, nearId(target)), place }];
    }),
    ...links.flatMap(({ target, place }): CrossProblem[] => {
      if (stands(target) || redirects.has(target) || mayBeUnread(target)) return [];
      const meant = stands(`${target}/`) ? `${target}/` : nearPath(target);
      return [{ file, complaint: complaints.brokenLink(target, meant), place }];
    }),
  ]);
}

/** Tags and authors that no story has. */
function absentLists(
  references: readonly References[],
  unread: readonly Unread[],
  { lists }: Catalogue,
): CrossProblem[] {
  const about = { tag: composing.unknownTag, author: composing.unknownAuthor };
  const near = (kind: keyof typeof about) =>
    nearestAmong([...lists.values()].filter((list) => list.kind === kind).map(({ name }) => name));
  return references.flatMap(({ file, lists: named = [] }) =>
    named.flatMap(({ list: { kind, id, name }, place }): CrossProblem[] => {
      if ((kind !== 'tag' && kind !== 'author') || unread.length > 0 || lists.has(listPath(kind, id)))
        return [];
      return [{ file, complaint: about[kind](name, near(kind)(name)), place }];
    }),
  );
}

/** Whether a list of stories may stand at a path: which ones do depends on every story. */
function isListPath(path: string): boolean {
  return /^\/(?:section|city|region|source|tag|author)\/|^\/\d{4}\/(?:\d{2}\/){0,2}(?:page\/\d+\/)?$/.test(
    path,
  );
}

/** `articles/2026/02/slug.md`, `/2026/02/slug/` and `2026/02/slug` have one name. */
function nameOf(path: string): string {
  return path
    .replace(/^.*\/(?=[^/]+\/?$)/, '')
    .replace(/\/$|\.md$/i, '')
    .normalize('NFC');
}

/**
 * Old addresses that another story has too, or whose file would stand on, below or above a file of the site. Capital letters
 * make no difference: they make none to the file systems of macOS and Windows.
 */
function aliasClashes(references: readonly References[], stands: (path: string) => boolean): CrossProblem[] {
  const holders = new Map<string, string>();
  const files = new Set(
    references.flatMap(({ aliases }) => aliases.filter((alias) => !alias.endsWith('/')).map(lowerCase)),
  );
  return references.flatMap(({ file, aliases }) =>
    aliases.flatMap((alias, index): CrossProblem[] => {
      if (alias === '') return [];
      const place = { field: ['aliases', index] };
      const lower = lowerCase(alias);
      const taken = [alias, lower].map((path) => path.replace(/\/$/, ''));
      const isTaken =
        taken.some((path) => stands(path) || stands(`${path}/`)) || fileAreas.has(lower.split('/')[1] ?? '');
      if (isTaken || above(lower).some((step) => files.has(step) || (stands(step) && !stands(`${step}/`))))
        return [{ file, complaint: complaints.aliasHitsPage(alias), place }];
      const other = claim(holders, lower, file);
      return other ? [{ file, complaint: complaints.aliasTwice(alias, other), place }] : [];
    }),
  );
}

const lowerCase = (path: string) => path.toLowerCase();

/** `/a/b/c/` → `/a`, `/a/b`: where a file would keep a folder from standing. */
function above(path: string): string[] {
  const steps = path.replace(/\/$/, '').split('/').slice(1, -1);
  return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`);
}

function reservedPage({ file, slug }: StaticPage, { lists }: Catalogue): CrossProblem[] {
  if (!reservedNames.has(slug) && !lists.has(`/${slug}/`) && !/^\d{4}$/.test(slug)) return [];
  return [{ file, complaint: complaints.reservedPage(slug), place: { line: 1, column: 1 } }];
}
