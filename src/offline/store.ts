import { askAgain, verdictOf } from './answer.ts';
import { answersIn, find, pathsIn, put, remove } from './caches.ts';
import { cacheNames, isStory, marks } from './kept.ts';
import { factsOf, type PageFacts, stemOf } from './page-facts.ts';
import { surplusFiles, surplusStories } from './surplus.ts';

const { pages, saved, files: filesCache } = cacheNames;

/** What a server's answer on a page came to. */
interface Taken {
  /** There was a copy, and is no more. */
  gone: boolean;
  /** What was read of the page, where it stands anew. */
  facts?: PageFacts;
}

/** The copy of a page. */
export async function keptPage(path: string): Promise<Response | undefined> {
  return (await find(saved, path)) ?? find(pages, path);
}

/**
 * Takes what the server answered on a page that is kept: the new copy in the place of the old, or none where the page is
 * gone. A story's address at which there is no story is as good as gone.
 */
export async function take(path: string, answer: Response, asSaved = false): Promise<Taken> {
  const verdict = verdictOf(answer);
  if (verdict === 'same' || verdict === 'unclear') return { gone: false };
  const html = verdict === 'stands' ? await answer.text() : '';
  const facts = factsOf(html);
  if (html === '' || (isStory(path) && !facts.isStory)) return { gone: await forget(path) };
  const [before, savedBefore] = [await keptPage(path), await find(saved, path)];
  const copy = copyOf(html, facts, answer.headers);
  await put(asSaved || savedBefore ? saved : pages, path, copy);
  if (before?.headers.get(marks.shows) !== copy.headers.get(marks.shows)) await tidy();
  return { gone: false, facts };
}

async function forget(path: string): Promise<boolean> {
  const removed = await Promise.all([remove(pages, path), remove(saved, path)]);
  await tidy();
  return removed.includes(true);
}

function copyOf(html: string, { heading, files }: PageFacts, from: Headers): Response {
  const headers = new Headers(from);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  headers.set(marks.heading, encodeURIComponent(heading));
  headers.set(marks.shows, [...new Set(files.map(stemOf))].join(' '));
  headers.set(marks.came, String(Date.now()));
  return new Response(html, { headers });
}

/**
 * Asks the server for a page, and keeps what it answers with what the page shows. A page whose scripts are not at hand is
 * not kept: it will be when it is opened. The browser's own cache forgets a page that is gone. Rejects where there is no
 * answer.
 */
export async function refresh(path: string, asSaved = false): Promise<void> {
  const answer = await fetch(path, askAgain((await keptPage(path))?.headers));
  const { gone, facts } = await take(path, answer, asSaved);
  if (gone) await fetch(path, { cache: 'reload', redirect: 'manual' });
  if (!facts) return;
  await keepFiles(facts.files);
  for (const script of facts.scripts) if (!(await find(filesCache, script))) await forget(path);
}

/** Keeps files of a page: pictures and scripts that the browser has already, and fonts even if it lacks them. */
export async function keepFiles(files: readonly string[]): Promise<void> {
  for (const path of files) {
    if (await find(filesCache, path)) continue;
    const here: RequestInit = { cache: 'only-if-cached', mode: 'same-origin' };
    await keepFile(path, await fetch(path, path.endsWith('.woff2') ? {} : here).catch(() => undefined));
  }
}

/** Keeps a file, if this is it. */
export async function keepFile(path: string, answer: Response | undefined): Promise<void> {
  if (answer && verdictOf(answer) === 'stands') await put(filesCache, path, answer);
}

/** Removes stories beyond those that are kept, and files that no kept page shows. */
export async function tidy(): Promise<void> {
  for (const path of surplusStories(await pathsIn(pages))) await remove(pages, path);
  const copies = [...(await answersIn(pages)), ...(await answersIn(saved))];
  const shown = new Set(copies.flatMap(({ headers }) => headers.get(marks.shows)?.split(' ') ?? []));
  for (const path of surplusFiles(await pathsIn(filesCache), shown)) await remove(filesCache, path);
}
