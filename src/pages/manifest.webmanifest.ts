import type { APIRoute } from 'astro';
import { getEdition } from '../catalogue/edition.ts';
import { webManifest } from '../seo/web-manifest.ts';

export const GET: APIRoute = async () =>
  new Response(webManifest((await getEdition()).catalogue.settings), {
    headers: { 'content-type': 'application/manifest+json' },
  });
