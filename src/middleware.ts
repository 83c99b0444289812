import type { MiddlewareHandler } from 'astro';
import { securedPage } from './security/secured-page.ts';
import { settings } from './site.config.ts';

/** Puts a Content Security Policy into every page that the templates print; `astro dev` has none, for Vite's own scripts. */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  locals.ownScripts ??= new Set();
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const secured = securedPage({ path: url.pathname, html, ownScripts: locals.ownScripts }, settings);
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(Buffer.from(secured), { status: response.status, headers });
};
