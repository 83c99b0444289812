import MiniSearch from 'minisearch';
import type { SearchedStory } from '../stories.ts';
import type { Engine } from './engine.ts';

/** MiniSearch in this process, with the search options that its documentation shows. */
export function openMiniSearch(stories: readonly SearchedStory[]): Engine {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(
    stories.map(({ url, title, paragraphs }) => ({ id: url, title, text: paragraphs.join('\n') })),
  );
  return {
    name: 'MiniSearch',
    find: async (query, limit) => {
      const began = performance.now();
      const urls = index.search(query).slice(0, limit);
      return { urls: urls.map(({ id }) => String(id)), ms: performance.now() - began };
    },
    close: async () => index.removeAll(),
  };
}
