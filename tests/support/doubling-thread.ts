import { workerData } from 'node:worker_threads';
import { answerChunks } from '../../src/press/share-work.ts';

answerChunks<number, number>(async (chunk) => {
  if (workerData.dies) process.exit(7);
  if (workerData.fails) throw new Error('no doubling today');
  return chunk.map((number) => number * 2);
});
