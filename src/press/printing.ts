import type { EditionMaterial } from '../catalogue/edition.ts';
import { fileWriter, type Print, type PrintAll, printHere } from './print.ts';
import type { Report } from './progress.ts';
import { shareWork, withThreads } from './share-work.ts';
import type { Templates } from './templates.ts';
import { encoded } from './variants.ts';

/** A page to be printed: its absolute address, and its files below the output folder, compressed or not. */
export interface PageOrder {
  address: string;
  files: readonly Pick<Print, 'file' | 'encoding'>[];
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
    const others = prints.filter(({ address }) => address === undefined);
    const orders = pageOrders(prints);
    const step = report('printing', orders.length + others.length);
    const material: PrintingMaterial = { templates: templates.folder, edition, folder };
    await withThreads(
      new URL('./printing-thread.ts', import.meta.url),
      material,
      { items: orders.length, least, cores },
      (threads) => shareWork(orders, pagePrinter(folder, templates.print), threads, step),
    );
    await printHere(folder, others, step);
  };
}

/** Each page once, with those of its files that are to be printed. */
function pageOrders(prints: readonly Print[]): PageOrder[] {
  const files = new Map<string, PageOrder['files'][number][]>();
  for (const { file, address, encoding } of prints)
    if (address !== undefined) files.set(address, [...(files.get(address) ?? []), { file, encoding }]);
  return [...files].map(([address, files]) => ({ address, files }));
}

/** Prints pages one after another into a folder. */
export function pagePrinter(
  folder: string,
  print: Templates['print'],
): (pages: readonly PageOrder[]) => Promise<readonly never[]> {
  const write = fileWriter(folder);
  return async (pages) => {
    for (const { address, files } of pages) {
      const page = await print(address);
      for (const { file, encoding } of files) write(file, encoded(page, encoding));
    }
    return [];
  };
}
