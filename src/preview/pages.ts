import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Problem } from '../content/problem.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { askedPath } from '../press/served-path.ts';
import { previewing } from '../strings/preview.ts';

/**
 * The problems of the story or static page that stands at a site path, or would stand there by its file's name were it
 * sound; at the front page those of what editors say of it. `fileOf` gives the path of a problem's file below the content
 * folder. A story that names its address otherwise is found only while it can be read.
 */
export function problemsAt(
  path: string,
  problems: readonly Problem[],
  { byId, withdrawn, pages }: Pick<Catalogue, 'byId' | 'withdrawn' | 'pages'>,
  fileOf: (problem: Problem) => string,
): Problem[] {
  if (path === '/') return problems.filter((problem) => frontFiles.has(fileOf(problem)));
  const id = path.replace(/^\/|\/$/g, '');
  const sound = byId.get(id) ?? withdrawn.get(id) ?? pages.get(id);
  return problems.filter((problem) => {
    const file = fileOf(problem);
    if (sound && sound.file === file) return true;
    const [, folder, name] = /^(articles|pages)\/(.+)\.md$/iu.exec(file.normalize('NFC')) ?? [];
    if (!folder || !name) return false;
    if (folder === 'pages' || /^\d{4}\/\d{2}\/[^/]+$/.test(name)) return name === id;
    return !sound && /^\d{4}\/\d{2}\/[^/]+$/.test(id) && name.split('/').at(-1) === id.split('/').at(-1);
  });
}

const frontFiles: ReadonlySet<string> = new Set(['headlines.yaml', 'home.yaml']);

/** The module that shows an author what the preview has to say of a page. */
export const overlayModule = '/src/preview/overlay/overlay.ts';

/** The page of a story that cannot be shown; the overlay lists its problems, and loads it anew when they are mended. */
export function brokenPage(problems: number): string {
  const title = escapeHtml(previewing.refused(problems));
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="/src/styles/base.css">
<script type="module" src="/@vite/client"></script>
<script type="module" src="${overlayModule}"></script>
</head>
<body>
<main class="preview-broken">
<h1>${title}</h1>
<p>${escapeHtml(previewing.refusedNote)}</p>
</main>
</body>
</html>
`;
}

/** Where an old address leads, encoded. */
export function redirectAt(path: string, { redirects }: Pick<Catalogue, 'redirects'>): string | undefined {
  const entry = [...redirects].find(([from]) => from === path || askedPath(from) === path);
  return entry && encodeURI(entry[1]);
}
