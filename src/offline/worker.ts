import { cacheFirst } from './cache-first.ts';
import { cacheNames, cachePrefix, firstPages, isStory, offlinePage, pathOf } from './kept.ts';
import { fetchAhead, networkFirst } from './network-first.ts';
import { keepOpened } from './opened.ts';
import { isAhead, wayOf } from './request.ts';
import { save, unsave } from './saving.ts';
import { keptPage, refresh } from './store.ts';
import { type SayingEvent, worker } from './worker-scope.ts';

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(prepare());
});
worker.addEventListener('activate', (event) => event.waitUntil(begin()));
worker.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, location.origin);
  if (!way) return;
  if (isAhead(event.request)) return event.respondWith(fetchAhead(event));
  event.respondWith(way === 'page' ? networkFirst(event) : cacheFirst(event));
  event.waitUntil(keepOpened(event.clientId).catch(() => undefined));
});
worker.addEventListener('message', (event) => event.waitUntil(heed(event).catch(() => undefined)));

/** Keeps the offline page, without which a worker is of no use, and the first pages where they can be had. */
async function prepare(): Promise<void> {
  await refresh(offlinePage);
  if (!(await keptPage(offlinePage))) throw new Error(offlinePage);
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  const savesData = worker.navigator.connection?.saveData ?? false;
  await Promise.allSettled(firstPages(open.map(pathOf), savesData).map((path) => refresh(path)));
}

/** Takes over from the last worker at once: pages carry all they need, so an open one misses nothing of it. */
async function begin(): Promise<void> {
  const named = new Set<string>(Object.values(cacheNames));
  const left = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && !named.has(name));
  await Promise.all(left.map((name) => caches.delete(name)));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** `{ type: 'save' | 'unsave', path }`, from a story's page. */
async function heed({ data }: SayingEvent): Promise<void> {
  const { type, path } = Object(data) as { type?: unknown; path?: unknown };
  const story = new URL(String(path), location.origin).pathname;
  if (!isStory(story)) return;
  if (type === 'save') await save(story);
  if (type === 'unsave') await unsave(story);
}
