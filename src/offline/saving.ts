import { find, pathsIn, put, remove } from './caches.ts';
import { cacheNames } from './kept.ts';
import { factsOf, stemOf } from './page-facts.ts';
import { keepFile, keepFiles, keptPage, refresh, tidy } from './store.ts';

/** Keeps a story until it is unsaved, with its picture. */
export async function save(path: string): Promise<void> {
  if (!(await move(path, cacheNames.pages, cacheNames.saved))) await refresh(path, true);
  const copy = await keptPage(path);
  if (copy) await keepPictures(factsOf(await copy.text()).files);
}

/** Lets a story go its way with those that were read. */
export async function unsave(path: string): Promise<void> {
  await move(path, cacheNames.saved, cacheNames.pages);
  await tidy();
}

async function move(path: string, from: string, to: string): Promise<boolean> {
  const copy = await find(from, path);
  if (!copy) return false;
  await put(to, path, copy);
  return remove(from, path);
}

/** Pictures in the sizes that the browser has; the first one in a format that every browser reads where it has none. */
async function keepPictures(files: readonly string[]): Promise<void> {
  await keepFiles(files);
  const first = files.find((path) => path.endsWith('.jpg'));
  const kept = (await pathsIn(cacheNames.files)).map(stemOf);
  if (first && !kept.includes(stemOf(first))) await keepFile(first, await fetch(first));
}
