import { mediumDate } from '../arabic/dates.ts';
import { count } from '../arabic/plural.ts';
import {
  type FilterName,
  filterNames,
  type Pagefind,
  type SearchQuery,
  type SearchResult,
  type SearchResults,
  search,
} from '../search/engine.ts';
import { nouns, reader } from '../strings.ts';

const pageSize = 10;
const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const form = byId<HTMLFormElement>('search');
const status = byId('status');
const failure = byId('failure');
const list = byId<HTMLOListElement>('results');
const more = byId<HTMLButtonElement>('more');
const clear = byId<HTMLButtonElement>('clear');
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

let pagefind: Promise<Pagefind> | undefined;
let found: SearchResults = { total: 0, slice: async () => [] };
let shown = 0;
let asking = 0;
let attempts = 0;

/** Loads Pagefind once; a failed load may be tried again, by another address since browsers remember failed modules. */
function load(): Promise<Pagefind> {
  pagefind ??= (async () => {
    const address = new URL('/pagefind/pagefind.js', location.origin);
    if (attempts++ > 0) address.search = `attempt=${attempts}`;
    const engine: Pagefind = await import(/* @vite-ignore */ address.href);
    await engine.options({ excerptLength: 24 });
    offerFilters(await engine.filters());
    return engine;
  })();
  pagefind.catch(() => {
    pagefind = undefined;
  });
  return pagefind;
}

function offerFilters(filters: Record<string, Record<string, number>>): void {
  const wanted = readAddress();
  for (const name of filterNames) {
    const values = Object.keys(filters[name] ?? {}).sort(
      name === 'year' ? (a, b) => b.localeCompare(a) : (a, b) => a.localeCompare(b, 'ar'),
    );
    field(name).append(...values.map((value) => new Option(value, value)));
    field(name).value = wanted.filters[name];
  }
}

function readAddress(): SearchQuery {
  const given = new URLSearchParams(location.search);
  const filters = Object.fromEntries(filterNames.map((name) => [name, given.get(name) ?? '']));
  return {
    words: given.get('q')?.trim() ?? '',
    filters: filters as Record<FilterName, string>,
    sort: given.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

function readForm(): URLSearchParams {
  const given = new URLSearchParams();
  for (const name of ['q', ...filterNames, 'sort'] as const) {
    const value = field(name).value.trim();
    if (value !== '') given.set(name, value);
  }
  return given;
}

function fillForm({ words, filters, sort }: SearchQuery): void {
  field('q').value = words;
  field('sort').value = sort === 'date' ? 'date' : '';
  for (const name of filterNames) field(name).value = filters[name];
}

async function answer(): Promise<void> {
  const query = readAddress();
  const turn = ++asking;
  const filtered = Object.values(query.filters).some((value) => value !== '');
  clear.hidden = !filtered;
  failure.hidden = true;
  if (query.words === '' && !filtered) {
    status.textContent = reader.searchIntro;
    list.replaceChildren();
    more.hidden = true;
    return;
  }
  status.textContent = reader.searchWorking;
  try {
    const results = await search(await load(), query);
    if (turn !== asking) return;
    found = results;
    shown = 0;
    list.replaceChildren();
    status.textContent = summary(query.words, filtered);
    await showMore();
  } catch {
    if (turn === asking) fail();
  }
}

function summary(words: string, filtered: boolean): string {
  if (found.total === 0) {
    const nothing = words === '' ? count(0, nouns.result) : reader.searchNothing(words);
    return filtered || words.includes(' ') ? `${nothing} ${reader.searchNothingMend}` : nothing;
  }
  const results = count(found.total, nouns.result);
  return words === '' ? results : reader.resultsFor(results, words);
}

async function showMore(): Promise<void> {
  const results = await found.slice(shown, shown + pageSize);
  const first = list.children.length;
  list.append(...results.map(resultItem));
  shown += results.length;
  more.hidden = shown >= found.total;
  if (first > 0) list.children[first]?.querySelector('a')?.focus();
}

function resultItem({ url, title, date, city, excerpt }: SearchResult): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  const heading = document.createElement('h2');
  heading.append(link);
  const text = document.createElement('p');
  text.className = 'description';
  for (const { text: words, marked } of excerpt) {
    const piece = document.createElement(marked ? 'mark' : 'span');
    piece.textContent = words;
    text.append(piece);
  }
  const meta = document.createElement('p');
  meta.className = 'meta';
  const place = Object.assign(document.createElement('span'), { className: 'place', textContent: city });
  const time = Object.assign(document.createElement('time'), {
    dateTime: date,
    textContent: date === '' ? '' : mediumDate({ iso: date }),
  });
  meta.append(place, time);
  const article = document.createElement('article');
  article.className = 'card';
  article.append(heading, text, meta);
  const item = document.createElement('li');
  item.append(article);
  return item;
}

function fail(): void {
  status.textContent = '';
  const retry = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: reader.searchRetry,
  });
  retry.addEventListener('click', () => void answer());
  const words = document.createElement('span');
  words.textContent = `${reader.searchFailed} ${reader.searchFailedMend}`;
  failure.replaceChildren(words, retry);
  failure.hidden = false;
}

function ask(): void {
  const given = readForm().toString();
  history.pushState(null, '', given === '' ? location.pathname : `?${given}`);
  void answer();
}

form.closest<HTMLElement>('search')?.removeAttribute('hidden');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) ask();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  for (const name of filterNames) field(name).value = '';
  ask();
});
more.addEventListener('click', () => void showMore().catch(fail));
addEventListener('popstate', () => {
  fillForm(readAddress());
  void answer();
});

fillForm(readAddress());
field('q').focus();
load().catch(fail);
void answer();
