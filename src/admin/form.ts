import { directory } from '../content/directory.ts';
import type { FormData } from './form-data.ts';
import { fileFormat, readFile, writeFile } from './form-file.ts';
import type { Named } from './form-values.ts';

const among = (entries: Named[]) =>
  directory(
    { sound: true },
    entries,
    ({ id, name, aliases = [] }) => [id, name, ...aliases],
    () => undefined,
  );

/** Where the form keeps what an editor chose. */
const preferences = 'sveltia-cms.prefs';

/** Opens the form: in Arabic, until the editor chooses another language. */
async function open(): Promise<void> {
  const answer = await fetch('form.json', { cache: 'no-cache' });
  const { config, timeZone, cities, sections, sources } = (await answer.json()) as FormData;
  const names = { timeZone, cities: among(cities), sections: among(sections), sources: among(sources) };
  if (localStorage.getItem(preferences) === null)
    localStorage.setItem(preferences, JSON.stringify({ locale: 'ar' }));
  const { default: CMS } = await import('@sveltia/cms');
  CMS.registerCustomFormat(fileFormat, 'md', {
    fromFile: (text) => readFile(text, names),
    toFile: (values) => writeFile(values, names),
  });
  CMS.init({ config });
}

await open();
