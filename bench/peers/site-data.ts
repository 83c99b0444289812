import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { monthName } from '../../src/arabic/dates.ts';
import { slugify } from '../../src/arabic/slug.ts';
import type { ListKind } from '../../src/catalogue/urls.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { readHeadlines } from '../../src/content/headlines.ts';
import type { Registries } from '../../src/content/registries.ts';
import { settings } from '../../src/site.config.ts';
import { reader } from '../../src/strings/reader.ts';

const kinds: ListKind[] = ['section', 'city', 'region', 'source', 'tag', 'author', 'year', 'month', 'day'];
const styles = {
  page: ['archive', 'breadcrumbs', 'headlines', 'fonts', 'base', 'frame', 'stories', 'tools'],
  article: ['article', 'prose', 'breadcrumbs', 'headlines', 'fonts', 'base', 'frame', 'stories'],
  front: ['front', 'headlines', 'fonts', 'base', 'frame', 'stories'],
};
const fonts = ['/fonts/regular.woff2', '/fonts/bold.woff2'];

/**
 * What the peers' templates print beside stories, as plain data: the newspaper's registries, words and styles. `%s` in
 * `formats` stands for a name.
 */
export function siteData(
  project: string,
  registries: Registries,
): { labels: Record<string, unknown> } & Record<string, unknown> {
  const { cities, regions, sections, sources } = registries;
  const formatsOf = (format: (kind: ListKind, name: string) => string) =>
    Object.fromEntries(kinds.map((kind) => [kind, format(kind, '%s')]));
  return {
    settings,
    fonts,
    labels: Object.fromEntries(Object.entries(reader).filter(([, label]) => typeof label !== 'function')),
    formats: {
      title: formatsOf(reader.listTitle),
      heading: formatsOf(reader.listHeading),
      description: formatsOf(reader.listDescription),
      olderFromCity: reader.olderFromCity('%s'),
      olderFromSection: reader.olderFromSection('%s'),
      rssOf: reader.rssOf('%s'),
      visitSource: reader.visitSource('%s'),
    },
    rights: reader.rights(settings.name),
    months: Array.from({ length: 12 }, (_, month) =>
      monthName('2026', String(month + 1).padStart(2, '0')).replace(' 2026', ''),
    ),
    regions: regions.all,
    cities: Object.fromEntries(cities.all.map(({ id, name, region }) => [id, { id, name, region }])),
    sections: Object.fromEntries(sections.all.map((section) => [section.id, section])),
    sectionOrder: sections.all,
    sources: sources.all,
    headlines: headlineGroups(project, registries),
    pages: readdirSync(path.join(project, 'content/pages')).map((file) => staticPage(project, file)),
    styles: Object.fromEntries(
      Object.entries(styles).map(([page, sheets]) => [
        page,
        sheets.map((sheet) => styleSheet(project, sheet)).join(''),
      ]),
    ),
    headlinesScript: scriptText(project, 'fragment'),
  };
}

function headlineGroups(project: string, registries: Registries) {
  const text = readFileSync(path.join(project, 'content/headlines.yaml'), 'utf8');
  const { headlines } = readHeadlines({ file: 'headlines.yaml', text }, registries);
  return headlines.map(({ lists, ...block }) => ({
    ...block,
    section: lists.find(({ kind }) => kind === 'section')?.id,
    city: lists.find(({ kind }) => kind === 'city')?.id,
  }));
}

function staticPage(project: string, file: string): { slug: string; title: string } {
  const split = splitFrontMatter(readFileSync(path.join(project, 'content/pages', file), 'utf8'));
  const data = 'data' in split ? (split.data as { title?: string }) : {};
  return { slug: path.basename(file, '.md'), title: data.title ?? '' };
}

/** A style sheet without its comments and line ends: about as long as the minified one. */
function styleSheet(project: string, name: string): string {
  return readFileSync(path.join(project, 'src/styles', `${name}.css`), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replaceAll('web-fonts/', '/fonts/')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1');
}

function scriptText(project: string, name: string): string {
  const typed = readFileSync(path.join(project, 'src/scripts', `${name}.ts`), 'utf8');
  const compilerOptions = { target: ts.ScriptTarget.ESNext, removeComments: true };
  return ts.transpileModule(typed, { compilerOptions }).outputText.replace(/\s+/g, ' ');
}

/** What a story is filed under, resolved as Nashra resolves it. */
export function termsOf(data: Record<string, unknown>, registries: Registries) {
  const city = registries.cities.find(String(data['city']));
  const section = registries.sections.find(String(data['section']));
  const given = data['source'] as string | { name: string; url?: string } | undefined;
  const name = typeof given === 'object' ? given.name : given;
  const source = name === undefined ? undefined : registries.sources.find(name);
  const [year = '', month = '', day = ''] = String(data['date']).slice(0, 10).split('-');
  return {
    section: [section?.id],
    city: [city?.id],
    region: [city?.region.id],
    source: name === undefined ? [] : [source?.id ?? slugify(name)],
    sourceName: source?.name ?? name,
    sourceUrl: typeof given === 'object' ? given.url : undefined,
    sourceHome: source?.url,
    noindex: name !== undefined && (source?.republish ?? settings.defaultRepublish) === 'noindex',
    year: [year],
    month: [`${year}/${month}`],
    day: [`${year}/${month}/${day}`],
  };
}
