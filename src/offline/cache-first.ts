import { find, pathsIn } from './caches.ts';
import { cacheNames, isKept, pathOf } from './kept.ts';
import { stemOf } from './page-facts.ts';
import { keepFile } from './store.ts';
import { type AskingEvent, worker } from './worker-scope.ts';

/**
 * Answers for a font, a script or a picture, whose bytes never change at their address: what is kept, else what the server
 * has, which is kept if a kept page asks for it. Where the server is out of reach, another size of a picture is better
 * than none.
 */
export async function cacheFirst(event: AskingEvent): Promise<Response> {
  const path = pathOf(event.request);
  const kept = await find(cacheNames.files, path);
  if (kept) return kept;
  try {
    const [answer, page] = await Promise.all([fetch(event.request), worker.clients.get(event.clientId)]);
    if (page && isKept(pathOf(page))) event.waitUntil(keepFile(path, answer.clone()).catch(() => undefined));
    return answer;
  } catch {
    const other = (await pathsIn(cacheNames.files)).find((file) => stemOf(file) === stemOf(path));
    return (await find(cacheNames.files, other ?? path)) ?? Response.error();
  }
}
