import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ContentError,
  formatProblem,
  type Problem,
  positionAt,
  positionsIn,
  sortProblems,
} from './problem.ts';

const problem = (own: Partial<Problem> = {}): Problem => ({
  file: 'articles/a.md',
  line: 1,
  column: 1,
  wrong: 'خطأ.',
  mend: 'صححه.',
  ...own,
});

test.each([
  ['', 0, 1, 1],
  ['سطر', 3, 1, 4],
  ['أ\nب', 1, 1, 2],
  ['أ\nب', 2, 2, 1],
  ['أ\n\nب', 3, 3, 1],
  ['أ\n', 2, 2, 1],
  ['😀x', 2, 1, 3],
])('in %j, offset %d stands at line %d, column %d', (text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
});

test('positions are those of counting line ends', () => {
  const texts = fc.string({ unit: fc.constantFrom('\n', 'ا', '😀') });
  fc.assert(
    fc.property(texts, fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1);
      const lines = text.slice(0, offset).split('\n');
      expect(positionsIn(text)(offset)).toEqual({
        line: lines.length,
        column: (lines.at(-1) ?? '').length + 1,
      });
    }),
  );
});

test('problems are told in the order of file, line and column, however they were found', () => {
  const sorted = [
    problem({ file: 'articles/a.md', line: 1, column: 5 }),
    problem({ file: 'articles/a.md', line: 2, column: 1 }),
    problem({ file: 'articles/a.md', line: 10, column: 1, wrong: 'أ' }),
    problem({ file: 'articles/a.md', line: 10, column: 1, wrong: 'ب' }),
    problem({ file: 'articles/b.md', line: 1, column: 1 }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
      expect(sortProblems(shuffled)).toEqual(sorted);
    }),
  );
});

test('a problem is printed with its place, and how to mend it below', () => {
  expect(formatProblem(problem({ line: 3, column: 7 }))).toBe('articles/a.md:3:7: خطأ.\n    صححه.');
});

test('what an author typed cannot steer the terminal, forge a line or turn the text around', () => {
  const typed = problem({ file: 'a\u001B[2J.md', wrong: 'أ\n::error::\u202Eب', mend: 'ج\r\u2069' });
  expect(formatProblem(typed)).toBe('a\uFFFD[2J.md:1:1: أ\uFFFD::error::\uFFFDب\n    ج\uFFFD\uFFFD');
});

test('what an author typed at great length is cut', () => {
  const [first = ''] = formatProblem(problem({ wrong: 'ا'.repeat(100_000) })).split('\n');
  expect(first).toHaveLength(400);
  expect(first.endsWith('…')).toBe(true);
});

test('a content error says all its problems', () => {
  const problems = [problem(), problem({ line: 2 })];
  const error = new ContentError(problems);
  expect(error.message).toBe(problems.map(formatProblem).join('\n'));
  expect(error.problems).toBe(problems);
});
