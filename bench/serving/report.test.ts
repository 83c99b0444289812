import { expect, test } from 'vitest';
import { errorsIn, type Measured, table } from './report.ts';

const run = (perSecond: number, wrong = {}) => ({
  requests: 10,
  perSecond,
  p50: 1,
  p99: 2,
  cpu: 12.34,
  broken: 0,
  refused: 0,
  ...wrong,
});
const measured = (status: number, wrong = {}): Measured => ({
  title: 'A story',
  bytes: 9000,
  status,
  site: [run(90), run(100, wrong), run(20)],
  plain: [run(100)],
});

test('an answer that was not expected is an error, and an expected 404 is none', () => {
  expect(errorsIn(measured(200))).toBe(0);
  expect(errorsIn(measured(200, { broken: 2, refused: 3 }))).toBe(5);
  expect(errorsIn({ ...measured(404), site: [run(1, { refused: 10 }), run(1, { refused: 9 })] })).toBe(1);
});

test('a table holds the medians beside those of the plain file', () => {
  expect(
    table([measured(200)])
      .split('\n')
      .at(-1),
  ).toBe('| A story | 9000 | 90 | 100 | 90 % | 1.00 | 2.00 | 2.00 | 12.3 | 12.3 | 0 |');
});
