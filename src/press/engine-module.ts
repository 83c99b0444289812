import path from 'node:path';
import type { Plugin } from 'vite';

/** Where a site's search engine stands for whoever asks it. */
const address = 'search/engine.js';

/**
 * Gives the module that searches a site an address that does not change, for tools outside it; the search page loads the
 * same file. `root` is the project's folder.
 */
export function engineModule(root: string): Plugin {
  const id = path.join(root, 'src/search/engine.ts');
  return {
    name: 'nashra-engine-module',
    buildStart() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id, fileName: address, preserveSignature: 'strict' });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.url?.split('?')[0] === `/${address}`) request.url = '/src/search/engine.ts';
        next();
      });
    },
  };
}
