import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formData } from '../admin/form-data.ts';
import { formPage } from '../admin/form-page.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { findFiles } from '../content/files.ts';
import { formBundle } from './form-bundle.ts';
import { digest } from './keys.ts';
import type { Print } from './print.ts';

/** The files of the form for editors, below `admin/`; `cache` is where its bundle is kept. */
export async function adminFiles(
  { registries, settings }: Pick<Catalogue, 'registries' | 'settings'>,
  cache: string,
): Promise<Print[]> {
  const bundle = await formBundle(cache);
  const told: readonly (readonly [file: string, text: string])[] = [
    ['admin/index.html', formPage(settings)],
    ['admin/form.json', JSON.stringify(formData(registries, settings))],
  ];
  return [
    ...told.map(([file, text]): Print => ({ file, key: digest(text), bytes: async () => text })),
    ...findFiles(bundle, true).map(
      ({ file }): Print => ({
        file: `admin/${file}`,
        key: digest(path.basename(bundle), file),
        bytes: async () => readFileSync(path.join(bundle, file)),
      }),
    ),
  ];
}
