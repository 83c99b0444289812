import { archiveIndex } from '../catalogue/archive-index.ts';
import { olderStories, otherTellings, relatedLinks, sharedPath } from '../catalogue/article-page.ts';
import { breakingStrip } from '../catalogue/breaking.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { correctionsPage, correctionsPaths } from '../catalogue/corrections.ts';
import { frameOf } from '../catalogue/frame.ts';
import { headlineBlocks } from '../catalogue/headlines.ts';
import { homePage } from '../catalogue/home.ts';
import { listFrame } from '../catalogue/list-page.ts';
import { liteLists, litePageOf } from '../catalogue/lite.ts';
import { pageNumbers } from '../catalogue/paginate.ts';
import { placesByRegion } from '../catalogue/places.ts';
import { articlePath, feedPaths, litePath } from '../catalogue/urls.ts';
import type { Article } from '../content/article.ts';
import { correctionsFeedEntry, feedGroups, feedList, siteFeed } from '../feeds/feed-list.ts';
import { newsSitemap } from '../seo/news-sitemap.ts';
import { robots } from '../seo/robots.ts';
import { sitemapChanges, sitemapEntries, sitemapParts } from '../seo/sitemaps.ts';
import { digest, type StoryKeys } from './keys.ts';

/** One file that the templates print. */
export interface PlannedPage {
  /** Its path below the output folder: `2026/02/slug/index.html`. */
  file: string;
  /** The site path that the templates print it for. */
  address: string;
  /** Changes when anything that the file shows changes. */
  key: string;
}

/**
 * Every file that the templates print for a catalogue, each with a key of all that is printed in it. `templates` is the
 * key of the compiled templates, `keys` those of the catalogue's stories. Pure; a page whose key is known need not be
 * printed again.
 */
export function planPages(catalogue: Catalogue, keys: StoryKeys, templates: string): PlannedPage[] {
  const base = digest(templates, frameOf(catalogue));
  const planned = (address: string, ...shown: unknown[]): PlannedPage => ({
    file: fileOf(address),
    address,
    key: digest(base, address, shown),
  });
  const { stories, withdrawn, amendments, lists, pages, now, settings } = catalogue;

  const links = (older: readonly Article[]) => older.map(({ id, title }) => [id, title]);
  const articles = stories.flatMap((story) => {
    const { fromCity, fromSection } = olderStories(story, catalogue);
    const path = articlePath(story.id);
    const shown = [
      keys.record(story),
      keys.body(story),
      relatedLinks(story, catalogue),
      otherTellings(story, catalogue),
      links(fromCity),
      links(fromSection),
    ];
    const whole = planned(path, ...shown, sharedPath(story, catalogue));
    if (!settings.lite) return [whole];
    const leadingTo = story.facts.links.map(({ target }) => litePageOf(target, catalogue));
    return [whole, planned(litePath(path), ...shown, leadingTo)];
  });
  const short = [...catalogue.byShortPath].map(([path, story]) => planned(path, keys.record(story)));
  const notices = [...withdrawn.values()].flatMap((page) => {
    const addresses = [page.path, ...(page.shortPath ? [page.shortPath] : [])];
    const lite = settings.lite ? [litePath(page.path)] : [];
    return [...addresses, ...lite].map((address) => planned(address, page));
  });
  const corrections = correctionsPaths(catalogue).map((path, number) =>
    planned(path, correctionsPage(catalogue, number === 0 ? undefined : number)),
  );
  const archives = [...lists.values()].flatMap((list) =>
    pageNumbers(list.stories.length, settings.archivePageSize).map((number) => {
      const page = listFrame(list, catalogue, number);
      return planned(page?.frame.path ?? list.path, page?.frame, page?.stories.map(keys.record));
    }),
  );
  const statics = [...pages.values()].map((page) => planned(`/${page.slug}/`, keys.body(page), page));

  const newest = (of: readonly Article[]) =>
    of.slice(0, settings.feedSize).flatMap((story) => [keys.record(story), keys.body(story)]);
  const feeds = feedList(catalogue).flatMap(({ page, title }) => {
    const { rss, json } = feedPaths(page);
    const list = lists.get(page);
    const shown = [
      title,
      list?.description,
      page === correctionsFeedEntry.page
        ? amendments.slice(0, settings.feedSize)
        : newest(page === siteFeed.page ? stories : (list?.stories ?? [])),
    ];
    return [planned(rss, ...shown), planned(json, ...shown)];
  });

  const groups = feedGroups(catalogue);
  const sitemaps = sitemapParts(catalogue).flatMap((part) => {
    const entries = sitemapEntries(part, catalogue);
    return entries.length === 0 ? [] : [planned(`/sitemap-${part}.xml`, entries)];
  });
  const news = newsSitemap(catalogue);
  return [
    planned('/', homePage(catalogue), now.iso.slice(0, 10)),
    planned('/archive/', archiveIndex(catalogue)),
    planned('/cities/', placesByRegion(catalogue)),
    planned('/feeds/', groups),
    planned('/search/'),
    planned('/saved/'),
    planned('/offline/'),
    planned('/manifest.webmanifest'),
    planned('/404/'),
    planned('/fragments/headlines/', breakingStrip(catalogue), headlineBlocks(catalogue)),
    planned('/feeds.opml', groups),
    planned('/robots.txt', robots(catalogue)),
    planned('/sitemap-index.xml', sitemapChanges(catalogue)),
    ...sitemaps,
    ...(news ? [planned('/news-sitemap.xml', news)] : []),
    ...liteLists(catalogue).map((list) => planned(list.path, list)),
    ...articles,
    ...short,
    ...notices,
    ...corrections,
    ...archives,
    ...statics,
    ...feeds,
  ];
}

/** `/2026/02/slug/` is printed into `2026/02/slug/index.html`; hosts want the error page at `404.html`. */
function fileOf(address: string): string {
  if (address === '/404/') return '404.html';
  const path = address.slice(1);
  return address.endsWith('/') ? `${path}index.html` : path;
}
