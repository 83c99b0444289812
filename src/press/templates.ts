import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { Edition } from '../catalogue/edition.ts';
import { pressAdapter } from './adapter.ts';
import { digest } from './keys.ts';
import { keepLastUsed, settle, withScratch } from './scratch.ts';

/** The compiled templates. */
export interface Templates {
  /** Changes with the sources, the settings, the dependencies and the site's address; never with content. */
  key: string;
  /** The folder of the scripts, styles and fonts that pages ask for. */
  assets: string;
  open(edition: Edition): void;
  /** Prints what stands at an absolute address. */
  print(address: string): Promise<Uint8Array>;
}

/** Compiled templates are kept until so many runs with other settings, addresses or code have not used them. */
const keptRuns = 8;

const sources = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', 'src'];

/**
 * The compiled templates of a project, from the last time if nothing that they are made of has changed since. `sources`
 * is the project's {@link sourcesDigest}.
 */
export async function compiledTemplates(project: string, site: string, sources: string): Promise<Templates> {
  const key = digest(site, sources);
  const folder = path.join(project, '.nashra', 'templates', key);
  if (!existsSync(folder)) await compile(project, site, folder);
  await keepLastUsed([folder], keptRuns);
  const { open, print } = await import(pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href);
  return { key, assets: path.join(folder, 'client'), open, print };
}

async function compile(project: string, site: string, folder: string): Promise<void> {
  await withScratch(path.dirname(folder), 'draft', async (draft) => {
    await build({
      root: project,
      site,
      outDir: draft,
      output: 'server',
      adapter: pressAdapter(),
      logLevel: 'error',
    });
    await settle(draft, folder);
  });
}

/** Tests change nothing that is printed. */
const isSource = (file: string) => !/\.test\.ts$/.test(file);

/** A digest of all that a project's code and settings are made of. */
export async function sourcesDigest(project: string): Promise<string> {
  const files: string[] = [];
  for (const source of sources) {
    const entries = await readdir(path.join(project, source), { recursive: true, withFileTypes: true }).catch(
      () => undefined,
    );
    if (!entries) files.push(source);
    for (const entry of entries ?? [])
      if (entry.isFile()) files.push(path.relative(project, path.join(entry.parentPath, entry.name)));
  }
  const read = files
    .filter(isSource)
    .sort()
    .map(async (file): Promise<[string, string]> => {
      return [
        file.split(path.sep).join('/'),
        digest(await readFile(path.join(project, file), 'base64').catch(() => '')),
      ];
    });
  return digest(await Promise.all(read));
}
