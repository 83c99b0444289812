import { isolateRuns } from '../arabic/bidi.ts';
import { formatNumber } from '../arabic/plural.ts';
import type { SearchResults } from '../search/archive.ts';
import { searching } from '../strings/searching.ts';
import { element } from './element.ts';
import { type Asked, addressOf, limitsOf } from './search-address.ts';
import { summaryOf } from './search-summary.ts';

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const [summary, status, hint] = [byId('summary'), byId('status'), byId('hint')];
const [mended, nothing, failure] = [byId('mended'), byId('nothing'), byId('failure')];

/** How long a reader who types rests before an answer is read out, so that no key is talked over. */
const readOutMs = 800;

/** Says that nothing was asked, and how to ask. */
export function tellIdle(): void {
  showOnly(hint);
  say(searching.intro, '');
}

/** Says that an answer is on its way: in words where there is nothing to look at meanwhile. */
export function tellWorking(inWords: boolean, typed: boolean): void {
  hint.hidden = failure.hidden = true;
  if (!typed) nothing.hidden = true;
  if (inWords) say(searching.working, typed ? '' : searching.working);
}

/** Says that there will be no answer, and offers to try again. */
export function tellFailure(): void {
  showOnly(failure);
  say('');
}

/** Says what was found, what was searched for instead, and what may help where nothing was found. */
export function tellAnswer(asked: Asked, results: SearchResults, typed: boolean): void {
  const { total, mended: shown } = results;
  const words = asked.words.trim();
  showOnly(...(shown === undefined ? [] : [mended]), ...(total > 0 ? [] : [nothing]));
  const told = [summaryOf(results, words)];
  if (shown !== undefined) {
    const instead = searching.mended(shown, words);
    const href = addressOf({ ...asked, asTyped: true });
    const asTyped = element('a', { href }, isolateRuns(searching.asTyped(words)));
    mended.replaceChildren(isolateRuns(instead), ' ', asTyped);
    told.unshift(instead);
  }
  say(told.at(-1) ?? '', told.join(' '), typed ? readOutMs : 0);
  (nothing.querySelector('[data-limited]') as HTMLElement).hidden = limitsOf(asked) === 0;
  byId('close-sheet').textContent = `${searching.closeFilters} (${formatNumber(total)})`;
}

function showOnly(...notes: HTMLElement[]): void {
  for (const note of [hint, mended, nothing, failure]) note.hidden = !notes.includes(note);
}

let reading: ReturnType<typeof setTimeout> | undefined;

/** Shows a line at once, and has it read out after a while. */
function say(line: string, readOut = line, ms = 0): void {
  summary.textContent = isolateRuns(line);
  clearTimeout(reading);
  reading = setTimeout(() => {
    status.textContent = isolateRuns(readOut);
  }, ms);
}
