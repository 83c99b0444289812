import { mediumDate } from '../arabic/dates.ts';
import { count } from '../arabic/plural.ts';
import { isNotice } from '../seo/withdrawn-mark.ts';
import { withdrawing } from '../strings/correcting.ts';
import { nouns } from '../strings/nouns.ts';
import { saving } from '../strings/reader.ts';
import { element } from './element.ts';
import { mixedText } from './mixed-text.ts';
import { type SavedStory, withBack, withoutStory, withWithdrawn } from './saved-list.ts';
import { loadSaved, rewriteSaved, storeSaved } from './saved-store.ts';

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const [head, counted, nothing, list, undo] = [
  byId('head'),
  byId('count'),
  byId('nothing'),
  byId('list'),
  byId('undo'),
];

/** Stories that were asked for since the page was opened, and those of them that are no longer there. */
const asked = new Set<string>();
const gone = new Set<string>();

function show(): void {
  const saved = loadSaved();
  head.hidden = saved.length === 0;
  nothing.hidden = saved.length > 0;
  counted.textContent = count(saved.length, nouns.story);
  near.disconnect();
  list.replaceChildren(...saved.map(itemOf));
  for (const item of list.children) near.observe(item);
}

/** A saved story. Nothing of it is taken for markup. */
function itemOf(story: SavedStory): HTMLElement {
  const { path, city, date } = story;
  const title = story.withdrawn ? withdrawing.title : story.title;
  const remove = element('button', { type: 'button', ariaLabel: saving.removeStory(title) }, saving.remove);
  remove.addEventListener('click', () => removeStory(story));
  const item = element(
    'li',
    {},
    element(
      'article',
      { className: 'card' },
      element('h2', {}, element('a', { href: path }, ...mixedText(title))),
      element(
        'p',
        { className: 'meta' },
        element('span', { className: 'place' }, city),
        element('time', { dateTime: date }, mediumDate({ iso: date })),
      ),
      element('p', { className: 'gone', hidden: !gone.has(path) }, saving.gone),
      remove,
    ),
  );
  item.dataset['path'] = path;
  return item;
}

function removeStory({ path }: SavedStory): void {
  const at = [...list.children].findIndex((item) => (item as HTMLElement).dataset['path'] === path);
  change((saved) => withoutStory(saved, path), saving.toldRemoved);
  const next = list.children[at] ?? list.lastElementChild ?? undo;
  next.querySelector('button')?.focus();
}

/** Changes what is kept, and offers to take that back. */
function change(to: (saved: SavedStory[]) => SavedStory[], line: string): void {
  const before = loadSaved();
  storeSaved(before, to(before));
  (undo.firstElementChild as HTMLElement).textContent = line;
  undo.hidden = false;
  (undo.lastElementChild as HTMLElement).onclick = () => {
    const now = loadSaved();
    storeSaved(now, withBack(now, before));
    undo.hidden = true;
    counted.focus();
  };
}

byId('clear').addEventListener('click', () => {
  change(() => [], saving.toldCleared);
  undo.querySelector('button')?.focus();
});

/** Asks whether the stories that the reader sees are still published, each once; a network that is gone says nothing. */
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) void ask(target as HTMLElement);
});

async function ask(item: HTMLElement): Promise<void> {
  const path = item.dataset['path'] ?? '';
  if (asked.has(path) || !navigator.onLine) return;
  asked.add(path);
  const response = await fetch(path).catch(() => undefined);
  const withdrawn = isNotice((await response?.text().catch(() => '')) ?? '');
  if (withdrawn || response?.ok) return noteWithdrawn(path, withdrawn, item);
  if (response?.status !== 404 && response?.status !== 410) return;
  gone.add(path);
  (item.querySelector('.gone') as HTMLElement).hidden = false;
}

/** Remembers whether a story is withdrawn, so that its title is not shown offline either, and shows it so. */
function noteWithdrawn(path: string, withdrawn: boolean, item: HTMLElement): void {
  const saved = loadSaved();
  const story = saved.find((story) => story.path === path);
  if (!story || (story.withdrawn ?? false) === withdrawn) return;
  rewriteSaved(withWithdrawn(saved, path, withdrawn));
  item.replaceWith(itemOf({ ...story, withdrawn }));
}

try {
  show();
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => persisted && show());
} catch {
  nothing.hidden = false;
  (nothing.firstElementChild as HTMLElement).textContent = saving.cannotKeep;
}
