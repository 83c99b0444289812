import type { Settings } from '../site.config.ts';
import type { Directives } from './directives.ts';

const host = /^(?:https|wss):\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?(?:\/[^\s;,'"*?#]*)?$/i;
const hosts = [
  'connect-src',
  'font-src',
  'form-action',
  'frame-src',
  'img-src',
  'media-src',
  'script-src',
  'style-src',
].map((directive) => [directive, host] as const);

/** What the settings may add to, and how each source of it is written. */
const written: ReadonlyMap<string, RegExp> = new Map([...hosts, ['trusted-types', /^[\w\-#=/@.%]+$/]]);

/**
 * What the settings allow pages beyond their own files. Throws for what is no directive that takes hosts, and for a source
 * that is no host: a keyword such as `'unsafe-inline'` would take back what the policy is for.
 */
export function outsideSources({
  contentSecurityPolicy = {},
}: Pick<Settings, 'contentSecurityPolicy'>): Directives {
  for (const [directive, sources] of Object.entries(contentSecurityPolicy)) {
    const form = written.get(directive);
    if (!form)
      throw new RangeError(
        `contentSecurityPolicy: ${directive} is none of ${[...written.keys()].join(', ')}`,
      );
    for (const source of sources)
      if (!form.test(source))
        throw new RangeError(
          `contentSecurityPolicy: ${directive} cannot take ${source}: write a host, such as https://media.example`,
        );
  }
  return contentSecurityPolicy;
}
