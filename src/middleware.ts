import type { MiddlewareHandler } from 'astro';
import { securedPage } from './security/secured-page.ts';
import { settings } from './site.config.ts';

/** Puts a Content Security Policy into every page that the templates print. */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  locals.ownScripts = new Set();
  const { ownScripts } = locals;
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const headers = new Headers(response.headers);
  const policy = headers.get('content-security-policy') ?? undefined;
  for (const name of ['content-security-policy', 'content-length']) headers.delete(name);
  const secured = securedPage({ path: url.pathname, html, policy, ownScripts }, settings);
  return new Response(secured, { status: response.status, headers });
};
