import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parseMoment } from '../arabic/moment.ts';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { readRegistries } from '../content/registries.ts';
import { frontMatterSchema } from '../content/schema.ts';
import { settings } from '../site.config.ts';
import { labels } from '../strings/admin.ts';
import { fields } from '../strings/complaints.ts';
import { articleSchema } from './article-schema.ts';
import { formFields } from './fields.ts';

const project = path.resolve(import.meta.dirname, '../..');
const content = path.join(project, 'content');
const { registries } = readRegistries(readRegistryFiles({ content, fallback: content }));
const schema = articleSchema({ registries, ...settings });
const isValid = new Ajv({ strict: false }).compile(schema);

function frontMatter(file: string): unknown {
  const split = splitFrontMatter(readFileSync(file, 'utf8'));
  return 'data' in split ? split.data : undefined;
}

test('every story of the demonstration edition is valid', () => {
  const refused = globSync(`${content}/articles/**/*.md`).filter((file) => !isValid(frontMatter(file)));
  expect(refused).toEqual([]);
});

test('every field that an author may write is in the schema, with what it is for, and in the form', () => {
  const { properties = {} } = schema;
  expect(Object.keys(properties)).toEqual(Object.keys(fields));
  expect(Object.values(properties).map(({ description }) => description)).toEqual(Object.values(fields));
  const shown = formFields(schema, settings.timeZone);
  expect(shown.map(({ name }) => name)).toEqual(Object.keys(fields));
});

test('every field of the form has an Arabic name, and every name is of a field', () => {
  const named = (fields: readonly object[], above = ''): string[] =>
    fields.flatMap((field) => {
      const { name, fields: inner = [] } = field as { name: string; fields?: object[] };
      return [above + name, ...named(inner, `${above}${name}.`)];
    });
  expect(named(formFields(schema, settings.timeZone)).sort()).toEqual(Object.keys(labels).sort());
});

/** Mistakes of front matter that only code can tell. */
const beyondSchemas = new Set([
  'alias-of-a-server-file/story',
  'alias-on-a-file/story',
  'alias-out-of-the-site/story',
  'bidi-control-in-title/story',
  'dates-in-wrong-order/story',
  'nonexistent-date/story',
  'several-mistakes/c',
]);

const reader = frontMatterSchema({ registries, ...settings });
const folder = path.join(project, 'tests/invalid');
const readable = globSync('*/content/articles/**/*.md', { cwd: folder })
  .map((file) => ({
    name: `${file.split(path.sep)[0]}/${path.basename(file, '.md')}`,
    data: frontMatter(path.join(folder, file)),
  }))
  .filter(({ data }) => data !== undefined);

test.each(readable)('of $name the schema says what the newspaper says, or less', ({ name, data }) => {
  expect(isValid(data)).toBe(reader.safeParse(data).success || beyondSchemas.has(name));
});

test('there are mistakes that the schema tells', () => {
  expect(readable.filter(({ data }) => !isValid(data)).length).toBeGreaterThan(10);
});

describe('dates', () => {
  const typed = [
    '2026-02-10',
    '2026-02-10 14:30',
    '2026-02-10T14:30:00+01:00',
    '2026-02-10t14:30z',
    ' 2026-02-10 ',
    '2026-02-10T14:30:00.5 +0100',
    '10/02/2026',
    '2026-2-1',
    '2026-02-10T14',
    'أمس',
    '2026-02-10 14:30 صباحا',
  ];
  test.each(typed)('%o is taken where the newspaper reads it', (date) => {
    const read = parseMoment(date, settings.timeZone) !== 'malformed';
    expect(isValid({ title: 'خبر', date, city: 'سطات' })).toBe(read);
  });
});

test('where a registry cannot be read, any name is taken', () => {
  const { registries: none } = readRegistries({
    cities: { file: 'cities.yaml', text: '[' },
    sections: { file: 'sections.yaml', text: '[' },
    sources: { file: 'sources.yaml', text: '[' },
  });
  const validate = new Ajv({ strict: false }).compile(articleSchema({ registries: none, ...settings }));
  expect(validate({ title: 'خبر', date: '2026-02-10', city: 'سطات', section: 'فن', source: 'map' })).toBe(
    true,
  );
});
