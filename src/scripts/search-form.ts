import type { SearchQuery } from '../search/archive.ts';
import { type FilterName, filterNames, type Values } from '../search/part-list.ts';

const form = document.getElementById('search') as HTMLFormElement;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

/** The question that the page's address asks. */
export function readAddress(): SearchQuery {
  const given = new URLSearchParams(location.search);
  const filters = Object.fromEntries(filterNames.map((name) => [name, given.get(name) ?? '']));
  return {
    words: given.get('q')?.trim() ?? '',
    filters: filters as Record<FilterName, string>,
    sort: given.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The question that the form asks, as the address will: `q=…&city=…`, without what is left empty. */
export function readForm(): string {
  const given = new URLSearchParams();
  for (const name of ['q', ...filterNames, 'sort'] as const) {
    const value = field(name).value.trim();
    if (value !== '') given.set(name, value);
  }
  return given.toString();
}

/** Shows a question in the form. */
export function fillForm({ words, filters, sort }: SearchQuery): void {
  field('q').value = words;
  field('sort').value = sort === 'date' ? 'date' : '';
  for (const name of filterNames) field(name).value = filters[name] ?? '';
}

/** Fills the choices of every filter, once; what the address chose stays chosen. */
export function offerFilters(filters: Values['filters']): void {
  const wanted = readAddress();
  for (const name of filterNames) {
    const select = field(name) as HTMLSelectElement;
    if (select.options.length > 1) continue;
    const values = [...filters[name]].sort(
      name === 'year' ? (a, b) => b.localeCompare(a) : (a, b) => a.localeCompare(b, 'ar'),
    );
    select.append(...values.map((value) => new Option(value, value)));
    select.value = wanted.filters[name] ?? '';
  }
}

/** Takes every filter back. */
export function clearFilters(): void {
  for (const name of filterNames) field(name).value = '';
}
