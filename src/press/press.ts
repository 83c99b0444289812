import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../catalogue/edition.ts';
import { variantsOf } from '../content/picture.ts';
import { makeVariant } from './images.ts';
import { digest, storyKeys } from './keys.ts';
import { planPages } from './plan.ts';
import type { Print } from './print.ts';
import { redirectFiles } from './redirects.ts';
import { searchPrints } from './search-bundle.ts';
import type { Templates } from './templates.ts';

/** Where what is no page comes from and is kept. Absolute paths. */
export interface PressFolders {
  content: string;
  publicFolder: string;
  /** Where images and search bundles are kept between builds. */
  cache: string;
}

/** Every file of a site, each with its key. Nothing is printed until its bytes are asked for. */
export async function planSite(
  edition: Edition,
  templates: Templates,
  folders: PressFolders,
): Promise<Print[]> {
  const { catalogue, resolver } = edition;
  const keys = storyKeys(catalogue, resolver);
  templates.open(edition);
  const pages = planPages(catalogue, keys, templates.key).map(
    ({ file, address, key }): Print => ({
      file,
      key,
      bytes: () => templates.print(new URL(address, catalogue.settings.url).href),
    }),
  );
  const redirects = redirectFiles(catalogue).map(
    ({ path: file, text }): Print => ({ file, key: digest(text), bytes: async () => text }),
  );
  return [
    ...pages,
    ...redirects,
    ...imagePrints(edition, folders),
    ...(await searchPrints(edition, keys, path.join(folders.cache, 'search'))),
    ...(await folderPrints(path.join(templates.assets, '_astro'), '_astro/')),
    ...(await folderPrints(folders.publicFolder)),
  ];
}

function imagePrints({ catalogue }: Edition, { content, cache }: PressFolders): Print[] {
  const files = [...catalogue.images].flatMap(([file, facts]) =>
    variantsOf(facts).map((variant) => [variant.path, { file, variant }] as const),
  );
  return [...new Map(files)].map(([address, { file, variant }]) => ({
    file: address.slice(1),
    key: address,
    bytes: async () =>
      readFile(await makeVariant(file, variant, { content, cache: path.join(cache, 'images') })),
  }));
}

/** The files of a folder, to be copied as they are; none where there is no such folder. */
async function folderPrints(folder: string, prefix = ''): Promise<Print[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (full): Promise<Print> => {
      const { size, mtimeMs } = await stat(full);
      const file = prefix + path.relative(folder, full).split(path.sep).join('/');
      return { file, key: digest(file, size, mtimeMs), bytes: () => readFile(full) };
    }),
  );
}
