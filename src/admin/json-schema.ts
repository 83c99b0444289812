import * as z from 'astro/zod';
import { momentPattern } from '../arabic/moment.ts';
import { editing } from '../strings/admin.ts';

/** What is used here of JSON Schema (draft 7), with the words that editors read beyond it. */
export interface JsonSchema {
  $schema?: string;
  type?: string;
  description?: string;
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  maxItems?: number;
  anyOf?: JsonSchema[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  enum?: string[];
  /** What each value of `enum` stands for; VS Code shows it beside the value. */
  enumDescriptions?: string[];
  /** What VS Code says of a value that does not fit. */
  errorMessage?: string;
  patternErrorMessage?: string;
  defaultSnippets?: { label: string; description: string; body: unknown }[];
}

/**
 * What may be typed where a zod schema reads it, as a JSON Schema. What only code can tell (that a date exists, that a
 * photo is there) is not in it.
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (jsonSchema.pattern === momentPattern)
        Object.assign(jsonSchema, { patternErrorMessage: editing.badDate });
      if (def.type !== 'pipe') return;
      const { out } = def as z.core.$ZodPipeDef;
      // A list reads anything first, so that one that is too long is told once: its items are known to what reads it next.
      if (out instanceof z.ZodArray)
        Object.assign(jsonSchema, { items: jsonSchemaOf(out.element as z.ZodType) });
    },
  }) as JsonSchema;
}

/** One of a registry's entries: what is offered, what it stands for, and how it may be written otherwise. */
export interface Offered {
  value: string;
  about?: string;
  others: readonly string[];
}

/**
 * A text that is one of a registry's names: the editor offers one for each, and takes the others too. Any text where there
 * are none, since the registry cannot be read.
 */
export function nameAmong(offered: readonly Offered[], errorMessage: string): JsonSchema {
  if (offered.length === 0) return { type: 'string' };
  const others = offered.flatMap(({ value, others }) => others.filter((other) => other !== value));
  const known: JsonSchema = {
    type: 'string',
    enum: offered.map(({ value }) => value),
    enumDescriptions: offered.map(({ about }) => about ?? ''),
    errorMessage,
  };
  if (others.length === 0) return known;
  const pattern = `^\\s*(${others.map((other) => other.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\s*$`;
  return { anyOf: [known, { type: 'string', pattern, patternErrorMessage: errorMessage }] };
}
