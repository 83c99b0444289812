import { isolateRuns } from '../arabic/bidi.ts';
import { formatNumber } from '../arabic/plural.ts';
import type { SearchResults } from '../search/archive.ts';
import { archive } from '../search/engine.ts';
import { type FilterName, filterNames, type Values } from '../search/part-list.ts';
import { searching } from '../strings.ts';
import { type Asked, addressOf, limitsOf, readAddress } from './search-address.ts';
import { type Offers, showChosen, showFilters, whenNarrowed } from './search-filters.ts';
import { arrive, draft, settle, type Visit, visitHere } from './search-history.ts';
import { walkWithKeys } from './search-keys.ts';
import { clearFound, firstOf, pageSize, setBusy, showFound, whenLost } from './search-list.ts';
import { element } from './search-result.ts';
import { placeFilters } from './search-sheet.ts';
import { summaryOf } from './search-summary.ts';

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const field = byId<HTMLInputElement>('query');
const sort = byId<HTMLSelectElement>('sort');
const [summary, status, mended] = [byId('summary'), byId('status'), byId('mended')];
const [failure, nothing, hint] = [byId('failure'), byId('nothing'), byId('hint')];
const pageTitle = document.title;

/** How long a reader rests before what is typed is asked, and before the answer is read out. */
const restMs = 120;
const readOutMs = 800;

/** What the reader asks now, be it answered or not. */
let asked = readAddress(location.search);
let turn = 0;

/** Asks what the reader asks now. The answer is passed over where another question came after it. */
async function answer(typed = false, before?: Visit): Promise<void> {
  const mine = ++turn;
  const latest = () => mine === turn;
  const query = typed && !/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(asked.words) ? { ...asked, words: '' } : asked;
  document.title = query.words.trim() ? isolateRuns(`${query.words.trim()} – ${pageTitle}`) : pageTitle;
  sort.value = query.sort;
  showChosen(query.filters);
  const idle = query.words.trim() === '' && limitsOf(query) === 0;
  failure.hidden = true;
  hint.hidden = !idle;
  try {
    if (idle) {
      showIdle();
      await archive.prepare(query);
      const { filters } = await archive.values();
      if (latest()) showFilters(unasked(filters), query.filters);
      return;
    }
    if (byId('results').children.length === 0) say(searching.working);
    nothing.hidden = true;
    setBusy(true);
    const results = await find({ ...query, unfinished: typed });
    const first = await firstOf(results, before?.shown);
    const { filters } = await archive.values();
    if (!latest()) return;
    showFound(results, first, Math.max(pageSize, before?.shown ?? 0));
    showAnswer(query, results, typed);
    showFilters(offersOf(results, filters, query), query.filters);
    if (before) scrollTo({ top: before.scroll, behavior: 'instant' });
  } catch {
    if (latest()) fail();
  } finally {
    if (latest()) setBusy(false);
  }
}

async function find(query: Asked): Promise<SearchResults> {
  let results = await archive.search(query, pageSize);
  for (let back = 0; back < query.older; back++) results = (await results.further?.()) ?? results;
  return results;
}

function showAnswer({ words, filters }: Asked, results: SearchResults, typed: boolean): void {
  const trimmed = words.trim();
  mended.hidden = results.mended === undefined;
  const told = summaryOf(results, trimmed);
  let instead = '';
  if (results.mended !== undefined) {
    instead = isolateRuns(searching.mended(results.mended, trimmed));
    const href = addressOf({ ...asked, asTyped: true });
    mended.replaceChildren(instead, ' ', element('a', { href }, isolateRuns(searching.asTyped(trimmed))));
  }
  say(told, `${instead} ${told}`.trim(), typed ? readOutMs : 0);
  nothing.hidden = results.total > 0;
  (nothing.querySelector('[data-limited]') as HTMLElement).hidden = limitsOf({ filters }) === 0;
  byId('close-sheet').textContent = `${searching.closeFilters} (${formatNumber(results.total)})`;
}

function showIdle(): void {
  clearFound();
  nothing.hidden = mended.hidden = true;
  say(searching.intro, '');
}

function fail(): void {
  clearFound();
  nothing.hidden = mended.hidden = true;
  say('');
  failure.hidden = false;
}

let reading: ReturnType<typeof setTimeout> | undefined;

/** Shows a line at once and has it read out: later while the reader types, so that no key is talked over. */
function say(line: string, readOut = line, ms = 0): void {
  summary.textContent = isolateRuns(line);
  clearTimeout(reading);
  reading = setTimeout(() => {
    status.textContent = isolateRuns(readOut);
  }, ms);
}

/** The values of all filters, uncounted. */
function unasked(filters: Values['filters']): Offers {
  const values = (name: FilterName) => Object.fromEntries(filters[name].map((value) => [value, undefined]));
  return Object.fromEntries(filterNames.map((name) => [name, values(name)])) as Offers;
}

/** What was counted; where not all was searched, the other years too, since they may hold more. */
function offersOf(
  { counts, since, until }: SearchResults,
  filters: Values['filters'],
  { filters: { year } }: Asked,
) {
  return since || until || year ? { ...counts, year: { ...unasked(filters).year, ...counts.year } } : counts;
}

let resting: ReturnType<typeof setTimeout> | undefined;

/** Asks a finished question; what was typed before it is finished by it too. */
function ask(change: Partial<Asked>): Promise<void> {
  clearTimeout(resting);
  settle(addressOf(asked));
  asked = { ...asked, older: 0, ...change };
  settle(addressOf(asked));
  return answer();
}

function type(): void {
  clearTimeout(resting);
  asked = { ...asked, words: field.value, asTyped: false, older: 0 };
  resting = setTimeout(() => {
    draft(addressOf(asked));
    void answer(true);
  }, restMs);
}

field.addEventListener('input', type);
byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  if (matchMedia('(pointer: coarse)').matches) field.blur();
  void ask({ words: field.value.trim() });
});
sort.addEventListener('change', () => ask({ sort: sort.value === 'date' ? 'date' : 'relevance' }));
mended.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  event.preventDefault();
  void ask({ asTyped: true });
  field.focus();
});
byId('older').addEventListener('click', async () => {
  await ask({ older: asked.older + 1 });
  (byId('results').querySelector('a') ?? field).focus();
});
byId('retry').addEventListener('click', () => void answer());
addEventListener('popstate', () => {
  if (addressOf(readAddress(location.search)) === addressOf(asked)) return;
  clearTimeout(resting);
  asked = readAddress(location.search);
  field.value = asked.words;
  arrive();
  void answer(false, visitHere());
});
whenNarrowed(
  () => asked.filters,
  (filters) => void ask({ filters }),
);
whenLost((shown) => void answer(false, { shown, scroll: scrollY }));
walkWithKeys(type);
placeFilters();

history.scrollRestoration = 'manual';
field.value = asked.words;
byId('searching').hidden = false;
if (asked.words === '' && limitsOf(asked) === 0) field.focus({ preventScroll: true });
else archive.prepare(asked).catch(() => undefined);
void answer(false, visitHere());
