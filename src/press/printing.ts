import type { EditionMaterial } from '../catalogue/edition.ts';
import { fileWriter, type PrintAll, printHere } from './print.ts';
import type { Report } from './progress.ts';
import { shareWork, withThreads } from './share-work.ts';
import type { Templates } from './templates.ts';

/** A page to be printed: its file below the output folder, and its absolute address. */
export interface PageOrder {
  file: string;
  address: string;
}

/** All that a thread needs to print pages. */
export interface PrintingMaterial {
  /** The compiled templates' folder. */
  templates: string;
  edition: EditionMaterial;
  /** The folder to print into. */
  folder: string;
}

/** Fewer pages than these are printed before another thread has started. */
const least = 1_500;

/** Prints files in this thread and, where there are many pages, in others. */
export function printTogether(
  templates: Templates,
  edition: EditionMaterial,
  cores: number,
  report: Report,
): PrintAll {
  return async (folder, prints) => {
    const step = report('printing', prints.length);
    const orders = prints.flatMap(({ file, address }) => (address === undefined ? [] : { file, address }));
    const material: PrintingMaterial = { templates: templates.folder, edition, folder };
    await withThreads(
      new URL('./printing-thread.ts', import.meta.url),
      material,
      { items: orders.length, least, cores },
      (threads) => shareWork(orders, pagePrinter(folder, templates.print), threads, step),
    );
    const others = prints.filter(({ address }) => address === undefined);
    await printHere(folder, others, step);
  };
}

/** Prints pages one after another into a folder. */
export function pagePrinter(
  folder: string,
  print: Templates['print'],
): (pages: readonly PageOrder[]) => Promise<readonly never[]> {
  const write = fileWriter(folder);
  return async (pages) => {
    for (const { file, address } of pages) write(file, await print(address));
    return [];
  };
}
