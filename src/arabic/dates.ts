import type { Moment } from './moment.ts';

/** As much of a {@link Moment} as the newsroom's wall shows. */
type Wall = Pick<Moment, 'iso'>;

const wallDay = (moment: Wall) => new Date(`${moment.iso.slice(0, 10)}T12:00:00Z`);
const formatter = (options: Intl.DateTimeFormatOptions, calendar = '') =>
  new Intl.DateTimeFormat(`ar-MA${calendar}`, { timeZone: 'UTC', ...options });

const long = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const medium = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const short = formatter({ day: 'numeric', month: 'long' });
const month = formatter({ month: 'long', year: 'numeric' });
const hijri = formatter({ day: 'numeric', month: 'long', year: 'numeric' }, '-u-ca-islamic-umalqura');

/** «الثلاثاء 10 فبراير 2026», with the Moroccan month names (CLDR, ar-MA). */
export function longDate(moment: Wall): string {
  return long.format(wallDay(moment)).replace('،', '');
}

/** «10 فبراير 2026». */
export function mediumDate(moment: Wall): string {
  return medium.format(wallDay(moment));
}

/** «10 فبراير», where the year goes without saying. */
export function shortDate(moment: Wall): string {
  return short.format(wallDay(moment));
}

/** «فبراير 2026» for the year and month of an archive. */
export function monthName(year: string, monthNumber: string): string {
  return month.format(new Date(`${year}-${monthNumber}-15T12:00:00Z`));
}

/** «14:30», on the newsroom's wall. */
export function clockTime(moment: Wall): string {
  return moment.iso.slice(11, 16);
}

/** «22 شعبان 1447 هـ» by the Umm al-Qura calendar: the Moroccan sighting may differ by a day. */
export function hijriDate(moment: Wall): string {
  return hijri.format(wallDay(moment));
}
