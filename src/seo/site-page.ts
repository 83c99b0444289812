import type { PageData } from '../catalogue/pages.ts';
import type { Settings } from '../site.config.ts';
import { offline } from '../strings/offline.ts';
import { reader, saving } from '../strings/reader.ts';
import { searching } from '../strings/searching.ts';

/** Pages that every edition has, whatever its stories. */
export type FixedPageName =
  | 'home'
  | 'archive'
  | 'cities'
  | 'feeds'
  | 'search'
  | 'saved'
  | 'offline'
  | 'not-found';

export interface FixedPage {
  kind: 'fixed';
  name: FixedPageName;
  path: string;
  title: string;
  description: string;
}

/** Any page of the site: one that the catalogue decides, or one that is always there. */
export type SitePage = PageData | FixedPage;

/** What search engines and share cards are told of a page that every edition has. */
export function fixedPage(name: FixedPageName, { tagline }: Pick<Settings, 'tagline'>): FixedPage {
  const page = (path: string, title: string, description: string): FixedPage => ({
    kind: 'fixed',
    name,
    path,
    title,
    description,
  });
  switch (name) {
    case 'home':
      return page('/', tagline, tagline);
    case 'archive':
      return page('/archive/', reader.archive, reader.archiveIntro);
    case 'cities':
      return page('/cities/', reader.cities, reader.citiesIntro);
    case 'feeds':
      return page('/feeds/', reader.feeds, reader.feedsIntro);
    case 'search':
      return page('/search/', searching.title, searching.intro);
    case 'saved':
      return page('/saved/', saving.title, saving.intro);
    case 'offline':
      return page('/offline/', offline.states.lost.title, offline.description);
    case 'not-found':
      return page('/404.html', reader.notFoundTitle, reader.notFound);
  }
}

/** Every fixed page. */
export const fixedPageNames: readonly FixedPageName[] = [
  'home',
  'archive',
  'cities',
  'feeds',
  'search',
  'saved',
  'offline',
  'not-found',
];
