import { describe, expect, test } from 'vitest';
import { figuresOf, type Outcome, outcomeOf, percentile } from './metrics.ts';

const at = (rank: number | undefined, results = 10): Outcome => ({ rank, results });

describe('the outcome of a query', () => {
  const eleven = Array.from({ length: 11 }, (_, place) => `/${place + 1}/`);

  test.each<[string, string[], string[], Outcome]>([
    ['first', ['/a/', '/b/'], ['/a/'], at(1, 2)],
    ['second', ['/a/', '/b/'], ['/b/'], at(2, 2)],
    ['at the first of several that are right', ['/a/', '/b/', '/c/'], ['/c/', '/b/'], at(2, 3)],
    ['nowhere', ['/a/'], ['/b/'], at(undefined, 1)],
    ['nowhere where nothing is found', [], ['/b/'], at(undefined, 0)],
    ['tenth', eleven, ['/10/'], at(10)],
    ['nowhere when it is the eleventh', eleven, ['/11/'], at(undefined)],
  ])('has the right story %s', (_where, found, right, expected) => {
    expect(outcomeOf(found, new Set(right))).toEqual(expected);
  });
});

describe('figures', () => {
  test.each<[string, Outcome[], Partial<ReturnType<typeof figuresOf>>]>([
    ['all first', [at(1), at(1)], { queries: 2, mrr: 1, recall: 1, ndcg: 1, nothing: 0 }],
    ['first and second', [at(1), at(2)], { mrr: 0.75, recall: 1 }],
    ['third alone', [at(3)], { mrr: 1 / 3, recall: 1, ndcg: 0.5 }],
    ['first and nowhere', [at(1), at(undefined)], { mrr: 0.5, recall: 0.5, ndcg: 0.5, nothing: 0 }],
    ['nothing found', [at(undefined, 0), at(undefined, 3)], { mrr: 0, recall: 0, nothing: 0.5 }],
  ])('of %s', (_what, outcomes, expected) => {
    expect(figuresOf(outcomes)).toMatchObject(expected);
  });

  test('of no queries are refused', () => {
    expect(() => figuresOf([])).toThrow(RangeError);
  });
});

test.each([
  [[5], 0.5, 5],
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => 100 - index), 0.95, 95],
  [[1, 2, 3], 1, 3],
  [[1, 2, 3], 0, 1],
])('of %j, a share of %d does not exceed %d', (numbers, share, expected) => {
  expect(percentile(numbers, share)).toBe(expected);
});
