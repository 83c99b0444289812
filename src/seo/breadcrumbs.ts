import { isolateRuns } from '../arabic/bidi.ts';
import type { Link } from '../catalogue/cards.ts';
import { absolute } from '../catalogue/urls.ts';
import type { Settings } from '../site.config.ts';
import { reader } from '../strings/reader.ts';
import type { JsonLd } from './json-ld.ts';
import type { SitePage } from './site-page.ts';
import { titleOf } from './titles.ts';

/** The way from the front page to a page (schema.org `BreadcrumbList`); the page itself is its last step. */
export function breadcrumbList(page: SitePage, { url }: Pick<Settings, 'url'>): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: reader.home, path: '/' }, ...trail(page)].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: isolateRuns(name),
      item: absolute(path, url),
    })),
  };
}

function trail(page: SitePage): Link[] {
  const { path } = page;
  switch (page.kind) {
    case 'article':
      return [...page.breadcrumbs, { name: page.article.title, path }];
    case 'list': {
      const { list, number, breadcrumbs } = page;
      const numbered = number === undefined ? [] : [{ name: reader.page(number), path }];
      return [...breadcrumbs, { name: list.name, path: list.path }, ...numbered];
    }
    case 'withdrawn':
      return [...page.breadcrumbs, { name: titleOf(page), path }];
    case 'corrections':
      return [{ name: titleOf(page), path }];
    case 'page':
      return [{ name: page.page.title, path }];
    case 'fixed':
      return [{ name: page.title, path }];
  }
}
