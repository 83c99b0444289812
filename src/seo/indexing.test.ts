import { describe, expect, test } from 'vitest';
import { makeCatalogue, makeStory, moment, sourceOf } from '../../tests/support/story.ts';
import { pageAt } from '../catalogue/pages.ts';
import { indexing, type Subject } from './indexing.ts';

const article = (overrides: Parameters<typeof makeStory>[0]): Subject => ({
  kind: 'article',
  article: makeStory(overrides),
});
const list = (kind: 'tag' | 'city' | 'section' | 'day', length: number, number?: number): Subject => ({
  kind: 'list',
  list: { kind },
  stories: { length },
  number,
});
const outsider = { id: 'x', name: 'موقع آخر', url: 'https://x.example/1', republish: 'noindex' } as const;

describe('search engines', () => {
  test.each<[string, Subject, string]>([
    ['a story of our own', article({}), 'index'],
    ['a story of a partner', article({ source: sourceOf('mawja') }), 'index'],
    ['a story that we only republish', article({ source: sourceOf('arz') }), 'noindex'],
    ['the same with an author of ours', article({ source: sourceOf('arz'), authors: ['كريم'] }), 'noindex'],
    ['a story of a source outside the registry', article({ source: outsider }), 'noindex'],
    ['a city', list('city', 12), 'index'],
    ['a day with one story', list('day', 1), 'index'],
    ['a numbered page of a city', list('city', 30, 2), 'noindex,follow'],
    ['a section without stories', list('section', 0), 'noindex,follow'],
    ['a tag with two stories', list('tag', 2), 'index'],
    ['a tag with one story', list('tag', 1), 'noindex,follow'],
    ['a withdrawn story', { kind: 'withdrawn' }, 'noindex'],
    ['the page of corrections', { kind: 'corrections' }, 'index'],
    ['a numbered page of corrections', { kind: 'corrections', number: 1 }, 'noindex,follow'],
    ['a static page', { kind: 'page' }, 'index'],
    ['the front page', { kind: 'fixed', name: 'home' }, 'index'],
    ['the archive', { kind: 'fixed', name: 'archive' }, 'index'],
    ['search', { kind: 'fixed', name: 'search' }, 'index'],
    ['saved stories', { kind: 'fixed', name: 'saved' }, 'noindex,follow'],
    ['the offline page', { kind: 'fixed', name: 'offline' }, 'noindex,follow'],
    ['the error page', { kind: 'fixed', name: 'not-found' }, 'noindex,follow'],
    ['a page of the lite edition', { kind: 'lite' }, 'noindex,follow'],
  ])('%s', (_, page, answer) => {
    expect(indexing(page)).toBe(answer);
  });

  test('a page and its list in the catalogue get the same answer', () => {
    const stories = Array.from({ length: 7 }, (_, index) =>
      makeStory({
        slug: `s${index}`,
        date: moment(`2026-02-0${index + 1}`),
        tags: index === 0 ? ['وحيد'] : ['كثير'],
      }),
    );
    const catalogue = makeCatalogue(stories, { settings: { archivePageSize: 1 } });
    for (const entry of catalogue.lists.values()) {
      const page = pageAt(entry.path, catalogue);
      if (page?.kind !== 'list') throw new Error(entry.path);
      expect(indexing(page)).toBe(indexing({ kind: 'list', list: entry, stories: entry.stories }));
    }
  });
});
