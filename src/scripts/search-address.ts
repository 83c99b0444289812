import type { SearchQuery } from '../search/archive.ts';
import { filterNames } from '../search/part-list.ts';

/** All that the address of the search page says. */
export interface Asked extends SearchQuery {
  /** How many times the reader asked for what is older. */
  older: number;
}

/** What a reader may narrow a search to, as the address names it. */
export const limitNames = [...filterNames, 'from', 'to'] as const;
export type LimitName = (typeof limitNames)[number];

/** Of a date that is still typed, the year begins with zeros. */
const day = /^[1-9]\d{3}-\d\d-\d\d$/;
const isDay = (text: string) => day.test(text) && !Number.isNaN(Date.parse(text));

/** What an address asks by its query (`?q=…&city=…`); what it says wrongly is passed over. */
export function readAddress(query: string): Asked {
  const given = new URLSearchParams(query);
  const limit = (name: LimitName) => {
    const value = given.get(name)?.trim() ?? '';
    return (name === 'from' || name === 'to') && !isDay(value) ? '' : value;
  };
  return {
    words: given.get('q')?.trim() ?? '',
    filters: Object.fromEntries(
      limitNames.map((name) => [name, limit(name)]).filter(([, value]) => value !== ''),
    ),
    sort: given.get('sort') === 'date' ? 'date' : 'relevance',
    asTyped: given.has('exact'),
    older: /^[1-9]\d?$/.test(given.get('older') ?? '') ? Number(given.get('older')) : 0,
  };
}

/** The query of the address that asks this; empty where nothing is asked. */
export function addressOf({ words, filters, sort, asTyped, older }: Asked): string {
  const given = new URLSearchParams();
  const set = (name: string, value: string) => value !== '' && given.set(name, value);
  set('q', words.trim());
  for (const name of limitNames) set(name, filters[name] ?? '');
  set('sort', sort === 'date' ? 'date' : '');
  set('exact', asTyped ? '1' : '');
  set('older', older > 0 ? String(older) : '');
  return given.size > 0 ? `?${given}` : '';
}

/** How many limits a question has. */
export const limitsOf = ({ filters }: Pick<Asked, 'filters'>): number =>
  limitNames.filter((name) => filters[name]).length;
