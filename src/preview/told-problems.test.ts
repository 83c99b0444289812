import { expect, test } from 'vitest';
import type { Problem } from '../content/problem.ts';
import { problemTeller } from './told-problems.ts';

const problem = (line: number): Problem => ({ file: 'a.md', line, column: 1, wrong: 'خطأ.', mend: 'صحح.' });
const text = (line: number) => `a.md:${line}:1: خطأ.\n    صحح.`;

test('problems are said once, said anew when they change, and closed when they are mended', () => {
  const tell = problemTeller();
  expect([[], [problem(1)], [problem(1)], [problem(1), problem(2)], [], []].map(tell)).toEqual([
    undefined,
    text(1),
    undefined,
    `${text(1)}\n${text(2)}`,
    'لا أخطاء',
    undefined,
  ]);
});
