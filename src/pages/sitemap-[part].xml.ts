import type { APIRoute } from 'astro';
import { getEdition } from '../catalogue/edition.ts';
import { sitemap, sitemapIndex, sitemapParts } from '../seo/sitemaps.ts';

export async function getStaticPaths() {
  const { catalogue } = await getEdition();
  return ['index', ...sitemapParts(catalogue)].map((part) => ({ params: { part } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { catalogue } = await getEdition();
  const { part = '' } = params;
  const xml = part === 'index' ? sitemapIndex(catalogue) : sitemap(part, catalogue);
  if (!xml) return new Response(null, { status: 404 });
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
