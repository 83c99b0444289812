import type { ListKind } from '../catalogue/urls.ts';
import type { Article } from '../content/article.ts';
import type { FixedPageName } from './site-page.ts';

/** As much of a page as decides whether it may be indexed; every `SitePage` is one. */
export type Subject =
  | { kind: 'article'; article: Pick<Article, 'source'> }
  | { kind: 'list'; list: { kind: ListKind }; number?: number; older?: string; stories: { length: number } }
  | { kind: 'withdrawn' }
  | { kind: 'corrections'; number?: number }
  | { kind: 'page' }
  | { kind: 'fixed'; name: FixedPageName }
  | { kind: 'lite' };

/** `noindex`: the page is someone else's, or was withdrawn; `noindex,follow`: it is only a way to others. */
export type Indexing = 'index' | 'noindex' | 'noindex,follow';

const unlisted: ReadonlySet<FixedPageName> = new Set(['saved', 'offline', 'not-found']);

/**
 * What search engines may do with a page; meta tags and sitemaps both ask here. A story whose source keeps the index to
 * itself stays out, as do pages that say nothing of their own: numbered archive pages, lists without stories, tags
 * with one, a reader's saved stories, the offline page, the error page and the lite edition. The search page is a way into
 * the site; its answers are closed in `robots.txt`.
 */
export function indexing(page: Subject): Indexing {
  switch (page.kind) {
    case 'article':
      return page.article.source?.republish === 'noindex' ? 'noindex' : 'index';
    case 'list': {
      const { list, number, older, stories } = page;
      const few = older === undefined && stories.length <= (list.kind === 'tag' ? 1 : 0);
      return number !== undefined || few ? 'noindex,follow' : 'index';
    }
    case 'withdrawn':
      return 'noindex';
    case 'corrections':
      return page.number === undefined ? 'index' : 'noindex,follow';
    case 'page':
      return 'index';
    case 'fixed':
      return unlisted.has(page.name) ? 'noindex,follow' : 'index';
    case 'lite':
      return 'noindex,follow';
  }
}
