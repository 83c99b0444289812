import type { Catalogue } from '../catalogue/catalogue.ts';
import { breadcrumbList } from './breadcrumbs.ts';
import type { JsonLd } from './json-ld.ts';
import { newsArticle } from './news-article.ts';
import { newsroom, webSite } from './newsroom.ts';
import type { SitePage } from './site-page.ts';

/**
 * What a page tells search engines in JSON-LD, each object for a script element of its own: the front page who
 * publishes the site and how it is searched, a story what it is, every other page the way to it; the error page
 * and the notice of a withdrawn story nothing.
 */
export function structuredData(
  page: SitePage,
  catalogue: Pick<Catalogue, 'settings' | 'images' | 'pages'>,
): JsonLd[] {
  return objectsOf(page, catalogue).map((data) => ({ '@context': 'https://schema.org', ...data }));
}

function objectsOf(page: SitePage, catalogue: Pick<Catalogue, 'settings' | 'images' | 'pages'>): JsonLd[] {
  if (page.kind === 'article')
    return [newsArticle(page, catalogue), breadcrumbList(page, catalogue.settings)];
  if (page.kind === 'withdrawn') return [];
  if (page.kind !== 'fixed') return [breadcrumbList(page, catalogue.settings)];
  if (page.name === 'home') return [newsroom(catalogue), webSite(catalogue)];
  return page.name === 'not-found' ? [] : [breadcrumbList(page, catalogue.settings)];
}
