import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime, hijriDate, longDate, mediumDate, monthName, shortDate } from './dates.ts';
import { dayOf, type Moment, momentAt, parseMoment } from './moment.ts';

const zone = 'Africa/Casablanca';

function read(text: string): Moment {
  const moment = parseMoment(text, zone);
  if (typeof moment === 'string') throw new RangeError(moment);
  return moment;
}

describe('a date an author may write', () => {
  test.each([
    ['a day is midnight in the newsroom', '2026-01-10', '2026-01-10T00:00:00+01:00'],
    ['an hour without offset is the newsroom’s', '2026-01-10 14:30', '2026-01-10T14:30:00+01:00'],
    ['in Ramadan the newsroom is at UTC', '2026-02-20 14:30', '2026-02-20T14:30:00+00:00'],
    ['the evening before the clocks go back', '2026-02-14', '2026-02-14T00:00:00+01:00'],
    ['the hour that happens twice is its first time', '2026-02-15 02:30', '2026-02-15T02:30:00+01:00'],
    ['after Ramadan it is UTC+1 again', '2026-03-23 14:30', '2026-03-23T14:30:00+01:00'],
    ['an offset is turned into the newsroom’s', '2026-02-20T14:30:00+01:00', '2026-02-20T13:30:00+00:00'],
    ['UTC by its letter', '2026-01-10T23:30:00Z', '2026-01-11T00:30:00+01:00'],
    ['small letters', '2026-01-10t23:30z', '2026-01-11T00:30:00+01:00'],
    ['an offset without colon, after a space', '2026-01-10 14:30 +0100', '2026-01-10T14:30:00+01:00'],
    ['parts of a second are dropped', '2026-01-10T14:30:05.999+01:00', '2026-01-10T14:30:05+01:00'],
    ['white space around it', '  2026-01-10 ', '2026-01-10T00:00:00+01:00'],
    ['a leap day', '2024-02-29', '2024-02-29T00:00:00+01:00'],
  ])('%s', (_what, typed, iso) => {
    const moment = read(typed);
    expect(moment.iso).toBe(iso);
    expect(Math.floor(moment.ms / 1000) * 1000).toBe(Date.parse(iso));
  });
});

describe('a date that is none', () => {
  test.each([
    ['2026-02-30', 'nonexistent'],
    ['2026-03-22 02:30', 'nonexistent'],
    ['0000-01-01', 'nonexistent'],
    ['2025-02-29', 'nonexistent'],
    ['2026-13-01', 'nonexistent'],
    ['2026-00-10', 'nonexistent'],
    ['2026-01-10T24:00', 'nonexistent'],
    ['2026-01-10T14:60', 'nonexistent'],
    ['2026-01-10T14:30:60', 'nonexistent'],
    ['2026-01-10T14:30+99:00', 'nonexistent'],
    ['0000-01-01T00:00:00+05:00', 'nonexistent'],
    ['1000-01-01T00:00:00+05:00', 'nonexistent'],
    ['9999-12-31T23:59:59-12:00', 'nonexistent'],
    ['', 'malformed'],
    ['أمس', 'malformed'],
    ['10/02/2026', 'malformed'],
    ['2026-2-1', 'malformed'],
    ['2026-01-10T', 'malformed'],
    ['2026-01-10T14', 'malformed'],
    ['2026-01-10T14:30 Africa/Casablanca', 'malformed'],
    ['٢٠٢٦-٠٢-١٠', 'malformed'],
    ['2026-01-10\n2026', 'malformed'],
  ])('%j is %s', (typed, fault) => {
    expect(parseMoment(typed, zone)).toBe(fault);
  });
});

const anyTime = fc.integer({ min: Date.UTC(1970), max: Date.UTC(2100) }).map((ms) => ms - (ms % 1000));

test('what a moment prints is read back as the same moment', () => {
  fc.assert(
    fc.property(anyTime, (ms) => {
      const moment = momentAt(ms, zone);
      expect(parseMoment(moment.iso, zone)).toEqual(moment);
    }),
  );
});

test('the time of a moment is that of its text, whatever the zone', () => {
  fc.assert(
    fc.property(anyTime, fc.constantFrom(zone, 'Asia/Riyadh', 'America/New_York', 'UTC'), (ms, timeZone) => {
      expect(Date.parse(momentAt(ms, timeZone).iso)).toBe(ms);
    }),
  );
});

test.each([
  ['01', 'الخميس 15 يناير 2026', '26 رجب 1447 هـ'],
  ['02', 'الأحد 15 فبراير 2026', '27 شعبان 1447 هـ'],
  ['03', 'الأحد 15 مارس 2026', '26 رمضان 1447 هـ'],
  ['04', 'الأربعاء 15 أبريل 2026', '27 شوال 1447 هـ'],
  ['05', 'الجمعة 15 ماي 2026', '28 ذو القعدة 1447 هـ'],
  ['06', 'الاثنين 15 يونيو 2026', '29 ذو الحجة 1447 هـ'],
  ['07', 'الأربعاء 15 يوليوز 2026', '1 صفر 1448 هـ'],
  ['08', 'السبت 15 غشت 2026', '2 ربيع الأول 1448 هـ'],
  ['09', 'الثلاثاء 15 شتنبر 2026', '4 ربيع الآخر 1448 هـ'],
  ['10', 'الخميس 15 أكتوبر 2026', '4 جمادى الأولى 1448 هـ'],
  ['11', 'الأحد 15 نونبر 2026', '5 جمادى الآخرة 1448 هـ'],
  ['12', 'الثلاثاء 15 دجنبر 2026', '6 رجب 1448 هـ'],
])('month %s has its Moroccan name', (month, long, hijri) => {
  const moment = read(`2026-${month}-15T12:00`);
  expect(longDate(moment)).toBe(long);
  expect(mediumDate(moment)).toBe(long.split(' ').slice(1).join(' '));
  expect(shortDate(moment)).toBe(long.split(' ').slice(1, 3).join(' '));
  expect(monthName('2026', month)).toBe(long.split(' ').slice(2).join(' '));
  expect(hijriDate(moment)).toBe(hijri);
});

test('day and hour are those on the newsroom’s wall, not those of UTC', () => {
  const moment = read('2026-01-31T23:30:00Z');
  expect(dayOf(moment)).toEqual(['2026', '02', '01']);
  expect(clockTime(moment)).toBe('00:30');
  expect(mediumDate(moment)).toBe('1 فبراير 2026');
});
