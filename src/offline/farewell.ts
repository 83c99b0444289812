import { cachePrefix } from './kept.ts';
import { worker } from './worker-scope.ts';

/*
 * Stands where the worker stood when `settings.offline` is false: removes all that was kept on a reader's device, and
 * itself. A site that has had a worker must go on printing this one: browsers ask for it for as long as they have one.
 */

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
