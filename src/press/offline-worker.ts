import path from 'node:path';
import type { Plugin } from 'vite';
import type { Settings } from '../site.config.ts';

/** Where browsers look for a newer worker: it may never change. */
const address = 'sw.js';

/**
 * Prints the worker that keeps pages for readers without network, or where the settings want none, the one that removes it
 * (`src/offline/`). `astro dev` serves the latter: a worker of the built site at the same address would answer for it.
 * `root` is the project's folder.
 */
export function offlineWorker(root: string, { offline }: Pick<Settings, 'offline'>): Plugin {
  const bundleOf = (name: string) => bundle(path.join(root, 'src/offline', `${name}.ts`));
  return {
    name: 'nashra-offline-worker',
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const source = await bundleOf(offline ? 'worker' : 'farewell');
      this.emitFile({ type: 'asset', fileName: address, source });
    },
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        if (request.url !== `/${address}`) return next();
        const source = await bundleOf('farewell');
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(source);
      });
    },
  };
}

/** One classic script of a module and all it imports: browsers learned only lately to take a worker in modules. */
async function bundle(input: string): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      rolldownOptions: { input, output: { format: 'iife' }, treeshake: { moduleSideEffects: false } },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new TypeError(`nothing built of ${input}`);
  return result.output[0].code;
}
