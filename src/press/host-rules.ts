import type { Catalogue } from '../catalogue/catalogue.ts';
import { addresses } from '../catalogue/pages.ts';
import { fixedPaths } from '../catalogue/urls.ts';
import { withdrawnPaths } from '../catalogue/withdrawn.ts';
import type { Settings } from '../site.config.ts';

/** What a server must know of a site that no file of it says by standing there. */
export interface HostRules {
  settings: Pick<Settings, 'url' | 'precompress' | 'host'>;
  /** Addresses of pages. */
  pages: readonly string[];
  /** Old addresses, and where each leads; one may lead to a withdrawn story. */
  redirects: ReadonlyMap<string, string>;
  /** Addresses of withdrawn stories: answered with 410, and the page that stands there. */
  gone: readonly string[];
}

/** The rules of an edition. */
export function hostRules(catalogue: Catalogue): HostRules {
  const { settings, redirects } = catalogue;
  return {
    settings,
    pages: [...fixedPaths(settings), ...addresses(catalogue)],
    redirects,
    gone: withdrawnPaths(catalogue),
  };
}

/** The page at an address: the file of a folder's address, a file's own. */
export function pageFile(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}
