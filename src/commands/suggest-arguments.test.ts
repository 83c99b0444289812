import { expect, test } from 'vitest';
import { suggestArguments } from './suggest-arguments.ts';

const read = (...typed: string[]) => suggestArguments(typed, '/desk', '/project', 'Africa/Casablanca');

test('a story is looked for where the command was typed, the archive in the project', () => {
  expect(read('a/story.md')).toEqual({ file: '/desk/a/story.md', content: '/project/content', to: 'people' });
  expect(read('/b.md', '--content', 'edition', '--json')).toEqual({
    file: '/b.md',
    content: '/desk/edition',
    to: 'programs',
  });
  expect(read('b.md', '--write')).toMatchObject({ to: 'file' });
});

test.each([
  [['--content', 'edition'], 'لم تذكر الخبر'],
  [['a.md', 'b.md'], 'أكثر من ملف'],
  [['a.md', '--json', '--write'], 'لا يجتمع'],
  [['a.md', '--apply'], '«--apply»'],
  [['a.md', '--now', 'soon'], '«soon»'],
])('%j is refused', (typed, wrong) => {
  expect(read(...typed)).toEqual([expect.stringContaining(wrong), expect.any(String)]);
});
