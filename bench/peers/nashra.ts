import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheOf } from '../../src/press/cache.ts';
import { putFile } from '../files.ts';
import type { Entrant } from './generator.ts';
import { templateChanger } from './template.ts';

const parts = [
  'src',
  'public',
  'content',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Nashra in a copy of the project in `folder`, so that what it keeps is the bench's own, without the pages that the peers
 * do not have and with as many stories on a page as theirs.
 */
export function nashra(project: string, content: string, folder: string, now: string): Entrant {
  const root = path.join(folder, 'project');
  const out = path.join(folder, 'dist');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const isStory = (file: string) => file.startsWith(path.join(project, 'content/articles'));
  for (const part of parts)
    cpSync(path.join(project, part), path.join(root, part), {
      recursive: true,
      filter: (file) => !isStory(file),
    });
  adjust(path.join(root, 'src/site.config.ts'), { lite: false, shortAddresses: false, archivePageSize: 30 });
  symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));

  const cache = cacheOf(root);
  const command = (name: string, ...typed: string[]) => ({
    file: process.execPath,
    args: [
      path.join(root, `src/commands/${name}.ts`),
      ...typed,
      '--content',
      content,
      '--out',
      out,
      '--now',
      now,
    ],
    cwd: root,
  });
  return {
    generator: {
      name: 'Nashra',
      out,
      build: command('build'),
      ...(existsSync(path.join(root, 'src/commands/publish.ts')) && {
        publish: (file: string) => command('publish', file),
      }),
      incremental: true,
      forget: (what) => {
        rmSync(out, { recursive: true, force: true });
        for (const kept of existsSync(cache) ? readdirSync(cache) : [])
          if (what === 'all' || !kept.startsWith('search'))
            rmSync(path.join(cache, kept), { recursive: true, force: true });
      },
      put: (id, text) => putFile(path.join(content, 'articles', `${id}.md`), text),
      changeTemplate: templateChanger(path.join(root, 'src/components/Story.astro')),
    },
  };
}

function adjust(file: string, settings: Readonly<Record<string, boolean | number>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [setting, value] of Object.entries(settings)) {
    const line = new RegExp(`^(  ${setting}: )(?:true|false|\\d+),$`, 'm');
    if (!line.test(text)) throw new Error(`${file} has no setting “${setting}”`);
    text = text.replace(line, `$1${value},`);
  }
  writeFileSync(file, text);
}
