import { describe, expect, test } from 'vitest';
import { makeCatalogue, makePage, makeStory } from '../../tests/support/story.ts';
import type { Problem } from '../content/problem.ts';
import { problemsAt, redirectAt } from './pages.ts';

const problem = (file: string): Problem => ({ file, line: 3, column: 7, wrong: 'خطأ', mend: 'صحح' });

describe('the problems at an address', () => {
  const story = makeStory({ slug: 'named', file: 'articles/2026/02/file.md' });
  const catalogue = makeCatalogue([story, makeStory({ slug: 'sound' })], { pages: [makePage()] });

  test.each([
    ['of a story that cannot be read', '/2026/02/broken/', 'articles/2026/02/broken.md', true],
    ['of a file with an Arabic name', '/2026/02/خبر/', 'articles/2026/02/خبر.md', true],
    ['of a file that stands in no month', '/2026/02/loose/', 'articles/loose.md', true],
    ['of a story that names its own address', '/2026/02/named/', 'articles/2026/02/file.md', true],
    ['of a static page', '/contact/', 'pages/contact.md', true],
    ['of another month', '/2026/03/broken/', 'articles/2026/02/broken.md', false],
    ['of another story of the same name', '/2026/02/sound/', 'articles/sound.md', false],
    ['of a registry', '/2026/02/sound/', 'cities.yaml', false],
    ['of the front page', '/', 'home.yaml', true],
    ['of its headlines', '/', 'headlines.yaml', true],
    ['of the front page elsewhere', '/2026/02/sound/', 'home.yaml', false],
    ['of a story, at the front page', '/', 'articles/2026/02/broken.md', false],
    ['of a list', '/2026/02/', 'articles/02.md', false],
  ])('%s', (_what, path, file, expected) => {
    expect(problemsAt(path, [problem(file)], catalogue, (of) => of.file)).toHaveLength(expected ? 1 : 0);
  });
});

test.each([
  ['/old/', '/2026/02/new/'],
  ['/قديم/', '/2026/02/new/'],
  ['/elsewhere/', undefined],
])('an old address leads to its story: %s', (path, to) => {
  const story = makeStory({ slug: 'new', aliases: ['/old/', encodeURI('/قديم/')] });
  expect(redirectAt(path, makeCatalogue([story]))).toBe(to);
});
