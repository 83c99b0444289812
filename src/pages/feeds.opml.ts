import type { APIRoute } from 'astro';
import { getEdition } from '../catalogue/edition.ts';
import { opml } from '../feeds/opml.ts';

export const GET: APIRoute = async () =>
  new Response(opml((await getEdition()).catalogue), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  });
