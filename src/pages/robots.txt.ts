import type { APIRoute } from 'astro';
import { getEdition } from '../catalogue/edition.ts';
import { robots } from '../seo/robots.ts';

export const GET: APIRoute = async () =>
  new Response(robots((await getEdition()).catalogue), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
