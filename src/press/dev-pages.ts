import { count } from '../arabic/plural.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Problem } from '../content/problem.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { workshop } from '../strings/commands.ts';
import { nouns } from '../strings/nouns.ts';
import { askedPath } from './served-path.ts';

/**
 * The problems of the story or static page that stands at a site path, or would stand there by its file's name were it
 * sound; at the front page those of what editors say of it. `fileOf` gives the path of a problem's file below the content
 * folder. A story that names its address otherwise is found only while it can be read.
 */
export function problemsAt(
  path: string,
  problems: readonly Problem[],
  { byId, pages }: Pick<Catalogue, 'byId' | 'pages'>,
  fileOf: (problem: Problem) => string,
): Problem[] {
  if (path === '/') return problems.filter((problem) => frontFiles.has(fileOf(problem)));
  const id = path.replace(/^\/|\/$/g, '');
  const sound = byId.get(id) ?? pages.get(id);
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

/** A page of problems for their author; it brings Vite's client along, which reloads it when the content changes. */
export function problemPage(problems: readonly Problem[]): string {
  const items = problems.map(
    ({ file, line, column, wrong, mend }) => `<li>
<p><code dir="ltr">${escapeHtml(`${file}:${line}:${column}`)}</code></p>
<p><strong>${escapeHtml(wrong)}</strong></p>
<p>${escapeHtml(mend)}</p>
</li>`,
  );
  const title = `${workshop.problemsTitle}: ${count(problems.length, nouns.problem)}`;
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.8; }
main { max-inline-size: 45rem; margin-inline: auto; padding: 1rem; }
li { margin-block: 1.5rem; }
li p { margin: 0; }
code { overflow-wrap: anywhere; }
</style>
<script type="module" src="/@vite/client"></script>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(workshop.problemsNote)}</p>
<ol>
${items.join('\n')}
</ol>
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
