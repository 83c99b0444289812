import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Registries } from '../../src/content/registries.ts';
import { putFile } from '../files.ts';
import type { Entrant } from './generator.ts';
import { siteData } from './site-data.ts';
import { templateChanger } from './template.ts';

const packages = ['@11ty/eleventy', 'markdown-it'];

/** Eleventy with a site of its own in `folder`, where npm installs it. It reads the stories where Nashra reads them. */
export function eleventy(
  project: string,
  content: string,
  folder: string,
  registries: Registries,
  now: string,
): Entrant {
  mkdirSync(folder, { recursive: true });
  const modules = path.join(folder, 'node_modules');
  const manifest = path.join(modules, '@11ty/eleventy/package.json');
  try {
    if (!existsSync(manifest)) {
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
      const wanted = packages.map((name) => `${name}@latest`);
      execFileSync('npm', ['install', '--no-fund', '--no-audit', ...wanted], {
        cwd: folder,
        stdio: 'ignore',
      });
    }
  } catch {
    return { missing: 'Eleventy could not be installed (npm install @11ty/eleventy): is there a network?' };
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

  const out = path.join(folder, '_site');
  for (const made of ['src', 'lib', 'public'])
    rmSync(path.join(folder, made), { recursive: true, force: true });
  cpSync(path.join(project, 'bench/eleventy'), folder, { recursive: true });
  cpSync(path.join(project, 'public'), path.join(folder, 'public'), { recursive: true });
  symlinkSync(path.join(content, 'articles'), path.join(folder, 'src/stories/articles'));
  symlinkSync(path.join(content, 'pages'), path.join(folder, 'src/pages/content'));
  putFile(path.join(folder, 'site.json'), JSON.stringify(siteData(project, registries)));

  return {
    generator: {
      name: `Eleventy ${version}`,
      out,
      build: {
        file: process.execPath,
        args: [path.join(modules, '@11ty/eleventy/cmd.cjs')],
        cwd: folder,
        env: { NEWSPAPER_NOW: now },
      },
      incremental: false,
      forget: () => {
        for (const kept of [out, path.join(folder, '.cache')]) rmSync(kept, { recursive: true, force: true });
      },
      put: (id, text) => putFile(path.join(content, 'articles', `${id}.md`), text),
      changeTemplate: templateChanger(path.join(folder, 'src/_includes/story.11ty.js')),
    },
  };
}
