import { Temporal } from 'temporal-polyfill';

/** A point in time as the newsroom's clock shows it. */
export interface Moment {
  /** ISO 8601 with the newsroom's own offset at that time: `2026-02-10T14:30:00+01:00`. */
  iso: string;
  /** Milliseconds since 1970 (UTC); the sort key, since offsets change with Ramadan. */
  ms: number;
}

/** Why a text is no {@link Moment}: not of the form, or of the form but no such day or hour. */
export type DateFault = 'malformed' | 'nonexistent';

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The form of an author's date for a JSON Schema, whose patterns (ECMA-262) have no flags. */
export const momentPattern = String.raw`^\s*\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?\s?([Zz]|[+-]\d{2}:?\d{2})?)?\s*$`;

/**
 * Reads an author's date: `2026-02-10`, `2026-02-10 14:30`, `2026-02-10T14:30:00+01:00`.
 * Without an offset it is read in `timeZone`; without an hour it is midnight there.
 */
export function parseMoment(text: string, timeZone: string): Moment | DateFault {
  const parts = form.exec(text.trim());
  if (!parts) return 'malformed';
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset] = parts;
  if (Number(second) > 59) return 'nonexistent';
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  try {
    const instant = offset ? Temporal.Instant.from(local + offset.toUpperCase()) : instantOf(local, timeZone);
    const moment = instant && momentAt(instant.epochMilliseconds, timeZone);
    return moment && /^[1-9]\d{3}-/.test(moment.iso) ? moment : 'nonexistent';
  } catch {
    return 'nonexistent';
  }
}

/** Undefined for an hour that the clocks skip; the first of an hour that they show twice. */
function instantOf(local: string, timeZone: string): Temporal.Instant | undefined {
  const wall = Temporal.PlainDateTime.from(local);
  const zoned = wall.toZonedDateTime(timeZone);
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : undefined;
}

/** The {@link Moment} of a point in time given in milliseconds since 1970. */
export function momentAt(ms: number, timeZone: string): Moment {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return { iso: zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }), ms };
}

/** `['2026', '02', '10']`: the calendar day on the newsroom's wall. */
export function dayOf(moment: Moment): [year: string, month: string, day: string] {
  const [year = '', month = '', day = ''] = moment.iso.slice(0, 10).split('-');
  return [year, month, day];
}

/** When the day after a moment begins, in milliseconds. */
export function nextMidnight({ ms }: Moment, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return zoned.add({ days: 1 }).startOfDay().epochMilliseconds;
}
