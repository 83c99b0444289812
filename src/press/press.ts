import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../catalogue/edition.ts';
import { findFiles } from '../content/files.ts';
import { digest, storyKeys } from './keys.ts';
import { type OtherFolders, otherFiles } from './other-files.ts';
import { planPages } from './plan.ts';
import type { Print } from './print.ts';
import type { Report } from './progress.ts';
import type { Templates } from './templates.ts';
import { withVariants } from './variants.ts';

/** Where what the templates do not print comes from and is kept. Absolute paths. */
export interface PressFolders extends OtherFolders {
  publicFolder: string;
}

/** Every file of a site, each with its key. Nothing is printed until its bytes are asked for. */
export async function planSite(
  edition: Edition,
  templates: Templates,
  folders: PressFolders,
  report?: Report,
): Promise<Print[]> {
  const { catalogue, resolver } = edition;
  const keys = storyKeys(catalogue, resolver);
  templates.open(edition);
  const { origin } = new URL(catalogue.settings.url);
  const pages = planPages(catalogue, keys, templates.key).map(({ file, address, key }): Print => {
    const absolute = origin + address;
    return { file, key, address: absolute, bytes: () => templates.print(absolute) };
  });
  const plan = [
    ...pages,
    ...(await otherFiles(edition, keys, folders, report)),
    ...folderPrints(templates.assets).filter(({ file }) => compiled.test(file)),
    ...folderPrints(folders.publicFolder),
  ];
  return withVariants(plan, catalogue.settings.precompress);
}

/** What is made with the templates; beside it stand copies of public files. */
const compiled = /^(?:(?:_astro|icons|search)\/|sw\.js$)/;

/** The files of a folder, to be copied as they are; none where there is no such folder. */
function folderPrints(folder: string): Print[] {
  return findFiles(folder, true)
    .filter(({ mark }) => mark !== undefined)
    .map(({ file, mark }) => ({
      file,
      key: digest(file, mark),
      bytes: async () => readFileSync(path.join(folder, file)),
    }));
}
