import { find } from './caches.ts';
import { cacheNames, isKept, marks, offlinePage, pathOf } from './kept.ts';
import { withNote } from './note.ts';
import { noteAnswered } from './opened.ts';
import { makeRound } from './round.ts';
import { keptPage, take } from './store.ts';
import { type AskingEvent, worker } from './worker-scope.ts';

/** How long a reader who has a copy waits for the server. */
const patienceMs = 4_000;

/**
 * Answers for a page: what the server says, or where it is out of reach, ill, or slower than a reader waits, the copy; and
 * where there is none, the offline page. Whenever the server's answer comes, what is kept follows it before anything else
 * is asked: a copy that turns out to be gone is removed, and the page that shows it is loaded anew.
 */
export async function networkFirst(event: AskingEvent): Promise<Response> {
  const path = pathOf(event.request);
  noteAnswered(event.resultingClientId);
  const answer = askFor(event);
  let isCopyShown = false;
  const heed = async (response: Response) => {
    const gone = isKept(path) && (await take(path, response.clone())).gone;
    if (gone && isCopyShown) await showAnew(event);
    await makeRound(Date.now(), gone);
  };
  event.waitUntil(answer.then(heed).catch(() => undefined));

  const copy = isKept(path) ? await keptPage(path) : undefined;
  const reached = answer.catch(() => undefined);
  if (!copy) return (await reached) ?? (await substitute(event.request));
  const inTime = await Promise.race([reached, after(patienceMs)]);
  if (inTime && inTime.status < 500) return inTime;
  isCopyShown = true;
  return path === offlinePage ? copy : marked(copy);
}

/**
 * Answers for a page that may be opened later: with what the server says, since a copy would be shown as if it were that. It
 * takes the place of a copy, but is not kept before it is opened.
 */
export async function fetchAhead(event: AskingEvent): Promise<Response> {
  const path = pathOf(event.request);
  const [answer, copy] = await Promise.all([askFor(event), keptPage(path)]);
  if (copy) event.waitUntil(take(path, answer.clone()).catch(() => undefined));
  return answer;
}

async function askFor({ preloadResponse, request }: AskingEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

async function showAnew({ resultingClientId, request }: AskingEvent): Promise<void> {
  await (await worker.clients.get(resultingClientId))?.navigate(request.url);
}

async function substitute({ mode }: Request): Promise<Response> {
  const page = mode === 'navigate' ? await find(cacheNames.pages, offlinePage) : undefined;
  return page ?? Response.error();
}

async function marked(copy: Response): Promise<Response> {
  const { headers } = copy;
  return new Response(withNote(await copy.text(), Number(headers.get(marks.came))), { headers });
}
