import { cachePrefix } from './kept.ts';
import { worker } from './worker-scope.ts';

/*
 * Stands where the worker stood when `settings.offline` is false: removes all that was kept on a reader's device, and
 * itself. A site that has had a worker must go on printing this one: browsers ask for it for as long as they have one.
 */

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

/** How long the last worker may still be at work, and keep what it was asked for. */
const overlapMs = 3_000;

async function leave(): Promise<void> {
  await removeAll();
  await worker.registration.unregister();
  await new Promise((resolve) => setTimeout(resolve, overlapMs));
  await removeAll();
}

async function removeAll(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
}
