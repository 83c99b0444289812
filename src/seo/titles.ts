import { correcting, withdrawing } from '../strings/correcting.ts';
import { reader } from '../strings/reader.ts';
import type { SitePage } from './site-page.ts';

/** The words that name a page where it stands alone, without the newspaper's name. Different for every page that may be indexed. */
export function titleOf(page: SitePage): string {
  switch (page.kind) {
    case 'article':
      return page.article.title;
    case 'list': {
      const heading = reader.listHeading(page.list.kind, page.list.name);
      return page.number === undefined ? heading : reader.onPage(heading, page.number);
    }
    case 'withdrawn':
      return withdrawing.title;
    case 'corrections':
      return page.number === undefined ? correcting.title : reader.onPage(correcting.title, page.number);
    case 'page':
      return page.page.title;
    case 'fixed':
      return page.title;
  }
}

/** One or two sentences on a page; never empty. */
export function descriptionOf(page: SitePage): string {
  switch (page.kind) {
    case 'article':
      return page.article.description || page.article.title;
    case 'list':
      return page.list.description ?? reader.listDescription(page.list.kind, page.list.name);
    case 'withdrawn':
      return page.reason;
    case 'corrections':
      return correcting.intro;
    case 'page':
      return page.page.description || page.page.title;
    case 'fixed':
      return page.description;
  }
}
