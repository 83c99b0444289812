import { workerData } from 'node:worker_threads';
import { type ReadingTerms, type StoryRead, storyReader } from '../catalogue/story-reader.ts';
import { answerChunks } from './share-work.ts';

const read = storyReader(workerData as ReadingTerms);

answerChunks<string, StoryRead>(async (files) => files.map(read));
