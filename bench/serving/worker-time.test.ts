import { expect, test } from 'vitest';
import { timeIn } from './worker-time.ts';

test('user and system time are found behind any name', () => {
  const stat = '71 (nginx: worker) S 70 71 71 0 -1 4194368 120 0 0 0 250 130 0 0 20 0 1 0 9000 1 2';
  expect(timeIn(stat)).toBeCloseTo(3.8);
});
