import { workerData } from 'node:worker_threads';
import { makeEdition } from '../catalogue/edition.ts';
import { type PageOrder, type PrintingMaterial, pagePrinter } from './printing.ts';
import { answerChunks } from './share-work.ts';
import { openTemplates } from './templates.ts';

const { templates, edition, folder } = workerData as PrintingMaterial;
const { open, print } = await openTemplates(templates);
open(makeEdition(edition));

answerChunks<PageOrder, never>(pagePrinter(folder, print));
