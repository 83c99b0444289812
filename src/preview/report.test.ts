import { describe, expect, test } from 'vitest';
import { makeHoldings, makeStory, moment } from '../../tests/support/story.ts';
import { arrange } from '../catalogue/catalogue.ts';
import type { Problem } from '../content/problem.ts';
import { settings } from '../site.config.ts';
import { isPreviewed } from './open-folder.ts';
import { reportOn } from './report.ts';

const before = moment('2026-02-10T09:00:00+01:00');
const after = moment('2026-04-20T08:30:00+01:00');
const stories = [
  makeStory({ slug: 'shown' }),
  makeStory({ slug: 'draft', draft: true }),
  makeStory({ slug: 'later', publishDate: after }),
  makeStory({ slug: 'over', date: before, expiryDate: before }),
  makeStory({ slug: 'gone', withdrawn: { date: moment('2026-02-11T10:00:00+01:00'), reason: 'لم يصح.' } }),
];
const now = moment('2026-02-12T12:00:00+01:00');
const catalogue = arrange(makeHoldings(stories), settings, now, isPreviewed);

const report = (path: string, problems: Problem[] = [], text?: string) =>
  reportOn(path, {
    edition: 1,
    problems,
    catalogue,
    fileOf: ({ file }) => file.replace('content/', ''),
    fullPath: (file) => `/desk/${file}`,
    textOf: () => text,
    proofread: () => ({ notes: [], blocks: 0 }),
  });

test.each([
  ['/2026/02/shown/', undefined],
  ['/2026/02/draft/', 'مسودة'],
  ['/2026/02/later/', 'مجدول: يُنشر في 20 أبريل 2026، 08:30'],
  ['/2026/02/over/', 'انتهى أجله في 10 فبراير 2026، 09:00'],
  ['/2026/02/gone/', 'سُحب في 11 فبراير 2026، 10:00'],
  ['/2026/02/', undefined],
])('why readers do not see the story at %s', (path, reason) => {
  expect(report(path).hidden).toBe(reason);
});

test('every page knows the stories that readers do not see', () => {
  expect(report('/').hiddenStories).toEqual({
    '/2026/02/draft/': 'مسودة',
    '/2026/02/later/': 'مجدول',
    '/2026/02/over/': 'انتهى أجله',
    '/2026/02/gone/': 'مسحوب',
  });
});

describe('problems', () => {
  const problem = (slug: string, line = 1, column = 1): Problem => ({
    ...{ file: `content/articles/2026/02/${slug}.md`, line, column },
    ...{ wrong: 'خطأ.', mend: 'صحح.' },
  });

  test('those of the open page are told apart from all others', () => {
    const { problems, elsewhere, file, unread } = report('/2026/02/shown/', [
      problem('shown'),
      problem('broken'),
    ]);
    expect(file).toBe('articles/2026/02/shown.md');
    expect(unread).toEqual(['articles/2026/02/broken.md']);
    expect(problems).toMatchObject([{ file: 'content/articles/2026/02/shown.md' }]);
    expect(elsewhere).toMatchObject([{ open: '/desk/articles/2026/02/broken.md:1:1' }]);
  });

  test('a page that does not stand has no file', () => {
    expect(report('/2026/02/broken/', [problem('broken')])).toMatchObject({
      file: undefined,
      problems: [{ wrong: 'خطأ.' }],
    });
  });

  test.each([
    ['a word', 'city: سطاط', 7, ['city: ', 'سطاط', '']],
    ['a sign', '[كلمة](x)', 1, ['', '[كلمة', '](x)']],
    ['the end of the line', 'كلمة', 5, ['كلمة', '', '']],
    ['a hostile character', 'قبل \u202Eبعد', 1, ['', 'قبل', ' \uFFFDبعد']],
    ['an empty line', '', 1, undefined],
  ])('the line is shown with the place: %s', (_what, line, column, excerpt) => {
    const { problems } = report('/2026/02/shown/', [problem('shown', 2, column)], `---\n${line}\n---\n`);
    expect(problems[0]?.excerpt).toEqual(excerpt);
  });

  test('a long line is cut around the place', () => {
    const line = `${'ا'.repeat(500)} هنا ${'ب'.repeat(500)}`;
    const { problems } = report('/2026/02/shown/', [problem('shown', 1, 502)], line);
    const [left = '', marked, right = ''] = problems[0]?.excerpt ?? [];
    expect([left.length, marked, right.length]).toEqual([61, 'هنا', 61]);
  });
});
