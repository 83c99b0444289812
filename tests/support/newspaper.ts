import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openEdition } from '../../src/catalogue/edition.ts';
import { ContentError } from '../../src/content/problem.ts';
import { runPress } from '../../src/press/run.ts';
import type { Templates } from '../../src/press/templates.ts';
import type { ListedPart } from '../../src/search/part-list.ts';
import { settings } from '../../src/site.config.ts';
import { project } from './build.ts';
import { moment } from './story.ts';

/** A newspaper of four years, a story a month, whose index is cut into more parts than so few stories would be. */
export class Newspaper {
  readonly content: string;
  readonly out: string;
  readonly cache: string;

  readonly #templates: Templates;

  constructor(folder: string, templates: Templates) {
    this.content = path.join(folder, 'content');
    this.out = path.join(folder, 'site');
    this.cache = path.join(folder, 'cache');
    this.#templates = templates;
  }

  async write(date: string, title: string, text: string): Promise<void> {
    const file = path.join(this.content, 'articles', date.slice(0, 4), date.slice(5, 7), `${date}.md`);
    await mkdir(path.dirname(file), { recursive: true });
    const city = Number(date.slice(5, 7)) % 2 ? 'سطات' : 'فاس';
    await writeFile(
      file,
      `---\ntitle: ${title}\ndate: ${date}\ncity: ${city}\nsection: بيئة\n---\n${text} في موسم الزيتون.\n`,
    );
  }

  async writeAll(): Promise<void> {
    for (let month = 0; month < 47; month++) {
      const date = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
      const rare = month === 0 ? 'سنجاب' : month === 46 ? 'قرنفل' : 'حصاد';
      await this.write(date, `خبر رقم ${month + 1}`, `${rare} ${'ورشة '.repeat(month % 7)}`);
    }
  }

  async publish(): Promise<void> {
    const { content, out, cache } = this;
    const publicFolder = path.join(project, 'public');
    const { edition, problems } = await openEdition({
      content,
      fallback: path.join(project, 'content'),
      publicFolder,
      now: moment('2026-11-22T12:00:00Z'),
    });
    if (problems.length > 0) throw new ContentError(problems);
    const searchParts = { open: 6, sealed: 14, reach: 12 };
    const catalogue = { ...edition.catalogue, settings: { ...settings, searchParts } };
    await runPress({ ...edition, catalogue }, this.#templates, { content, publicFolder, out, cache });
  }

  async parts(): Promise<ListedPart[]> {
    return JSON.parse(await readFile(path.join(this.out, 'pagefind/parts.json'), 'utf8')).parts;
  }
}
