import type { Moment } from '../arabic/moment.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { listsOfKind } from '../catalogue/lists.ts';
import { absolute, articlePath, correctionsPath } from '../catalogue/urls.ts';
import { changedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { element, escapeXml } from '../feeds/xml.ts';
import { indexing } from './indexing.ts';
import { fixedPage, fixedPageNames } from './site-page.ts';

/** A page that search engines may index. */
export interface SitemapEntry {
  path: string;
  /** When what it shows last changed; undefined where nobody can say. */
  changed?: Moment;
}

/**
 * The parts of the site's sitemap, by the words that stand in their names (`sitemap-pages.xml`, `sitemap-2026-02.xml`):
 * the pages, and each month of which a story may be indexed, newest first.
 */
export function sitemapParts(catalogue: Catalogue): string[] {
  const months = listsOfKind(catalogue.lists, 'month').filter(({ stories }) => stories.some(isIndexable));
  return [
    'pages',
    ...months
      .map(({ id }) => id.replace('/', '-'))
      .toSorted()
      .toReversed(),
  ];
}

/** One part of the sitemap as XML (sitemaps.org, version 0.9); undefined where there is no such part. */
export function sitemap(part: string, catalogue: Catalogue): string | undefined {
  const entries = sitemapEntries(part, catalogue);
  if (entries.length === 0) return undefined;
  const { url } = catalogue.settings;
  const urls = entries.map(
    ({ path, changed }) => `<url>${loc(path, url)}${changed ? lastmod(changed) : ''}</url>\n`,
  );
  return `${declaration}<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`;
}

/** The parts' own addresses, each with its newest change. */
export function sitemapChanges(catalogue: Catalogue): SitemapEntry[] {
  return sitemapParts(catalogue).map((part) => ({
    path: `/sitemap-${part}.xml`,
    changed: part === 'pages' ? newestOnPages(catalogue) : newest(storiesOf(part, catalogue)),
  }));
}

/** The sitemap of the parts. */
export function sitemapIndex(catalogue: Catalogue): string {
  const { url } = catalogue.settings;
  const maps = sitemapChanges(catalogue).map(
    ({ path, changed }) => `<sitemap>${loc(path, url)}${changed ? lastmod(changed) : ''}</sitemap>\n`,
  );
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${maps.join('')}</sitemapindex>\n`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const loc = (path: string, origin: string) => element('loc', {}, escapeXml(absolute(path, origin)));
const lastmod = ({ iso }: Moment) => element('lastmod', {}, escapeXml(iso));

const isIndexable = (article: Article) => indexing({ kind: 'article', article }) === 'index';
const changeOf = (article: Article) => changedAt(article) ?? article.date;

/** The latest change of any of some stories. */
function newest(stories: readonly Article[]): Moment | undefined {
  let latest: Moment | undefined;
  for (const story of stories) {
    const change = changeOf(story);
    if (latest === undefined || change.ms > latest.ms) latest = change;
  }
  return latest;
}

/** The latest change of any story, or the latest withdrawal of one. */
function newestOnPages({ stories, amendments }: Catalogue): Moment | undefined {
  const [changed, amended] = [newest(stories), amendments[0]?.date];
  return changed && amended && changed.ms < amended.ms ? amended : (changed ?? amended);
}

/** The pages of one part; none where there is no such part. */
export function sitemapEntries(part: string, catalogue: Catalogue): SitemapEntry[] {
  if (part === 'pages') return pageEntries(catalogue);
  return storiesOf(part, catalogue).map((story) => ({
    path: articlePath(story.id),
    changed: changeOf(story),
  }));
}

/** The stories of a month that search engines may index; `part` is `2026-02`. */
function storiesOf(part: string, { lists }: Catalogue): Article[] {
  const list = lists.get(`/${part.replace('-', '/')}/`);
  return list?.kind === 'month' ? list.stories.filter(isIndexable) : [];
}

function pageEntries({ lists, pages, stories, amendments, settings }: Catalogue): SitemapEntry[] {
  const fixed = fixedPageNames
    .map((name) => fixedPage(name, settings))
    .filter((page) => indexing(page) === 'index')
    .map(({ name, path }) => ({
      path,
      changed: name === 'home' ? newest(stories) : undefined,
    }));
  const shown = [...lists.values()]
    .filter((list) => indexing({ kind: 'list', list, stories: list.stories }) === 'index')
    .map((list) => ({ path: list.path, changed: newest(list.stories) }));
  const statics = [...pages.keys()]
    .filter(() => indexing({ kind: 'page' }) === 'index')
    .map((slug) => ({ path: `/${slug}/` }));
  const corrections = { path: correctionsPath, changed: amendments[0]?.date };
  return [...fixed, ...[...shown, ...statics, corrections].toSorted((a, b) => (a.path < b.path ? -1 : 1))];
}
