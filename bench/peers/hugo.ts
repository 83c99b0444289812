import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import type { Registries } from '../../src/content/registries.ts';
import { putFile } from '../files.ts';
import type { Entrant } from './generator.ts';
import { siteData, termsOf } from './site-data.ts';
import { templateChanger } from './template.ts';

/** Pages that are no stories: their layouts, and the words of the reader's language that they are called by. */
const fixedPages = [
  { file: 'archive', layout: 'directory', of: 'years', title: 'archive', description: 'archiveIntro' },
  { file: 'cities', layout: 'directory', of: 'regions', title: 'cities', description: 'citiesIntro' },
  { file: 'feeds', layout: 'feeds', title: 'feeds', description: 'feedsIntro' },
  { file: 'search', layout: 'search', title: 'searchTitle', description: 'searchIntro' },
  { file: 'fragments/headlines', layout: 'headlines', title: 'headlines', description: 'headlines' },
];
const xmlFiles = [
  { url: '/feeds.opml', layout: 'opml' },
  { url: '/sitemap-index.xml', layout: 'mapindex' },
  { url: '/sitemap-pages.xml', layout: 'mappages' },
  { url: '/news-sitemap.xml', layout: 'mapnews' },
];
/** Share of the machine's memory that Hugo is asked to stay below: unasked it outgrows 24 GB at 100,000 stories. */
const mostMemory = 0.75;

const taxonomies = ['section', 'city', 'region', 'source', 'tag', 'author', 'year', 'month', 'day'];
const feeds = ['RSS', 'feed'];
const moreOutputs: Readonly<Record<string, string[]>> = {
  section: feeds,
  city: feeds,
  source: feeds,
  author: feeds,
  month: ['maps'],
};

/**
 * Hugo with a site of its own in `folder`. Its copies of the stories already say in front matter what they are filed
 * under (Hugo's taxonomies), and name «اقرأ أيضا» lines by a shortcode: making them is not measured.
 */
export function hugo(
  project: string,
  content: string,
  folder: string,
  registries: Registries,
  now: string,
): Entrant {
  let version: string;
  try {
    version = /v([\d.]+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1] ?? '';
  } catch {
    return { missing: 'Hugo is not installed; Debian and Ubuntu have it: apt install hugo' };
  }
  const out = path.join(folder, 'public');
  const put = (id: string, text: string | undefined) =>
    putFile(path.join(folder, 'content', `${id}.md`), text && hugoStory(text, registries));
  makeSite(project, folder, registries);
  for (const file of readdirSync(path.join(content, 'articles'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.md'))
      put(file.slice(0, -3), readFileSync(path.join(content, 'articles', file), 'utf8'));

  return {
    generator: {
      name: `Hugo ${version}`,
      out,
      build: {
        file: 'hugo',
        args: ['--quiet', '--clock', now, '--destination', out],
        cwd: folder,
        env: { GOMEMLIMIT: String(Math.floor(totalmem() * mostMemory)) },
      },
      incremental: false,
      forget: () => {
        for (const kept of [out, path.join(folder, 'resources')])
          rmSync(kept, { recursive: true, force: true });
      },
      put,
      changeTemplate: templateChanger(path.join(folder, 'layouts/_default/single.html')),
    },
  };
}

/** The site without its stories: templates, data, and the pages that are no stories. */
function makeSite(project: string, folder: string, registries: Registries): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(project, 'bench/hugo'), folder, { recursive: true });
  cpSync(path.join(project, 'public'), path.join(folder, 'static'), { recursive: true });
  const data = siteData(project, registries);
  putFile(path.join(folder, 'data/site.json'), JSON.stringify(data));

  const content = path.join(folder, 'content');
  const unlisted = { _build: { list: 'never' } };
  const page = (file: string, frontMatter: object, body = '') =>
    putFile(path.join(content, `${file}.md`), `---\n${JSON.stringify(frontMatter)}\n---\n${body}`);
  for (const { file, title, description, ...more } of fixedPages) {
    const words = { title: data.labels[title], description: data.labels[description] };
    page(file, { ...more, ...words, style: 'page', ...unlisted });
  }
  for (const { url, layout } of xmlFiles) page(layout, { url, layout, outputs: ['maps'], ...unlisted });
  for (const file of readdirSync(path.join(project, 'content/pages'))) {
    const split = splitFrontMatter(readFileSync(path.join(project, 'content/pages', file), 'utf8'));
    if ('body' in split)
      page(
        path.basename(file, '.md'),
        { ...(split.data as object), layout: 'static', ...unlisted },
        split.body,
      );
  }
  for (const taxonomy of taxonomies)
    page(`${taxonomy}/_index`, {
      title: taxonomy,
      _build: { render: 'never' },
      cascade: { outputs: ['HTML', ...(moreOutputs[taxonomy] ?? [])] },
    });
}

/** A story as an author of a Hugo site would keep it. */
export function hugoStory(text: string, registries: Registries): string {
  const split = splitFrontMatter(text);
  if ('complaint' in split) throw new Error(split.complaint.join(' '));
  const { title, date, description, author, tags, related, ...rest } = split.data as Record<string, unknown>;
  const data = {
    title,
    date,
    description,
    author: author && [author],
    tag: tags,
    related,
    ...termsOf({ date, ...rest }, registries),
  };
  const lines = Object.entries(data).flatMap(([key, value]) =>
    value === undefined ? [] : [key === 'date' ? `date: ${value}` : `${key}: ${JSON.stringify(value)}`],
  );
  const body = split.body.replace(/^اقرأ أيضا: (\S+)$/gm, '{{< read-also "$1" >}}');
  return `---\n${lines.join('\n')}\n---\n${body}`;
}
