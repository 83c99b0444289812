import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import { authorEnvironment, project } from './build.ts';
import type { Answered, Asked } from './faulty-press.ts';
import { copyProject } from './project-copy.ts';
import { bytesIn } from './site.ts';

const now = Date.UTC(2026, 2, 1, 12);

/** The time at which the edition is printed, as `--now` takes it. */
export const tinyTime = new Date(now).toISOString();

/** The file of the story that every state of the edition has, below the content folder. */
export const tinyStory = 'articles/2026/02/first.md';

/** A copy of the project that holds a newspaper of two or three stories, with compiled templates. */
export class TinyEdition {
  readonly root: string;
  readonly content: string;
  #state = 0;

  constructor(root: string) {
    this.root = root;
    this.content = path.join(root, 'content');
  }

  async open(): Promise<this> {
    await copyProject(this.root, { content: false });
    const cache = path.join(this.root, '.nashra');
    await rm(path.join(cache, 'images'));
    for (const made of ['templates', 'fonts', 'code'])
      await cp(path.join(project, '.nashra', made), path.join(cache, made), { recursive: true });
    await mkdir(path.join(this.content, path.dirname(tinyStory)), { recursive: true });
    for (const registry of ['cities', 'sources', 'sections'])
      await cp(
        path.join(project, 'content', `${registry}.yaml`),
        path.join(this.content, `${registry}.yaml`),
      );
    const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: '#a04020' } });
    await photo.png().toFile(path.join(this.content, path.dirname(tinyStory), 'photo.png'));
    await this.write('second.md', 'خبر ثان لا يتغير');
    await this.turn();
    return this;
  }

  /** Another state of the newspaper: another title for one story, and every other time one story more. */
  async turn(): Promise<void> {
    const state = ++this.#state;
    await this.write('first.md', `خبر أول في حاله رقم ${state}`, 'image: { src: ./photo.png, alt: صورة }\n');
    if (state % 2 === 0) await this.write('third.md', 'خبر ثالث يأتي ويذهب');
    else await rm(path.join(this.content, path.dirname(tinyStory), 'third.md'), { force: true });
  }

  async write(name: string, title: string, more = ''): Promise<void> {
    const text = `---\ntitle: ${title}\ndate: 2026-02-10\ncity: سطات\n${more}---\nافتتحت جمعية محلية ورشة للقراءة.\n`;
    await writeFile(path.join(this.content, path.dirname(tinyStory), name), text);
  }
}

/** Where the files of a site are, and what it is asked to be made of. */
export type Work = Pick<Asked, 'root' | 'content' | 'out'> & Partial<Asked>;

/** A process that runs builds one after another, with what goes wrong in them. */
export class FaultyPress {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;

  constructor() {
    const script = path.join(import.meta.dirname, 'faulty-press.ts');
    const faults = path.join(import.meta.dirname, 'faults.ts');
    this.#child = spawn(process.execPath, ['--import', faults, script], { env: authorEnvironment({}) });
    this.#child.stderr.pipe(process.stderr);
    this.#answers = createInterface(this.#child.stdout)[Symbol.asyncIterator]();
  }

  async run(work: Work): Promise<Answered> {
    this.#child.stdin.write(`${JSON.stringify({ now, under: [work.root], ...work })}\n`);
    return JSON.parse((await this.#answers.next()).value) as Answered;
  }

  close(): void {
    this.#child.kill();
  }
}

/** Files that stand in a folder, none where there is no folder. */
export async function standing(folder: string): Promise<Map<string, string>> {
  return bytesIn(folder).catch(() => new Map());
}
