import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { environmentOptions, openEdition } from '../catalogue/edition.ts';
import { variantsOf } from '../content/picture.ts';
import { formatProblem } from '../content/problem.ts';
import { makeVariant } from './images.ts';
import { imageCache } from './integration.ts';

const mediaTypes = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' } as const;

/**
 * Makes `astro dev` follow the content folder: a changed file reloads the page, problems are said in the terminal, and
 * images are made as they are asked for.
 */
export async function showContent(server: ViteDevServer, root: string): Promise<void> {
  const options = () => environmentOptions(root, process.env, Date.now);
  const { content } = options();
  let opened = openEdition(options());
  const say = async () => {
    const { problems } = await opened;
    if (problems.length > 0) console.error(`\n${problems.map(formatProblem).join('\n')}\n`);
  };
  await say();

  server.watcher.add(content);
  const follow = (file: string) => {
    if (!path.resolve(file).startsWith(content + path.sep)) return;
    opened = openEdition(options());
    void say();
    for (const environment of Object.values(server.environments)) {
      for (const module of environment.moduleGraph.getModulesByFile(
        path.join(root, 'src/catalogue/edition.ts'),
      ) ?? [])
        environment.moduleGraph.invalidateModule(module);
    }
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  server.watcher.on('add', follow).on('change', follow).on('unlink', follow);

  server.middlewares.use('/images', async (request, response, next) => {
    const asked = `/images${request.url?.split('?')[0] ?? ''}`;
    const { edition } = await opened;
    for (const [file, facts] of edition.catalogue.images) {
      const variant = variantsOf(facts).find(({ path }) => path === asked);
      if (!variant) continue;
      const made = await makeVariant(file, variant, { content, cache: imageCache(root) });
      response.setHeader('content-type', mediaTypes[variant.format]);
      createReadStream(made).pipe(response);
      return;
    }
    next();
  });
}
