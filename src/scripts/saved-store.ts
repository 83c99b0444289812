import { isSaved, readSaved, type SavedStory } from './saved-list.ts';

const key = 'nashra:saved';

/** What this browser keeps. Throws where a browser keeps nothing for the site. */
export function loadSaved(): SavedStory[] {
  return readSaved(localStorage.getItem(key));
}

/** Keeps the same stories with something else said of them. Throws where a browser keeps no more. */
export function rewriteSaved(saved: readonly SavedStory[]): void {
  localStorage.setItem(key, JSON.stringify(saved));
}

/**
 * Keeps `after` where `before` was kept, and says so to this page and to the service worker, which holds saved stories for
 * readers who are offline. Throws where a browser keeps nothing, or no more.
 */
export function storeSaved(before: readonly SavedStory[], after: readonly SavedStory[]): void {
  rewriteSaved(after);
  dispatchEvent(new Event('storage'));
  tellWorker('save', after, before);
  tellWorker('unsave', before, after);
}

/** Names the stories that are among `these` and not among `those`. */
function tellWorker(
  type: 'save' | 'unsave',
  these: readonly SavedStory[],
  those: readonly SavedStory[],
): void {
  const worker = navigator.serviceWorker?.controller;
  for (const { path } of these) if (!isSaved(those, path)) worker?.postMessage({ type, path });
}
