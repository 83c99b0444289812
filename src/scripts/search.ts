import { isolateRuns } from '../arabic/bidi.ts';
import type { SearchResults } from '../search/archive.ts';
import { archive } from '../search/engine.ts';
import { type Asked, addressOf, limitsOf, readAddress } from './search-address.ts';
import { offersOf, unasked } from './search-choices.ts';
import { showChosen, showFilters, whenNarrowed } from './search-filters.ts';
import { arrive, draft, settle, type Visit, visitHere } from './search-history.ts';
import { walkWithKeys } from './search-keys.ts';
import { clearFound, firstOf, pageSize, setBusy, showFound, whenLost } from './search-list.ts';
import { placeFilters } from './search-sheet.ts';
import { tellAnswer, tellFailure, tellIdle, tellWorking } from './search-told.ts';

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const field = byId<HTMLInputElement>('query');
const sort = byId<HTMLSelectElement>('sort');
const [summary, mended, list] = [byId('summary'), byId('mended'), byId('results')];
const pageTitle = document.title;

/** How long a reader rests before what is typed is asked. */
const restMs = 120;

/** What the reader asks now, be it answered or not. */
let asked = readAddress(location.search);
let turn = 0;

/**
 * Asks what the reader asks now, and shows the answer as a visit `before` saw it; passes it over where another question
 * came after. What is `typed` is asked from two letters on.
 */
async function answer(typed = false, before?: Visit): Promise<void> {
  const mine = ++turn;
  const latest = () => mine === turn;
  const query = typed && !/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(asked.words) ? { ...asked, words: '' } : asked;
  document.title = query.words.trim() ? isolateRuns(`${query.words.trim()} – ${pageTitle}`) : pageTitle;
  sort.value = query.sort;
  showChosen(query.filters);
  const idle = query.words.trim() === '' && limitsOf(query) === 0;
  try {
    if (idle) {
      clearFound();
      tellIdle();
      await archive.prepare(query);
      const { filters } = await archive.values();
      if (latest()) showFilters(unasked(filters), query.filters);
      return;
    }
    tellWorking(list.children.length === 0, typed);
    setBusy(true);
    const results = await find({ ...query, unfinished: typed });
    const first = await firstOf(results, before?.shown);
    const { filters } = await archive.values();
    if (!latest()) return;
    showFound(results, first, Math.max(pageSize, before?.shown ?? 0));
    tellAnswer(query, results, typed);
    showFilters(offersOf(results, filters, query.filters.year), query.filters);
    if (before) scrollTo({ top: before.scroll, behavior: 'instant' });
  } catch {
    if (!latest()) return;
    clearFound();
    tellFailure();
  } finally {
    if (latest()) setBusy(false);
  }
}

async function find(query: Asked): Promise<SearchResults> {
  let results = await archive.search(query, pageSize);
  for (let back = 0; back < query.older; back++) results = (await results.further?.()) ?? results;
  return results;
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
  summary.focus();
});
byId('older').addEventListener('click', async () => {
  await ask({ older: asked.older + 1 });
  (list.querySelector('a') ?? summary).focus();
});
byId('retry').addEventListener('click', () => {
  void answer();
  summary.focus();
});
addEventListener('popstate', () => {
  if (addressOf(readAddress(location.search)) === addressOf(asked)) return;
  clearTimeout(resting);
  asked = readAddress(location.search);
  field.value = asked.words;
  arrive(addressOf(asked));
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
arrive(addressOf(asked));
field.value = asked.words;
byId('searching').hidden = false;
if (asked.words === '' && limitsOf(asked) === 0) field.focus({ preventScroll: true });
else archive.prepare(asked).catch(() => undefined);
void answer(false, visitHere());
