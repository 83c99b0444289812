import { pathToFileURL } from 'node:url';
import type * as z from 'astro/zod';
import { compositionSchema } from '../content/composition.ts';
import { headlinesSchema } from '../content/headlines.ts';
import { pageSchema } from '../content/read-page.ts';
import { citiesSchema, type Registries, sectionsSchema, sourcesSchema } from '../content/registries.ts';
import type { Settings } from '../site.config.ts';
import { articleSchema } from './article-schema.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/**
 * What editors of texts ask for completion and hover, by file name: a JSON Schema for each kind of file in a content
 * folder, and `collections.json`, by which the Astro extension of VS Code knows which front matter has which schema.
 * `files` are absolute paths of stories and pages.
 */
export function editorFiles(
  registries: Registries,
  settings: Settings,
  files: { articles: readonly string[]; pages: readonly string[] },
): Map<string, string> {
  const read: Record<string, z.ZodType> = {
    pages: pageSchema,
    cities: citiesSchema,
    sections: sectionsSchema,
    sources: sourcesSchema,
    headlines: headlinesSchema,
    home: compositionSchema(settings.timeZone),
  };
  const schemas: [name: string, schema: JsonSchema][] = [
    ['articles', articleSchema({ registries, ...settings })],
    ...Object.entries(read).map(([name, schema]): [string, JsonSchema] => [name, jsonSchemaOf(schema)]),
  ];
  const kinds = ['articles', 'pages'] as const;
  const entries = kinds.flatMap((name) => files[name].map((file) => [addressOf(file), name] as const));
  const collections = {
    collections: kinds.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
  const written: [name: string, value: unknown][] = [
    ...schemas.map(([name, schema]): [string, unknown] => [`${name}.schema.json`, schema]),
    ['collections.json', collections],
  ];
  return new Map(written.map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]));
}

/** As the extension compares them: decoded, in lower case. */
const addressOf = (file: string) => decodeURIComponent(pathToFileURL(file).href).toLowerCase();
