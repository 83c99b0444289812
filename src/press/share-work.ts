import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';

/** Items of work that go to one thread at a time. */
const chunkSize = 200;

/**
 * Does work in this thread and in others, a chunk at a time, whichever is free first; the results are in the order of
 * the items. `others` answer chunks as {@link answerChunks} does. The first error of any thread ends it.
 */
export async function shareWork<Item, Result>(
  items: readonly Item[],
  here: (chunk: readonly Item[]) => Promise<readonly Result[]>,
  others: readonly Worker[],
  done: (items: number) => void = () => undefined,
): Promise<Result[]> {
  const chunks: { items: readonly Item[]; results: readonly Result[] }[] = [];
  for (let from = 0; from < items.length; from += chunkSize)
    chunks.push({ items: items.slice(from, from + chunkSize), results: [] });
  let next = 0;
  const work = async (how: typeof here) => {
    for (let chunk = chunks[next++]; chunk; chunk = chunks[next++]) {
      chunk.results = await how(chunk.items);
      done(chunk.items.length);
      await new Promise(setImmediate);
    }
  };
  try {
    await Promise.all([
      ...others.map((worker) => work((chunk) => askThread<Result>(worker, chunk))),
      work(here),
    ]);
  } catch (error) {
    next = chunks.length;
    throw error;
  }
  return chunks.flatMap(({ results }) => results);
}

async function askThread<Result>(worker: Worker, chunk: unknown): Promise<Result[]> {
  const answered = new AbortController();
  const { signal } = answered;
  const death = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`a thread ended with ${code} before its work was done`);
  });
  try {
    worker.postMessage(chunk);
    const [answer] = await Promise.race([once(worker, 'message', { signal }), death]);
    return answer as Result[];
  } finally {
    death.catch(() => undefined);
    answered.abort();
  }
}

/** In another thread: answers every chunk that {@link shareWork} sends. What it throws is thrown there. */
export function answerChunks<Item, Result>(
  answer: (chunk: readonly Item[]) => Promise<readonly Result[]>,
): void {
  parentPort?.on('message', async (chunk: Item[]) => parentPort?.postMessage(await answer(chunk)));
}

/**
 * Runs `work` with as many other threads as help: none for fewer than `least` items, else one less than the machine has
 * cores. They are stopped afterwards.
 */
export async function withThreads<Result>(
  script: URL,
  material: unknown,
  { items, least, cores }: { items: number; least: number; cores: number },
  work: (threads: readonly Worker[]) => Promise<Result>,
): Promise<Result> {
  const count = items < least ? 0 : Math.min(cores, most) - 1;
  const threads = Array.from({ length: count }, () => new Worker(script, { workerData: material }));
  try {
    return await work(threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Each thread holds the whole catalogue. */
const most = 8;
