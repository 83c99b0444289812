import { fold } from '../../arabic/fold.ts';
import { type Moment, parseMoment } from '../../arabic/moment.ts';

/**
 * A feed's date in any form that feeds give one in: ISO 8601 (RFC 3339), RFC 822 with what people make of it (no seconds,
 * whole names, two digits of the year, a wrong weekday, letters for a zone), and days with Arabic names of months. Without
 * an offset it is the newsroom's time. Undefined where there is no such day, or none before the year 1990.
 */
export function feedDate(typed: string, timeZone: string): Moment | undefined {
  const text = asciiDigits(typed)
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  const iso = isoForm(text) ?? namedMonth(text);
  const moment = iso === undefined ? 'malformed' : parseMoment(iso, timeZone);
  return typeof moment === 'string' || moment.ms < earliest ? undefined : moment;
}

/** What an unset clock gives (1970, 0000) is no date. */
const earliest = Date.UTC(1990);

function asciiDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

const time = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+${time}\s*(.*))?$`, 'i');

function isoForm(text: string): string | undefined {
  const parts = yearFirst.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = '', ...clock] = parts;
  return joined(year, month, day, clock);
}

const month = String.raw`(\p{L}+(?:\s(?:الأول|الثاني))?)\.?`;
const clock = String.raw`(?:[\s,،-]+${time}\s*(.*))?$`;
const dayMonthYear = new RegExp(String.raw`^(\d{1,2})[\s-]+${month}[\s,،-]+(\d{4}|\d{2})${clock}`, 'u');
const monthDayYear = new RegExp(String.raw`^${month}\s+(\d{1,2})[\s,،]+(\d{4})${clock}`, 'u');

/** What stands before the day: the name of a weekday, right or wrong. */
const weekday = /^(?:\p{L}+\.?\s*[,،]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\s|ال\p{L}+\s)\s*/iu;

/** `Tue, 10 Feb 2026 14:30:00 +0100`, «الثلاثاء، 10 فبراير 2026 - 14:30», `February 10, 2026 2:30 PM`. */
function namedMonth(text: string): string | undefined {
  const bare = text.replace(weekday, '');
  const [, day, name, year, ...hours] = dayMonthYear.exec(bare) ?? [];
  if (day && name && year) return joined(year, monthOf(name), day, hours);
  const [, first, date, fullYear, ...rest] = monthDayYear.exec(bare) ?? [];
  return first && date && fullYear ? joined(fullYear, monthOf(first), date, rest) : undefined;
}

/** The parts of a date in ISO 8601; undefined where one of them says nothing. */
function joined(
  year: string,
  month: string | undefined,
  day: string,
  [hour, minute = '00', second = '00', rest = '']: (string | undefined)[],
): string | undefined {
  if (month === undefined) return undefined;
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  const [, half = '', zone = ''] =
    /^(am\b|pm\b|صباحا|مساء|ص(?!\p{L})|م(?!\p{L}))?\s*(.*)$/iu.exec(rest) ?? [];
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (/^[pم]/i.test(half) ? 12 : 0);
  return `${date}T${String(hours).padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** Letters for zones (RFC 822, and those of Morocco's neighbours) in hours. */
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  AST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** `+01:00`, `+0100`, `+1`, `GMT`, `GMT+1`, `CET`; letters that nobody knows are UTC (RFC 5322, 4.3). Empty for no zone. */
function offsetOf(zone: string): string | undefined {
  const bare = zone.replace(/\s*\([^)]*\)$/, '').trim();
  if (bare === '') return '';
  const signed = /^(?:GMT|UTC?)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(bare);
  if (signed) return `${signed[1]}${signed[2]?.padStart(2, '0')}:${signed[3] ?? '00'}`;
  if (!/^[A-Z]{1,5}$/i.test(bare)) return undefined;
  const hours = zones[bare.toUpperCase()] ?? 0;
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

/** Months as they are called in Morocco, in Egypt and in the Levant, and in English. */
const months = [
  'Jan January يناير جانفي كانون_الثاني',
  'Feb February فبراير فيفري شباط',
  'Mar March مارس آذار',
  'Apr April أبريل إبريل أفريل نيسان',
  'May ماي مايو أيار',
  'Jun June يونيو جوان حزيران',
  'Jul July يوليوز يوليو جويلية تموز',
  'Aug August غشت أغسطس أوت آب',
  'Sep Sept September شتنبر سبتمبر أيلول',
  'Oct October أكتوبر تشرين_الأول',
  'Nov November نونبر نوفمبر تشرين_الثاني',
  'Dec December دجنبر ديسمبر كانون_الأول',
];
const monthNumbers = new Map(
  months.flatMap((names, index) =>
    names.split(' ').map((name) => [fold(name.replace('_', ' ')).toLowerCase(), String(index + 1)] as const),
  ),
);

const monthOf = (name: string) => monthNumbers.get(fold(name).toLowerCase());
