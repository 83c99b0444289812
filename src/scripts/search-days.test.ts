import { expect, test } from 'vitest';
import { type Span, startOf } from './search-days.ts';

test.each<[Span, string, string]>([
  ['day', '2026-11-22', '2026-11-21'],
  ['day', '2026-01-01', '2025-12-31'],
  ['week', '2026-11-22', '2026-11-15'],
  ['month', '2026-11-22', '2026-10-22'],
  ['month', '2026-03-31', '2026-02-28'],
  ['month', '2026-01-31', '2025-12-31'],
  ['year', '2026-11-22', '2025-11-22'],
  ['year', '2028-02-29', '2027-02-28'],
])('the last %s until %s begins on %s', (span, today, start) => {
  expect(startOf(span, new Date(`${today}T23:59:00`))).toBe(start);
  expect(startOf(span, new Date(`${today}T00:01:00`))).toBe(start);
});
