import { expect, test } from 'vitest';
import type { AskedItem } from './ask-items.ts';
import type { AskedPair } from './ask-pairs.ts';
import { failureLines, itemTable, pairTable, passedShare, targetLines } from './report.ts';
import { isReached, targetsOf } from './targets.ts';

const item = (category: string, rank: number | undefined): AskedItem => ({
  category,
  query: `سؤال ${rank}`,
  right: ['/a/'],
  rank,
  results: rank === undefined ? 0 : 10,
  ms: 1,
});
const pair = (found: boolean, passed: boolean): AskedPair => ({
  category: 'months',
  query: 'آب',
  text: 'غشت',
  found,
  passed,
  ...(!passed && { wrong: ['body'] }),
});

test('the table of known items has a row for each kind, and one for all', () => {
  const items = [item('hamza', 1), item('hamza', 2), item('Arabizi', undefined)];
  expect(itemTable([{ name: 'Nashra', items }, { name: 'Idle' }]).split('\n')).toEqual([
    '| Known items | Queries | Nashra MRR@10 | recall@10 | nDCG@10 | no result |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    '| hamza | 2 | 0.750 | 1.000 | 0.815 | 0.0 % |',
    '| Arabizi | 1 | 0.000 | 0.000 | 0.000 | 100.0 % |',
    '| **All** | 3 | 0.500 | 0.667 | 0.544 | 33.3 % |',
  ]);
});

test('the table of pairs counts what is found and what is kept apart', () => {
  const engine = { name: 'Nashra', pairs: [pair(true, true), pair(true, false)] };
  expect(pairTable([engine]).split('\n').slice(2)).toEqual([
    '| months | 1 / 2 | – |',
    '| **All** | 1 / 2 | – |',
  ]);
  expect([passedShare(engine.pairs, true), passedShare(engine.pairs, false)]).toEqual([0.5, undefined]);
});

test('what went wrong is told', () => {
  const engine = { name: 'Nashra', pairs: [pair(true, false), pair(false, true)], items: [item('hamza', 3)] };
  expect(failureLines(engine).split('\n')).toEqual([
    'Nashra · months · آب does not find «غشت» (body)',
    'Nashra · hamza · سؤال 3 · at 3 · /a/',
  ]);
});

test.each([
  [{ mrr: 0.95 }, true],
  [{ mrr: 0.949 }, false],
  [{ nothing: 0.005 }, true],
  [{ nothing: 0.006 }, false],
  [{ positive: 0.98 }, true],
  [{ negative: 0.999 }, false],
  [{ firstBytes: 200_000 }, true],
  [{ laterBytes: 80_001 }, false],
  [{ p95: 101 }, false],
  [{ scriptBytes: 20_000 }, true],
])('of %j the target is reached: %s', (measured, reached) => {
  expect(targetsOf(measured).map(isReached)).toEqual([reached]);
});

test('targets are told with what was measured', () => {
  expect(targetLines(targetsOf({ mrr: 0.91234, firstBytes: 150_400 }))).toBe(
    'MISSED   MRR@10: 0.912, wanted at least 0.95\nreached  first query: 150.4 KB, wanted at most 200 KB',
  );
});
