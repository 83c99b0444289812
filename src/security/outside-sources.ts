import type { Settings } from '../site.config.ts';
import type { Directives } from './directives.ts';

const host = /^(?:https|wss):\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?(?:\/[^\s;,'"*?#]*)?$/i;

const fetching = ['connect-src', 'font-src', 'frame-src', 'img-src', 'media-src', 'script-src', 'style-src'];

/** What the settings may add to, and how each source of it is written. */
const written: ReadonlyMap<string, RegExp> = new Map([
  ...[...fetching, 'form-action'].map((directive) => [directive, host] as const),
  ['trusted-types', /^[\w\-#=/@.%]+$/],
]);

/**
 * What the settings allow pages beyond their own files. Throws for what is no directive that takes hosts, and for a source
 * that is no host: a keyword such as `'unsafe-inline'` would take back what the policy is for.
 */
export function outsideSources({
  contentSecurityPolicy = {},
}: Pick<Settings, 'contentSecurityPolicy'>): Directives {
  for (const [directive, sources] of Object.entries(contentSecurityPolicy)) {
    const form = written.get(directive);
    if (!form) throw mistake(`${directive} is none of ${[...written.keys()].join(', ')}`);
    const wrong = sources.find((source) => !form.test(source));
    if (wrong === undefined) continue;
    const instead = form === host ? 'a host, such as https://media.example' : 'the name of a policy';
    throw mistake(`${directive} cannot take ${wrong}: write ${instead}`);
  }
  return contentSecurityPolicy;
}

const mistake = (what: string) => new RangeError(`contentSecurityPolicy in src/site.config.ts: ${what}`);
