import * as pagefind from '../pagefind/pagefind.js';

/** Stock Pagefind, asked through the interface that Nashra offers. */
export async function search(query, { limit }) {
  const { results } = await pagefind.search(query);
  return Promise.all(results.slice(0, limit).map((result) => result.data()));
}
