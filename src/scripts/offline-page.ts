import { find, pathsIn } from '../offline/caches.ts';
import { textOf } from '../offline/heading-text.ts';
import { cacheNames, isStory, marks, offlinePage } from '../offline/kept.ts';
import type { offline } from '../strings/offline.ts';

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const act = byId('act') as HTMLButtonElement;

/** What is said in each state stands on the page, so that this script is all in one piece and the page can be kept whole. */
const states: typeof offline.states = JSON.parse(byId('connection').dataset['states'] ?? '');

/** Whether this page stands in for another. */
const standsIn = location.pathname !== offlinePage;
const titleEnd = document.title.slice(states.lost.title.length);

/** Says whether the site can be reached, and what a reader can do about it. */
function tell(isReached: boolean): void {
  const { title, told, act: toDo } = states[!isReached ? 'lost' : standsIn ? 'back' : 'here'];
  document.title = title + titleEnd;
  byId('state').textContent = title;
  byId('told').textContent = told;
  byId('not-kept').hidden = !standsIn || isReached;
  byId('front').hidden = isReached || !isFrontKept;
  act.textContent = toDo;
  act.hidden = false;
  act.onclick = () => (isReached && !standsIn ? location.assign('/') : location.reload());
}

async function reach(): Promise<boolean> {
  const answer = await fetch(offlinePage, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return answer?.ok ?? false;
}

/** Lists what a cache holds, the last story first; gives how many there are. */
async function list(cacheName: string, section: HTMLElement): Promise<number> {
  const stories = (await pathsIn(cacheName)).filter(isStory).reverse();
  const items = await Promise.all(
    stories.map(async (path) => {
      const heading = (await find(cacheName, path))?.headers.get(marks.heading) ?? '';
      const link = document.createElement('a');
      link.href = path;
      link.textContent = textOf(decodeURIComponent(heading)) || decodeURI(path);
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  section.hidden = items.length === 0;
  section.querySelector('ul')?.replaceChildren(...items);
  return items.length;
}

async function listKept(): Promise<void> {
  const saved = await list(cacheNames.saved, byId('saved'));
  const read = await list(cacheNames.pages, byId('read'));
  byId('nothing').hidden = saved + read > 0;
}

const isFrontKept = 'caches' in window && (await find(cacheNames.pages, '/')) !== undefined;
tell(!standsIn && (await reach()));
addEventListener('online', async () => tell(await reach()));
addEventListener('offline', () => tell(false));
if ('caches' in window) await listKept();
