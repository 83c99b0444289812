import type { APIRoute } from 'astro';
import { getEdition } from '../catalogue/edition.ts';
import { newsSitemap } from '../seo/news-sitemap.ts';

/** A parameter for a name that never changes: a route without one could not be left out when nothing is fresh. */
export async function getStaticPaths() {
  const { catalogue } = await getEdition();
  return newsSitemap(catalogue) ? [{ params: { news: 'news' } }] : [];
}

export const GET: APIRoute = async ({ params }) => {
  const xml = params['news'] === 'news' ? newsSitemap((await getEdition()).catalogue) : undefined;
  if (!xml) return new Response(null, { status: 404 });
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
