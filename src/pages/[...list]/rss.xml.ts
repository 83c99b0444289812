import type { APIRoute } from 'astro';
import { getEdition } from '../../catalogue/edition.ts';
import { feedOf } from '../../feeds/feed-items.ts';
import { feedPage, feedParams } from '../../feeds/feed-list.ts';
import { rss } from '../../feeds/rss.ts';

export async function getStaticPaths() {
  return feedParams((await getEdition()).catalogue);
}

export const GET: APIRoute = async ({ params }) => {
  const feed = await feedOf(feedPage(params['list']), await getEdition());
  if (!feed) return new Response(null, { status: 404 });
  return new Response(await rss(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
