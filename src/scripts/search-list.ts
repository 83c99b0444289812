import type { SearchResults } from '../search/archive.ts';
import type { SearchResult } from '../search/result.ts';
import { noteVisit } from './search-history.ts';
import { resultItem } from './search-result.ts';

export const pageSize = 10;

/**
 * Each result is a request of its own: those at the end of a page are fetched when the reader comes near. By relevance the
 * engine has read the first page already, by its texts.
 */
const atFirst = 5;

const list = document.getElementById('results') as HTMLOListElement;
const more = document.getElementById('more') as HTMLButtonElement;
const older = document.getElementById('older') as HTMLButtonElement;

let found: SearchResults | undefined;
let wanted = 0;
let lost = (_wanted: number) => {};

/** Calls when results can no longer be fetched, with how many were wanted: the index has changed, or the network is gone. */
export function whenLost(call: (wanted: number) => void): void {
  lost = call;
}

/** The results that are shown first. A reader who comes back sees at once as many as before. */
export function firstOf(results: SearchResults, before = 0): Promise<SearchResult[]> {
  return results.slice(0, before || atFirst);
}

/** Shows what was found in place of what is there: `first` now, and up to `most` as the reader comes near. */
export function showFound(results: SearchResults, first: readonly SearchResult[], most: number): void {
  found = results;
  wanted = Math.min(most, results.total);
  list.replaceChildren(...first.map(resultItem));
  settle();
}

/** Takes all results away. */
export function clearFound(): void {
  found = undefined;
  wanted = 0;
  list.replaceChildren();
  settle();
}

/** Says that another answer is on its way, or has come; what is shown stays meanwhile. */
export function setBusy(busy: boolean): void {
  list.setAttribute('aria-busy', String(busy));
}

function settle(): void {
  const shown = list.children.length;
  const pending = shown < wanted;
  list.classList.toggle('pending', pending);
  more.hidden = pending || shown >= (found?.total ?? 0);
  older.hidden = pending || !found?.further;
  near.disconnect();
  if (pending && list.lastElementChild) near.observe(list.lastElementChild);
  noteScroll();
}

const near = new IntersectionObserver(
  (entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void fetchTo(wanted);
  },
  { rootMargin: '0px 0px 15% 0px' },
);

async function fetchTo(to: number): Promise<void> {
  const asked = found;
  near.disconnect();
  try {
    const results = (await asked?.slice(list.children.length, to)) ?? [];
    if (asked !== found) return;
    list.append(...results.map(resultItem));
    settle();
  } catch {
    if (asked === found) lost(wanted);
  }
}

more.addEventListener('click', async () => {
  const first = list.children.length;
  wanted = Math.min(wanted + pageSize, found?.total ?? 0);
  await fetchTo(Math.min(first + atFirst, wanted));
  list.children[first]?.querySelector('a')?.focus();
});

let scrolled: ReturnType<typeof setTimeout> | undefined;
function noteScroll(): void {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => noteVisit({ shown: list.children.length, scroll: scrollY }), 100);
}
addEventListener('scroll', noteScroll, { passive: true });
list.addEventListener('click', () => noteVisit({ shown: list.children.length, scroll: scrollY }));
