import type { Field } from '@sveltia/cms';
import { momentPattern } from '../arabic/moment.ts';
import { hints, itemLabels, labels } from '../strings/admin.ts';
import type { JsonSchema } from './json-schema.ts';

/** What the form calls the short spelling of a value that may also be spelled out: `source: map`, `- 2026/02/slug`. */
const shortSpellings: Readonly<Record<string, string>> = { source: 'registered', related: 'story' };

/** Longer texts get a box of several lines. */
const longestLine = 200;

/** The form's fields for front matter, in its order; `timeZone` is the newsroom's. Pure. */
export function formFields(schema: JsonSchema, timeZone: string, above = ''): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    return {
      name,
      label: labels[path] ?? name,
      hint: hints[path],
      required,
      ...widgetOf(path, property, timeZone),
    } as Field;
  });
}

/** The widget for a value, and what is its own; of the shapes that a value may have the widest, as `toForm` makes it. */
function widgetOf(path: string, schema: JsonSchema, timeZone: string): object {
  const shape = editedShape(path, schema);
  if (shape.enum) return { widget: 'select', options: optionsOf(shape), default: schema.default };
  if (shape.properties) return { widget: 'object', fields: formFields(shape, timeZone, path) };
  if (shape.items)
    return {
      widget: 'list',
      label_singular: itemLabels[path],
      max: shape.maxItems,
      ...itemOf(path, shape.items, timeZone),
    };
  if (shape.type === 'boolean') return { widget: 'boolean', default: false };
  if (shape.pattern === momentPattern)
    return {
      widget: 'datetime',
      input_timezone: timeZone,
      default: /\bdate$/.test(path) ? '{{now}}' : undefined,
    };
  if (path === 'image.src') return { widget: 'image', choose_url: false };
  const long = (shape.maxLength ?? 0) > longestLine && shape.pattern === undefined;
  return {
    widget: long ? 'text' : 'string',
    maxlength: shape.maxLength,
    type: path.endsWith('url') ? 'url' : undefined,
  };
}

function itemOf(path: string, items: JsonSchema, timeZone: string): object {
  const shape = editedShape(path, items);
  if (!shape.properties) return {};
  const fields = formFields(shape, timeZone, path);
  const summary = fields.map(({ name }) => `{{${name}}}`).join(' ');
  return { fields, summary, collapsed: 'auto' };
}

/** A list rather than one text, fields rather than their short spelling, a name from the registry rather than another. */
function editedShape(path: string, schema: JsonSchema): JsonSchema {
  const shapes = schema.anyOf?.map((one) => editedShape(path, one)) ?? [];
  if (shapes.length === 0) return schema;
  const [text] = shapes.filter(({ type }) => type === 'string');
  const fields = shapes.find(({ properties }) => properties);
  const short = shortSpellings[path];
  if (fields && text && short)
    return { type: 'object', properties: { [short]: text, ...fields.properties }, required: [] };
  return shapes.find(({ items }) => items) ?? shapes.find((shape) => shape.enum) ?? text ?? schema;
}

/** An id is shown by the name that it stands for, a name as it is. */
function optionsOf({ enum: values = [], enumDescriptions = [] }: JsonSchema) {
  const isId = (value: string) => /^[\x20-\x7e]+$/.test(value);
  return values.map((value, index) => ({ value, label: (isId(value) && enumDescriptions[index]) || value }));
}
