import type { APIRoute } from 'astro';
import { getEdition } from '../../catalogue/edition.ts';
import { feedOf } from '../../feeds/feed-items.ts';
import { feedPage, feedParams } from '../../feeds/feed-list.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';

export async function getStaticPaths() {
  return feedParams((await getEdition()).catalogue);
}

export const GET: APIRoute = async ({ params }) => {
  const feed = await feedOf(feedPage(params['list']), await getEdition());
  if (!feed) return new Response(null, { status: 404 });
  return new Response(jsonFeed(feed), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};
