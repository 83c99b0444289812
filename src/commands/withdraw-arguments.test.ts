import { expect, test } from 'vitest';
import { moment } from '../../tests/support/story.ts';
import { withdrawArguments } from './withdraw-arguments.ts';

const read = (...typed: string[]) => withdrawArguments(typed, '/desk', '/project', 'Africa/Casablanca');
const story = '/project/content/articles/2026/11/a.md';

test('a story is named by its path, its reason by a sentence on one line', () => {
  expect(read(story, '--reason', ' لم\nيصح. ', '--now', '2026-11-20 10:00')).toEqual({
    content: '/project/content',
    file: 'articles/2026/11/a.md',
    reason: 'لم يصح.',
    now: moment('2026-11-20 10:00'),
  });
  expect(read('paper/articles/a.md', '--content=paper', '--reason=لم يصح.')).toMatchObject({
    content: '/desk/paper',
    file: 'articles/a.md',
  });
});

test.each([
  ['no story', ['--reason=أ'], 'لم تذكر الخبر الذي تسحبه.'],
  ['no reason', [story], 'لم تذكر سبب السحب.'],
  ['an empty reason', [story, '--reason= '], 'لم تذكر سبب السحب.'],
  ['a reason without quotes', [story, 'الخبر', '--reason', 'لم'], 'يُسحب خبر واحد في كل مرة.'],
  [
    'a file outside of the stories',
    ['/project/content/home.yaml', '--reason=أ'],
    '«/project/content/home.yaml» ليس خبرا',
  ],
  ['a time that is none', [story, '--reason=أ', '--now=غدا'], '«غدا» ليس تاريخا مقروءا.'],
  ['an unknown option', [story, '--why=أ'], 'الخيار «--why» غير معروف'],
])('%s is told', (_what, typed, wrong) => {
  expect(read(...typed)).toEqual([expect.stringContaining(wrong), expect.any(String)]);
});
