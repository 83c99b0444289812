import { verdictOf } from './answer.ts';
import { find, pathsIn, put, remove } from './caches.ts';
import { cacheNames } from './kept.ts';
import { refresh, tidy } from './store.ts';

/** The server is asked about every kept page no more often than this. */
const roundMs = 3_600_000;

/** How many questions of a round are under way at once. */
const atOnce = 3;

const lastRound = '/round';
let going: Promise<void> | undefined;

/**
 * Asks the server about every page and picture that is kept, if an hour has passed since the last round (`now` is the
 * time, in milliseconds) or the reader has met a story that is gone: what is gone from the site or has changed there is
 * gone or has changed here. For when the server has answered; a round that loses the network is begun anew the next time.
 */
export async function makeRound(now: number, hasMetGone: boolean): Promise<void> {
  const last = await find(cacheNames.round, lastRound);
  const isDue = hasMetGone || !last || Math.abs(now - Number(await last.text())) >= roundMs;
  if (!isDue) return;
  going ??= askAboutAll(now).finally(() => {
    going = undefined;
  });
  await going;
}

async function askAboutAll(now: number): Promise<void> {
  const { pages, saved, files, round } = cacheNames;
  const pictures = (await pathsIn(files)).filter((path) => path.startsWith('/images/'));
  const questions = [
    ...[...(await pathsIn(saved)), ...(await pathsIn(pages))].map((path) => () => refresh(path)),
    ...pictures.map((path) => () => askAboutPicture(path)),
  ].values();
  const askInTurn = async () => {
    for (const ask of questions) await ask();
  };
  await Promise.all(Array.from({ length: atOnce }, askInTurn));
  await tidy();
  await put(round, lastRound, new Response(String(now)));
}

async function askAboutPicture(path: string): Promise<void> {
  const answer = await fetch(path, { method: 'HEAD', cache: 'no-store' });
  if (verdictOf(answer) === 'gone') await remove(cacheNames.files, path);
}
