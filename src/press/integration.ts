import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environmentOptions, openEdition } from '../catalogue/edition.ts';
import { ContentError } from '../content/problem.ts';
import { cacheOf } from './cache.ts';
import { showContent } from './dev-server.ts';
import { engineModule } from './engine-module.ts';
import { storyKeys } from './keys.ts';
import { laterScripts } from './later-scripts.ts';
import { otherFiles } from './other-files.ts';
import { packedLexicon } from './packed-lexicon.ts';
import { printHere } from './print.ts';
import { scriptText } from './script-text.ts';

/**
 * Everything of the site that is not a page: redirects, images and the search index, written after a static `astro build`
 * has written the pages (the press writes them itself). In `astro dev` it reloads the page when content changes and makes
 * images as they are asked for.
 */
export default function nashra(): AstroIntegration {
  let root = process.cwd();
  let onDemand = false;
  return {
    name: 'nashra',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const plugins = [
          engineModule(fileURLToPath(config.root)),
          laterScripts(),
          scriptText(),
          packedLexicon(),
        ];
        updateConfig({ vite: { plugins } });
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
        const keys = storyKeys(edition.catalogue, edition.resolver);
        const folders = { content: options.content, cache: cacheOf(root) };
        await printHere(out, await otherFiles(edition, keys, folders));
      },
    },
  };
}
