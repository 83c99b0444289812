import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { environmentOptions, openEdition } from '../catalogue/edition.ts';
import { formatProblem, type Problem } from '../content/problem.ts';
import { shareCards } from '../seo/share-card.ts';
import { adminFiles } from './admin-files.ts';
import { adminIn, cacheOf, imagesIn, searchIn } from './cache.ts';
import { problemPage, problemsAt, redirectAt } from './dev-pages.ts';
import { searchOnDemand } from './dev-search.ts';
import { writeEditorFiles } from './editor-support.ts';
import { madeImages, makeImage } from './images.ts';
import { askedPath } from './served-path.ts';
import { makeCard } from './share-cards.ts';

const mediaTypes = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' } as const;

/**
 * Makes `astro dev` follow the content folder: a changed file reloads the page, and problems are said in the terminal and
 * at the address of the story that has them. Images, old addresses and the search index are there when they are asked for.
 */
export async function showContent(server: ViteDevServer, root: string): Promise<void> {
  const options = () => environmentOptions(root, process.env, Date.now);
  const { content } = options();
  const cache = cacheOf(root);
  let opened = openEdition(options());
  const say = async () => {
    const { edition, problems } = await opened;
    const { registries, settings } = edition.catalogue;
    writeEditorFiles(root, content, registries, settings);
    if (problems.length > 0) console.error(`\n${problems.map(formatProblem).join('\n')}\n`);
  };
  await say();

  server.watcher.add(content);
  const follow = (file: string) => {
    if (!path.resolve(file).startsWith(content + path.sep)) return;
    const last = opened;
    opened = openEdition(options()).catch((error) => {
      console.error(error);
      return last;
    });
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

  const fileOf = ({ file }: Problem) => path.relative(content, path.resolve(file)).split(path.sep).join('/');
  const searchFiles = searchOnDemand(searchIn(cache));

  server.middlewares.use(async (request, response, next) => {
    const asked = askedPath(request.url ?? '');
    if (asked === undefined || /^\/(?:@|src\/|node_modules\/)/.test(asked)) return next();
    try {
      const { edition, problems } = await opened;
      if (asked.startsWith('/images/')) {
        const image = await imageAt(asked, edition.catalogue, { content, cache: imagesIn(cache) });
        if (!image) return next();
        response.setHeader('content-type', image.type);
        createReadStream(image.file).pipe(response);
        return;
      }
      if (asked.startsWith('/pagefind/')) {
        const file = (await searchFiles(opened)).get(asked);
        return file ? sendFile(response, asked, await file.bytes()) : next();
      }
      if (asked.startsWith('/admin/')) {
        const wanted = asked.endsWith('/') ? `${asked}index.html` : asked;
        const form = await adminFiles(edition.catalogue, adminIn(cache));
        const file = form.find(({ file }) => `/${file}` === wanted);
        return file ? sendFile(response, wanted, await file.bytes()) : next();
      }
      const wrong = problemsAt(asked, problems, edition.catalogue, fileOf);
      if (wrong.length > 0) {
        response.writeHead(422, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(problemPage(wrong));
        return;
      }
      const moved = redirectAt(asked, edition.catalogue);
      if (!moved) return next();
      response.writeHead(302, { location: moved }).end();
    } catch (error) {
      next(error);
    }
  });
}

async function imageAt(
  asked: string,
  catalogue: Catalogue,
  folders: { content: string; cache: string },
): Promise<{ file: string; type: string } | undefined> {
  const made = madeImages(catalogue).get(asked);
  if (made) return { file: await makeImage(made, folders), type: mediaTypes[made.variant.format] };
  const card = shareCards(catalogue).find(({ path }) => path === asked);
  return card && { file: await makeCard(card, folders), type: mediaTypes.jpeg };
}

const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

function sendFile(response: ServerResponse, asked: string, file: Uint8Array | string): void {
  const type = textTypes[path.extname(asked)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(file);
}
