import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { slugify } from '../arabic/slug.ts';
import { skipped as reasons } from '../strings/importing.ts';
import type { Skipped } from './report.ts';

/** Keeps what was skipped whole, each in a text file of its own that no browser would run. */
export class Keeper {
  readonly #folder: string;
  readonly #writes: boolean;
  #kept = 0;

  /** Empties the folder: what it held is skipped again, or was imported since. */
  constructor(folder: string, writes: boolean) {
    this.#folder = folder;
    this.#writes = writes;
    if (writes) rmSync(folder, { recursive: true, force: true });
  }

  /** Writes it down and gives the file's name; undefined where nothing may be written. */
  keep({ reason, title, link, where, detail }: Skipped, content: string): string | undefined {
    if (!this.#writes) return undefined;
    mkdirSync(this.#folder, { recursive: true });
    const name = slugify(title ?? '').slice(0, 60) || 'bila-unwan';
    const file = `${String(++this.#kept).padStart(5, '0')}-${name}.txt`;
    const head = [title, where, link, reasons[reason].title, detail].filter((line) => line);
    writeFileSync(path.join(this.#folder, file), `${head.join('\n')}\n\n${content}\n`);
    return path.join('skipped', file);
  }
}
