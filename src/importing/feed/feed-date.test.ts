import { expect, test } from 'vitest';
import { feedDate } from './feed-date.ts';

const read = (typed: string) => {
  const moment = feedDate(typed, 'Africa/Casablanca');
  return moment && `${new Date(moment.ms).toISOString().slice(0, 16)}Z`;
};

test.each([
  ['Tue, 10 Feb 2026 14:30:00 +0100', '2026-02-10T13:30Z'],
  ['Tue, 10 Feb 2026 14:30:00 GMT', '2026-02-10T14:30Z'],
  ['Tue, 10 Feb 2026 14:30:00 -0000', '2026-02-10T14:30Z'],
  ['Tue, 10 Feb 2026 14:30 EST', '2026-02-10T19:30Z'],
  ['Tue, 10 Feb 2026 14:30:00 CET', '2026-02-10T13:30Z'],
  ['10 Feb 26 14:30 UT', '2026-02-10T14:30Z'],
  ['Tuesday, 10-Feb-26 14:30:00 UTC', '2026-02-10T14:30Z'],
  ['Mon, 10 February 2026 4:30:00 Z', '2026-02-10T04:30Z'],
  ['Tue, 10 Feb 2026 14:30:00 XYZ', '2026-02-10T14:30Z'],
  ['Tue Feb 10 2026 14:30:00 GMT+0100 (CET)', '2026-02-10T13:30Z'],
  ['February 10, 2026 2:30 PM GMT', '2026-02-10T14:30Z'],
  ['Feb 10, 2026 12:05 AM UTC', '2026-02-10T00:05Z'],
  ['2026-02-10T14:30:00Z', '2026-02-10T14:30Z'],
  ['2026-02-10T14:30:00.123456+01:00', '2026-02-10T13:30Z'],
  ['2026-02-10 14:30:00 +0100', '2026-02-10T13:30Z'],
  ['2026/2/10 9:05 GMT', '2026-02-10T09:05Z'],
  ['الثلاثاء، 10 فبراير 2026 - 14:30 GMT', '2026-02-10T14:30Z'],
  ['الاثنين 10 غشت 2026 14:30 UTC', '2026-08-10T14:30Z'],
  ['10 يوليوز 2026 02:30 مساء UTC', '2026-07-10T14:30Z'],
  ['١٠ شباط ٢٠٢٦ ١٤:٣٠ UTC', '2026-02-10T14:30Z'],
  ['10 كانون الثاني 2026 14:30 UTC', '2026-01-10T14:30Z'],
])('%s is %s', (typed, utc) => {
  expect(read(typed)).toBe(utc);
});

test.each(['2026-02-10 14:30', '10 Feb 2026 14:30', '10 فبراير 2026، 14:30'])(
  '%s is the time of the newsroom',
  (typed) => {
    expect(feedDate(typed, 'Africa/Casablanca')?.iso).toMatch(/^2026-02-10T14:30:00/);
  },
);

test.each([
  '',
  'yesterday',
  '10/02/2026',
  'Feb 30, 2026',
  '2026-13-01',
  'Tue, 10 Feb 2026 25:00:00 GMT',
  '10 بهمن 2026',
  '0000-00-00 00:00:00',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '1770000000',
])('«%s» is no date', (typed) => {
  expect(read(typed)).toBeUndefined();
});
