import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../catalogue/edition.ts';
import { findFiles } from '../content/files.ts';
import { variantsOf } from '../content/picture.ts';
import { makeVariant } from './images.ts';
import { digest, storyKeys } from './keys.ts';
import { planPages } from './plan.ts';
import type { Print } from './print.ts';
import { type Report, silent } from './progress.ts';
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
  report: Report = silent,
): Promise<Print[]> {
  const { catalogue, resolver } = edition;
  const keys = storyKeys(catalogue, resolver);
  templates.open(edition);
  const { origin } = new URL(catalogue.settings.url);
  const pages = planPages(catalogue, keys, templates.key).map(({ file, address, key }): Print => {
    const absolute = origin + address;
    return { file, key, address: absolute, bytes: () => templates.print(absolute) };
  });
  const redirects = redirectFiles(catalogue).map(
    ({ path: file, text }): Print => ({ file, key: digest(text), bytes: async () => text }),
  );
  return [
    ...pages,
    ...redirects,
    ...imagePrints(edition, folders),
    ...(await searchPrints(edition, keys, path.join(folders.cache, 'search'), report)),
    ...folderPrints(path.join(templates.assets, '_astro'), '_astro/'),
    ...folderPrints(folders.publicFolder),
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
      readFileSync(await makeVariant(file, variant, { content, cache: path.join(cache, 'images') })),
  }));
}

/** The files of a folder, to be copied as they are; none where there is no such folder. */
function folderPrints(folder: string, prefix = ''): Print[] {
  return findFiles(folder, true)
    .filter(({ mark }) => mark !== undefined)
    .map(({ file, mark }) => ({
      file: prefix + file,
      key: digest(file, mark),
      bytes: async () => readFileSync(path.join(folder, file)),
    }));
}
