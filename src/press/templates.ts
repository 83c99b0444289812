import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition } from '../catalogue/edition.ts';
import { pressAdapter } from './adapter.ts';
import { cacheOf } from './cache.ts';
import { digest } from './keys.ts';
import { keepLastUsed, settle, withScratch } from './scratch.ts';

/** The compiled templates. */
export interface Templates {
  /** Changes with the sources, the settings, the dependencies and the site's address; never with content. */
  key: string;
  /** Where they are kept. */
  folder: string;
  /** The folder of the scripts, styles and fonts that pages ask for. */
  assets: string;
  open(edition: Edition): void;
  /** Prints what stands at an absolute address. */
  print(address: string): Promise<Uint8Array>;
}

/** Compiled templates are kept until so many runs with other settings, addresses or code have not used them. */
const keptRuns = 8;

/**
 * The compiled templates of a project, from the last time if nothing that they are made of has changed since. `sources`
 * is the project's {@link sourcesDigest}.
 */
export async function compiledTemplates(project: string, site: string, sources: string): Promise<Templates> {
  const key = digest(site, sources);
  const folder = path.join(cacheOf(project), 'templates', key);
  if (!existsSync(folder)) await compile(project, site, folder);
  await keepLastUsed([folder], keptRuns);
  return { key, folder, assets: path.join(folder, 'client'), ...(await openTemplates(folder)) };
}

/** Loads compiled templates from the folder that they are kept in. */
export async function openTemplates(folder: string): Promise<Pick<Templates, 'open' | 'print'>> {
  const { open, print } = await import(pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href);
  return { open, print };
}

async function compile(project: string, site: string, folder: string): Promise<void> {
  const { build } = await import('astro');
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
