import { expect, test } from 'vitest';
import {
  makeCatalogue,
  makeStory,
  moment,
  registered,
  registries,
  sourceOf,
} from '../../tests/support/story.ts';
import { filedUnder, hasFeed, listsOfKind } from './lists.ts';

test('a story is filed under everything it names, and the day on the newsroom’s wall', () => {
  const story = makeStory({
    date: moment('2026-01-31T23:30:00Z'),
    source: sourceOf('arz'),
    tags: ['التعليم عن بعد'],
    authors: ['أمينة ب.'],
  });
  expect(filedUnder(story).map(({ kind, id, name }) => `${kind} ${id} ${name}`)).toEqual([
    'section society مجتمع',
    'city settat سطات',
    `region casablanca-settat ${registries.regions.all[0]?.name}`,
    'source arz وكالة الأرز للأنباء',
    'tag التعليم-عن-بعد التعليم عن بعد',
    'author أمينة-ب أمينة ب.',
    'year 2026 2026',
    'month 2026/02 فبراير 2026',
    'day 2026/02/01 1 فبراير 2026',
  ]);
});

test('a list holds its visible stories newest first, and sections without stories stand empty', () => {
  const older = makeStory({ slug: 'a', date: moment('2026-02-09') });
  const newer = makeStory({ slug: 'b', date: moment('2026-02-10') });
  const hidden = makeStory({
    slug: 'c',
    date: moment('2026-02-10'),
    draft: true,
    city: registered(registries.cities, 'agadir'),
  });
  const { lists } = makeCatalogue([older, hidden, newer]);
  expect(lists.get('/section/society/')?.stories).toEqual([newer, older]);
  expect(lists.get('/2026/02/09/')?.stories).toEqual([older]);
  expect(lists.get('/section/culture/')?.stories).toEqual([]);
  expect(lists.has('/city/agadir/')).toBe(false);
  expect(listsOfKind(lists, 'section').map(({ id }) => id)).toEqual(['society', 'sports', 'culture']);
});

test('tags that differ only in marks are one list, which holds a story once', () => {
  const story = makeStory({ tags: ['التعليم', 'التّعليم', 'التعليم!'] });
  const { lists } = makeCatalogue([story]);
  expect(listsOfKind(lists, 'tag')).toMatchObject([
    { path: '/tag/التعليم/', name: 'التعليم', stories: [story] },
  ]);
});

test.each([
  ['section', true],
  ['city', true],
  ['source', true],
  ['author', true],
  ['region', false],
  ['tag', false],
  ['year', false],
  ['month', false],
  ['day', false],
] as const)('whether a %s has a feed: %j', (kind, verdict) => {
  expect(hasFeed({ kind })).toBe(verdict);
});
