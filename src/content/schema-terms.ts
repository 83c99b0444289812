import * as z from 'astro/zod';
import { type Moment, momentPattern, parseMoment } from '../arabic/moment.ts';
import { complaints, fields } from '../strings/complaints.ts';
import { nearest } from './nearest.ts';
import type { Complaint } from './problem.ts';

const control = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const bidiControl = /[\u202A-\u202E\u2066-\u2069]/;

/** Puts a complaint about the typed value on a zod refinement. */
export function complain(about: (typed: string) => Complaint) {
  return { params: { about } };
}

/** One line of text in NFC: neither empty nor longer than `most` characters, without control characters. */
export function text(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !control.test(value), { params: { key: complaints.controlCharacter } })
    .refine((value) => !bidiControl.test(value), {
      params: {
        about: (value: string) => complaints.bidiControl(codeOf(bidiControl.exec(value)?.[0] ?? '')),
      },
    })
    .transform((value) => value.normalize('NFC'));
}

/** Longest address of a link: sitemaps allow 2048 characters (sitemaps.org), and an address is printed many times. */
export const longestAddress = 2000;

/** An address on the web: http or https with a host, and no user name in it. */
export const webUrl = z
  .string()
  .trim()
  .max(longestAddress)
  .refine((value) => isWebUrl(value), complain(complaints.badUrl))
  .meta({ pattern: String.raw`^\s*[Hh][Tt]{2}[Pp][Ss]?://\S+\s*$` });

/** Whether a text is an absolute http(s) address without credentials, control characters or white space. */
export function isWebUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(value) || bidiControl.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.hostname !== '' && url.username === '' && url.password === '';
}

/** A point in time as authors type it; without an offset it is read in `timeZone`. */
export function momentIn(timeZone: string) {
  return z
    .string()
    .trim()
    .min(1)
    .transform((typed, ctx): Moment => {
      const read = parseMoment(typed, timeZone);
      if (read === 'malformed') return reject(ctx, typed, complaints.badDate);
      if (read === 'nonexistent') return reject(ctx, typed, complaints.noSuchDate);
      return read;
    })
    .meta({ pattern: momentPattern });
}

/** A list of at most so many items. Of what is no list, or too long, nothing else is told. Its metadata are JSON Schema. */
export function listOf<Item extends z.ZodType>(item: Item, most: number) {
  return z
    .array(z.unknown())
    .refine((items) => items.length <= most, {
      params: { key: (key: string) => complaints.tooMany(key, most) },
    })
    .pipe(z.array(item))
    .meta({ maxItems: most });
}

/** A whole number from 1 to `most`. */
export function countUpTo(most: number) {
  return z.number().refine((value) => Number.isInteger(value) && value >= 1 && value <= most, {
    params: { key: (key: string) => complaints.needsCount(key, most) },
  });
}

/** Fails a transform with a complaint about the typed value. */
export function reject(
  ctx: z.core.$RefinementCtx,
  typed: string,
  about: (typed: string) => Complaint,
  path: string[] = [],
): never {
  ctx.issues.push({ code: 'custom', input: typed, path, params: { about: () => about(typed) } });
  return z.NEVER;
}

/** `U+202E` for the character. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A complaint with the path of the value or key that it is about. */
export interface Finding {
  path: PropertyKey[];
  what: 'key' | 'value';
  complaint: Complaint;
}

/** The keys that may stand at the top (``) and below a key: where the one an author meant is looked for. */
export type KnownKeys = Readonly<Record<string, readonly string[]>>;

const storyKeys: KnownKeys = {
  '': Object.keys(fields),
  source: ['name', 'url'],
  image: ['src', 'alt', 'caption', 'credit'],
  related: ['title', 'url'],
  corrections: ['date', 'text'],
  withdrawn: ['date', 'reason'],
};

/** Turns one zod issue about `data` into words for an author, and the place to mend. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  known: KnownKeys = storyKeys,
): Finding[] {
  const path = [...issue.path];
  const key = keyOf(path);
  const value = valueAt(data, path);
  const finding = (complaint: Complaint, what: 'key' | 'value' = 'value') => [{ path, what, complaint }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({
        path: [...path, unknown],
        what: 'key',
        complaint: complaints.unknownKey(unknown, nearest(unknown, known[key] ?? [])),
      }));
    case 'invalid_type':
      if (value === undefined) return finding(complaints.missing(key), 'key');
      if (value === null) return finding(complaints.empty(key), 'key');
      return finding(wrongType(issue.expected, key));
    case 'too_small':
      return finding(complaints.empty(key));
    case 'too_big':
      return finding(complaints.tooLong(key, Number(issue.maximum)));
    case 'invalid_value':
      return finding(
        value === undefined
          ? complaints.missing(key)
          : complaints.needsChoice(key, issue.values.map(String).join('، ')),
        value === undefined ? 'key' : 'value',
      );
    case 'invalid_union':
      return explainUnion(issue, data, known);
    case 'custom':
      if (issue.params?.['silent']) return [];
      return finding(customComplaint(issue.params, key, value));
    default:
      return finding(complaints.needsFields(key));
  }
}

const keyOf = (path: readonly PropertyKey[]) =>
  String(path.findLast((step) => typeof step === 'string') ?? '');

function wrongType(expected: string, key: string): Complaint {
  switch (expected) {
    case 'string':
      return complaints.needsText(key);
    case 'array':
      return key === '' ? complaints.notList() : complaints.needsList(key);
    case 'number':
      return complaints.needsCount(key);
    case 'boolean':
      return complaints.needsBoolean(key);
    default:
      return key === '' ? complaints.notMapping() : complaints.needsFields(key);
  }
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, data: unknown, known: KnownKeys): Finding[] {
  const key = keyOf(issue.path);
  if (valueAt(data, issue.path) === null)
    return [{ path: [...issue.path], what: 'key', complaint: complaints.empty(key) }];
  const branch = issue.errors.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  if (!branch) return [{ path: [...issue.path], what: 'value', complaint: complaints.needsFields(key) }];
  return branch.flatMap((inner) =>
    explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, data, known),
  );
}

function customComplaint(
  params: Record<string, unknown> | undefined,
  key: string,
  value: unknown,
): Complaint {
  if (typeof params?.['about'] === 'function') return params['about'](String(value));
  if (typeof params?.['key'] === 'function') return params['key'](key);
  return complaints.needsFields(key);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
