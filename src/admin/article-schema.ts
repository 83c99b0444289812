import type { City, Section, Source } from '../content/registries.ts';
import { frontMatterSchema, type SchemaContext } from '../content/schema.ts';
import { editing } from '../strings/admin.ts';
import { type JsonSchema, jsonSchemaOf, nameAmong, type Offered } from './json-schema.ts';

const cityOffered = ({ id, name, region, aliases }: City): Offered => ({
  value: name,
  about: region.name,
  others: [id, ...aliases],
});
const sectionOffered = ({ id, name, description }: Section): Offered => ({
  value: name,
  about: description,
  others: [id],
});
const sourceOffered = ({ id, name }: Source): Offered => ({ value: id, about: name, others: [name] });

/** The front matter of a story as a JSON Schema: what {@link frontMatterSchema} takes, with the names of the registries. */
export function articleSchema(context: SchemaContext): JsonSchema {
  const { cities, sections, sources } = context.registries;
  const { properties = {}, ...schema } = jsonSchemaOf(frontMatterSchema(context));
  const named: Record<string, JsonSchema> = {
    city: nameAmong(cities.all.map(cityOffered), editing.unknownCity),
    section: {
      ...nameAmong(sections.all.map(sectionOffered), editing.unknownSection),
      default: sections.find(context.defaultSection)?.name,
    },
    source: {
      anyOf: properties['source']?.anyOf?.map((form) =>
        form.type === 'string' ? nameAmong(sources.all.map(sourceOffered), editing.unknownSource) : form,
      ),
    },
  };
  for (const [key, names] of Object.entries(named)) {
    const { type: _text, minLength: _least, ...rest } = properties[key] ?? {};
    properties[key] = { ...rest, ...names };
  }
  return { ...schema, properties, defaultSnippets: [editing.newStory] };
}
