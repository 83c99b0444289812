import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environmentOptions, openEdition } from '../catalogue/edition.ts';
import { ContentError } from '../content/problem.ts';
import { settings } from '../site.config.ts';
import { appIcons } from './app-icons.ts';
import { cacheOf } from './cache.ts';
import { engineModule } from './engine-module.ts';
import { storyKeys } from './keys.ts';
import { laterScripts } from './later-scripts.ts';
import { offlineWorker } from './offline-worker.ts';
import { otherFiles } from './other-files.ts';
import { packedLexicon } from './packed-lexicon.ts';
import { printHere } from './print.ts';
import { scriptText } from './script-text.ts';
import { webFonts } from './web-fonts.ts';

/**
 * Everything of the site that is not a page: redirects, images and the search index, written after a static `astro build`
 * has written the pages (the press writes them itself).
 */
export default function nashra(): AstroIntegration {
  let root = process.cwd();
  let onDemand = false;
  return {
    name: 'nashra',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const project = fileURLToPath(config.root);
        const alias = { 'web-fonts': await webFonts(cacheOf(project)) };
        const plugins = [
          engineModule(project),
          laterScripts(),
          scriptText(),
          packedLexicon(),
          offlineWorker(project, settings),
          appIcons(),
        ];
        updateConfig({
          vite: { plugins, resolve: { alias } },
          // Lists the templates' scripts (src/security/secured-page.ts); the press has them from its manifest.
          security: { csp: command === 'build' && config.output === 'static' },
        });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        onDemand = config.output === 'server';
      },
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
