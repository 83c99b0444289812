import type { Edition } from '../catalogue/edition.ts';
import { addresses } from '../catalogue/pages.ts';
import { adminFiles } from './admin-files.ts';
import { adminIn, imagesIn, searchIn } from './cache.ts';
import { headersFile } from './host-headers.ts';
import { imagePrints } from './images.ts';
import { digest, type StoryKeys } from './keys.ts';
import type { Print } from './print.ts';
import type { Report } from './progress.ts';
import { redirectFiles } from './redirects.ts';
import { searchPrints } from './search-bundle.ts';
import { cardPrints } from './share-cards.ts';

/** Where what is no page comes from and is kept between builds. Absolute paths. */
export interface OtherFolders {
  content: string;
  cache: string;
}

/**
 * Every file that an edition decides and that is no page: headers and redirects for hosts, images, share pictures, the search index, and
 * where the settings want it the form for editors.
 */
export async function otherFiles(
  edition: Edition,
  keys: StoryKeys,
  { content, cache }: OtherFolders,
  report?: Report,
): Promise<Print[]> {
  const { catalogue } = edition;
  const folders = new Set(addresses(catalogue).map((path) => path.split('/')[1] ?? ''));
  const texts = [headersFile(catalogue.settings, folders), ...redirectFiles(catalogue)].map(
    ({ path: file, text }): Print => ({ file, key: digest(text), bytes: async () => text }),
  );
  const images = { content, cache: imagesIn(cache) };
  return [
    ...texts,
    ...imagePrints(catalogue, images),
    ...cardPrints(catalogue, images),
    ...(await searchPrints(edition, keys, searchIn(cache), report)),
    ...(catalogue.settings.admin ? await adminFiles(catalogue, adminIn(cache)) : []),
  ];
}
