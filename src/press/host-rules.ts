import type { Catalogue } from '../catalogue/catalogue.ts';
import { addresses } from '../catalogue/pages.ts';
import { fixedPaths } from '../catalogue/urls.ts';
import type { Settings } from '../site.config.ts';

/** What a server must know of a site that no file of it says by standing there. */
export interface HostRules {
  settings: Pick<Settings, 'url' | 'precompress' | 'host'>;
  /** Addresses of pages. */
  pages: readonly string[];
  /** Old addresses, and where each leads. */
  redirects: ReadonlyMap<string, string>;
  /** Addresses of withdrawn stories: answered with 410, and the page that stands there. */
  gone: readonly string[];
}

/** The rules of an edition. */
export function hostRules(catalogue: Catalogue): HostRules {
  const { settings, redirects } = catalogue;
  return { settings, pages: [...fixedPaths(settings), ...addresses(catalogue)], redirects, gone: [] };
}
