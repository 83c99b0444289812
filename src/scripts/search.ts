import { mediumDate } from '../arabic/dates.ts';
import { count } from '../arabic/plural.ts';
import type { SearchQuery, SearchResults } from '../search/archive.ts';
import { archive } from '../search/engine.ts';
import { nouns, reader } from '../strings.ts';
import { clearFilters, fillForm, offerFilters, readAddress, readForm } from './search-form.ts';
import { resultItem } from './search-result.ts';

const pageSize = 10;
const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const form = byId<HTMLFormElement>('search');
const status = byId('status');
const failure = byId('failure');
const list = byId<HTMLOListElement>('results');
const more = byId<HTMLButtonElement>('more');
const older = byId<HTMLButtonElement>('older');
const clear = byId<HTMLButtonElement>('clear');

let found: Pick<SearchResults, 'total' | 'slice' | 'further' | 'since' | 'until'> = {
  total: 0,
  slice: async () => [],
};
let shown = 0;
let asking = 0;

async function prepare(): Promise<void> {
  const { filters } = await archive.values();
  offerFilters(filters);
  await archive.prepare(readAddress());
}

type Search = (query: SearchQuery) => Promise<SearchResults>;
const ask: Search = (query) => archive.search(query, pageSize);

/** Answers the question in the address by what `search` finds, and shows the first results, `most` at most. */
async function answer(search: Search = ask, most = pageSize): Promise<void> {
  const query = readAddress();
  const turn = ++asking;
  const filtered = Object.values(query.filters).some((value) => value !== '');
  clear.hidden = !filtered;
  failure.hidden = true;
  if (query.words === '' && !filtered) {
    status.textContent = reader.searchIntro;
    list.replaceChildren();
    more.hidden = older.hidden = true;
    return;
  }
  status.textContent = reader.searchWorking;
  try {
    const results = await search(query);
    if (turn !== asking) return;
    found = results;
    shown = 0;
    list.replaceChildren();
    status.textContent = summary(query, filtered);
    older.hidden = !found.further;
    await showMore(most);
  } catch {
    if (turn === asking) fail();
  }
}

function summary({ words }: SearchQuery, filtered: boolean): string {
  const results = count(found.total, nouns.result);
  const told = [words === '' ? results : reader.resultsFor(results, words), stretch()]
    .filter(Boolean)
    .join(' ');
  if (found.total > 0) return told;
  return filtered || words.includes(' ') ? `${told}. ${reader.searchNothingMend}` : `${told}.`;
}

/** The stretch of time that was searched, where it is not all. */
function stretch(): string {
  const [from, to] = [found.since, found.until].map((iso) => iso && mediumDate({ iso }));
  if (from) return reader.searchedFrom(from, to);
  return to ? reader.searchedUntil(to) : '';
}

async function showMore(most = pageSize): Promise<void> {
  const turn = asking;
  const results = await found.slice(shown, shown + most);
  if (turn !== asking) return;
  const first = list.children.length;
  list.append(...results.map(resultItem));
  shown += results.length;
  more.hidden = shown >= found.total;
  if (first > 0) list.children[first]?.querySelector('a')?.focus();
}

/** Shows what is older than all that was searched, in place of it. */
async function reachBack(): Promise<void> {
  const { further } = found;
  if (!further) return;
  await answer(further);
  (list.querySelector('a') ?? status).focus();
}

function fail(): void {
  status.textContent = '';
  const retry = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: reader.searchRetry,
  });
  retry.addEventListener('click', start);
  const words = document.createElement('span');
  words.textContent = `${reader.searchFailed} ${reader.searchFailedMend}`;
  failure.replaceChildren(words, retry);
  failure.hidden = false;
}

function start(): void {
  prepare().catch(fail);
  void answer();
}

function submit(): void {
  const given = readForm();
  history.pushState(null, '', given === '' ? location.pathname : `?${given}`);
  void answer();
}

form.closest<HTMLElement>('search')?.removeAttribute('hidden');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) submit();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  clearFilters();
  submit();
});
more.addEventListener('click', () => {
  showMore().catch(() => answer(ask, shown + pageSize));
});
older.addEventListener('click', () => void reachBack());
addEventListener('popstate', () => {
  fillForm(readAddress());
  void answer();
});

fillForm(readAddress());
byId('query').focus();
start();
