import type { Settings } from '../site.config.ts';
import type { Directives } from './directives.ts';
import { outsideSources } from './outside-sources.ts';

/** What a page runs and looks like of itself, as hash sources (`'sha256-…'`). */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** What a policy knows of the settings. */
export type PolicySettings = Pick<Settings, 'imageReports' | 'contentSecurityPolicy'>;

/** The one Trusted Types policy of the site's own scripts: `src/scripts/register-worker.ts` makes it. */
const trustedTypes = 'default';

/** Where Pagefind compiles its WebAssembly, which may not bring `eval` with it. */
const searchPage = '/search/';

/**
 * What a page at a site path may load, run and reach: its own inline code by hash, files of its own origin, where reports of
 * images go, and the hosts that the settings name. Without a script of its own it runs none at all.
 */
export function pagePolicy(
  path: string,
  { scripts, styles }: InlineHashes,
  settings: PolicySettings,
): Directives {
  const { imageReports } = settings;
  const own = {
    'default-src': ["'none'"],
    'style-src': styles,
    'img-src': ["'self'", 'data:'],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'require-trusted-types-for': ["'script'"],
  };
  const running = {
    'script-src': ["'self'", ...(path === searchPage ? ["'wasm-unsafe-eval'"] : []), ...scripts],
    'connect-src': ["'self'", ...(imageReports ? [new URL(imageReports.endpoint).origin] : [])],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'trusted-types': [trustedTypes],
  };
  const more = outsideSources(settings);
  return scripts.length > 0 ? joined({ ...own, ...running }, more) : { ...own, 'trusted-types': ["'none'"] };
}

function joined(one: Directives, other: Directives): Directives {
  const added = Object.entries(other).map(([name, sources]) => [name, [...(one[name] ?? []), ...sources]]);
  return { ...one, ...Object.fromEntries(added) };
}
