import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { environmentOptions } from '../catalogue/edition.ts';
import { findPage } from '../catalogue/pages.ts';
import { adminFiles } from '../press/admin-files.ts';
import { adminIn, cacheOf, imagesIn, searchIn } from '../press/cache.ts';
import { writeEditorFiles } from '../press/editor-support.ts';
import { madeImages, makeImage } from '../press/images.ts';
import { askedPath } from '../press/served-path.ts';
import { makeCard } from '../press/share-cards.ts';
import { storyRecords } from '../press/story-records.ts';
import { shareCards } from '../seo/share-card.ts';
import { foundFiles } from './found-files.ts';
import { gathered } from './gathered.ts';
import { folderOpener, type Opened } from './open-folder.ts';
import { brokenPage, problemsAt, redirectAt } from './pages.ts';
import { unreadFiles } from './report.ts';
import { fileBelow, pageReporter } from './reporter.ts';
import { searchOnDemand } from './search-on-demand.ts';
import { problemTeller } from './told-problems.ts';

const mediaTypes = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' } as const;

/** Milliseconds without a change after which a burst of changes is over. */
const quiet = 15;

/**
 * Makes `astro dev` follow the content folder: pages are printed from the folder as it is, with drafts; what the preview
 * has to say of a page stands at `/__nashra/page.json`, and problems are said in the terminal. Images, old addresses, the
 * search index and the form for editors are there when they are asked for; what text editors complete by is kept up to date.
 */
export async function showContent(server: ViteDevServer, root: string): Promise<void> {
  const options = () => environmentOptions(root, process.env, Date.now);
  const { content } = options();
  const cache = cacheOf(root);
  const files = foundFiles(content);
  const open = folderOpener(options, await storyRecords(root, content), files.find);
  const report = pageReporter(content);
  const fileOf = fileBelow(content);
  const tell = problemTeller();
  const say = ({ problems }: Opened) => {
    const told = tell(problems);
    if (told !== undefined) console.error(`\n${told}\n`);
  };
  const tellEditors = ({ edition }: Opened) => {
    const { registries, settings } = edition.catalogue;
    writeEditorFiles(root, content, registries, settings);
  };
  let number = 1;
  let opened = await open();
  say(opened);
  tellEditors(opened);

  /** Whether files came or went, or names that completion offers. */
  let restocked = false;
  const follow = gathered(
    async () => {
      const isRestocked = restocked;
      restocked = false;
      opened = await open();
      number++;
      if (isRestocked) tellEditors(opened);
      const unread = unreadFiles(opened.problems.map(fileOf), opened.edition.catalogue);
      server.environments.client.hot.send('nashra:changed', { unread });
      say(opened);
    },
    quiet,
    console.error,
  );
  server.watcher.add(content);
  server.watcher.on('all', (event, file) => {
    const name = path.relative(content, path.resolve(file)).split(path.sep).join('/');
    if (name.startsWith('../')) return;
    files.changed(name);
    restocked ||= event !== 'change' || name.endsWith('.yaml');
    follow();
  });

  const searchFiles = searchOnDemand(searchIn(cache));
  const handOver = editionGiver(server);

  server.middlewares.use(async (request, response, next) => {
    const asked = askedPath(request.url ?? '');
    if (asked === undefined || /^\/(?:@|src\/|node_modules\/)/.test(asked)) return next();
    try {
      const now = opened;
      const { catalogue } = now.edition;
      if (asked === '/__nashra/page.json') {
        const query = new URL(request.url ?? '', 'http://localhost').searchParams;
        const page = askedPath(query.get('path') ?? '') ?? '/';
        return send(response, 200, 'application/json', JSON.stringify(report(page, now, number)));
      }
      if (asked.startsWith('/images/')) {
        const image = await imageAt(asked, catalogue, { content, cache: imagesIn(cache) });
        if (!image) return next();
        response.setHeader('content-type', image.type);
        createReadStream(image.file).pipe(response);
        return;
      }
      if (asked.startsWith('/pagefind/')) {
        const file = (await searchFiles(now)).get(asked);
        return file ? send(response, 200, typeOf(asked), await file.bytes()) : next();
      }
      if (asked.startsWith('/admin/')) {
        const wanted = asked.endsWith('/') ? `${asked}index.html` : asked;
        const form = await adminFiles(catalogue, adminIn(cache));
        const file = form.find(({ file }) => `/${file}` === wanted);
        return file ? send(response, 200, typeOf(wanted), await file.bytes()) : next();
      }
      const moved = redirectAt(asked, catalogue);
      if (moved) {
        response.writeHead(302, { location: moved }).end();
        return;
      }
      response.setHeader('server-timing', `edition;desc=${number}`);
      if (asked.endsWith('/')) {
        const isNoStory = asked !== '/' && !findPage(asked, catalogue);
        const problems = isNoStory ? problemsAt(asked, now.problems, catalogue, fileOf) : [];
        if (problems.length > 0)
          return send(response, 422, 'text/html; charset=utf-8', brokenPage(problems.length));
      }
      await handOver(now);
      next();
    } catch (error) {
      next(error);
    }
  });
}

/** Hands editions to the templates, which have a copy of the edition's module of their own and may load it anew. */
function editionGiver(server: ViteDevServer): (opened: Opened) => Promise<void> {
  const { ssr } = server.environments;
  if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Error('The templates do not run in this process.');
  return async ({ edition }) => {
    const { useEdition } = await ssr.runner.import('/src/catalogue/edition.ts');
    useEdition(edition);
  };
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

const typeOf = (file: string) => textTypes[path.extname(file)] ?? 'application/octet-stream';

function send(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
