import { parse } from 'node-html-parser';
import { readSite, sitePaths } from '../../tests/support/site.ts';
import { type PageWeight, weighPage } from './weigh-page.ts';

/** One page of a built site. */
export interface Surveyed {
  /** Site path: `/2026/02/slug/`. */
  address: string;
  weight: PageWeight;
  /** Whether search engines may index it. */
  indexable: boolean;
  /** Whether it is a story that opens with a picture. */
  pictured: boolean;
}

/** The pages that are opened in a browser, by what they are; absent where the site has none. */
export interface Sample {
  home?: string;
  article?: string;
  archive?: string;
  search?: string;
}

/** Weighs every page of a built site, but for those that only lead to another, and fragments. */
export function survey(site: string): Surveyed[] {
  return sitePaths(site, '**/*.html').flatMap((file): Surveyed[] => {
    if (file.startsWith('/fragments/')) return [];
    const html = readSite(site, file);
    const document = parse(html);
    if (document.querySelector('meta[http-equiv="refresh"]')) return [];
    const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
    return [
      {
        address: file.replace(/index\.html$/, ''),
        weight: weighPage(html, document),
        indexable: !robots.startsWith('noindex'),
        pictured: document.querySelector('article.story .lead-picture img') !== null,
      },
    ];
  });
}

/** Chooses the heaviest pictured story and the heaviest section among those that may be indexed, for SEO is judged too. */
export function sampleOf(pages: readonly Surveyed[]): Sample {
  const heaviest = (is: (page: Surveyed) => boolean) =>
    pages
      .filter((page) => page.indexable && is(page))
      .toSorted((a, b) => b.weight.html - a.weight.html || (a.address < b.address ? -1 : 1))[0]?.address;
  return {
    home: heaviest(({ address }) => address === '/'),
    article: heaviest(({ pictured }) => pictured),
    archive: heaviest(({ address }) => /^\/section\/[^/]+\/$/.test(address)),
    search: heaviest(({ address }) => address === '/search/'),
  };
}
