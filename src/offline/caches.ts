import { pathOf } from './kept.ts';

/** Servers may answer by more than the address (`Vary`); what is kept is kept by its address alone. */
const byAddress = { ignoreVary: true };

/** What a cache holds at a site path. */
export function find(cacheName: string, path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName, ...byAddress });
}

/** Puts an answer into a cache, as its newest, in the place of what it holds at the path. */
export async function put(cacheName: string, path: string, answer: Response): Promise<void> {
  await (await caches.open(cacheName)).put(path, answer);
}

/** Removes what a cache holds at a path; gives whether there was anything. */
export async function remove(cacheName: string, path: string): Promise<boolean> {
  return (await caches.open(cacheName)).delete(path, byAddress);
}

/** The paths of what a cache holds, the oldest first. */
export async function pathsIn(cacheName: string): Promise<string[]> {
  return (await (await caches.open(cacheName)).keys()).map(pathOf);
}

/** Everything that a cache holds. */
export async function answersIn(cacheName: string): Promise<readonly Response[]> {
  return (await caches.open(cacheName)).matchAll();
}
