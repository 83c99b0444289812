import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environmentOptions, openEdition } from '../catalogue/edition.ts';
import { ContentError } from '../content/problem.ts';
import { showContent } from './dev-server.ts';
import { writeImages } from './images.ts';
import { storyKeys } from './keys.ts';
import { packedLexicon } from './packed-lexicon.ts';
import { printHere } from './print.ts';
import { redirectFiles } from './redirects.ts';
import { searchPrints } from './search-bundle.ts';

/**
 * Everything of the site that is not a page: images, redirects and the search index, written after a static
 * `astro build` has written the pages (the press writes them itself). In `astro dev` it reloads the page when content changes and makes images as they are asked for.
 */
export default function nashra(): AstroIntegration {
  let root = process.cwd();
  let onDemand = false;
  return {
    name: 'nashra',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [packedLexicon()] } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        onDemand = config.output === 'server';
      },
      'astro:server:setup': ({ server }) => showContent(server, root),
      'astro:build:done': async ({ dir }) => {
        if (onDemand) return;
        const out = fileURLToPath(dir);
        const options = environmentOptions(root, process.env, Date.now);
        const { edition, problems } = await openEdition(options);
        if (problems.length > 0) throw new ContentError(problems);
        const { images } = edition.catalogue;
        await writeImages(images, { content: options.content, cache: imageCache(root) }, out);
        for (const { path: file, text } of redirectFiles(edition.catalogue)) {
          await mkdir(path.dirname(path.join(out, file)), { recursive: true });
          await writeFile(path.join(out, file), text);
        }
        const keys = storyKeys(edition.catalogue, edition.resolver);
        await printHere(out, await searchPrints(edition, keys, searchCache(root)));
      },
    },
  };
}

/** Where made images are kept between builds. */
export function imageCache(root: string): string {
  return path.join(root, '.nashra', 'images');
}

/** Where search bundles are kept between builds. */
export function searchCache(root: string): string {
  return path.join(root, '.nashra', 'search');
}
