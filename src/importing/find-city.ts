import type { Directory } from '../content/directory.ts';
import type { City } from '../content/registries.ts';

/** Longest name that opens a title or a text, in words. */
const longestName = 5;

/** A city, and the text without the words that named it. */
export interface FoundCity {
  city: City;
  rest: string;
}

/**
 * The city that opens a title, closed by two dots or more, a colon, or a dash between spaces: «سطات.. ملتقى …»,
 * «فاس: معرض …», «الدار البيضاء - …». Only what stands in the registry is one.
 */
export function cityOfTitle(title: string, cities: Directory<City>): FoundCity | undefined {
  return opening(title, /^(.{2,60}?)(?:\s*(?:\.{2,}|…)|\s*:(?=\s)|\s+[-–—](?=\s))\s*/u, cities);
}

/**
 * The city of the dateline that opens a text: «سطات – نظمت …», «سطات/ نشرة – …», «سطات: …», «سطات (و م ع) – …».
 * A sign must close it: a text that merely begins with a city's name says nothing of where it was written.
 */
export function cityOfDateline(text: string, cities: Directory<City>): FoundCity | undefined {
  const agency = String.raw`(?:\s*[/،,]\s*[^–—:/\-]{1,40}|\s*\([^()]{1,40}\))?`;
  return opening(
    text,
    new RegExp(String.raw`^(.{2,60}?)${agency}(?:\s*[–—]|\s+-|\s*:|\s*/)(?=\s)\s*`, 'u'),
    cities,
  );
}

/** The first of some names that is a city's. */
export function cityAmong(names: readonly string[], cities: Directory<City>): City | undefined {
  for (const name of names) {
    const city = cities.find(name.trim().replace(/^#/, '').replaceAll('_', ' '));
    if (city) return city;
  }
  return undefined;
}

function opening(text: string, closed: RegExp, cities: Directory<City>): FoundCity | undefined {
  const found = closed.exec(text.slice(0, 200));
  const name = found?.[1]?.trim().replace(/^[«"“(]+|[»"”)]+$/gu, '') ?? '';
  if (!found || name.split(/\s+/).length > longestName) return undefined;
  const city = cities.find(name) ?? cities.find(name.replace(/^مدينة\s+/u, ''));
  return city && { city, rest: text.slice(found[0].length) };
}
