import { CORE_SCHEMA, dump } from 'js-yaml';
import { findFences } from '../content/fences.ts';
import { parseYaml } from '../content/yaml.ts';
import { type FormNames, fromForm, toForm } from './form-values.ts';

/** The name by which the form knows {@link readFile} and {@link writeFile}; it takes none for Markdown that ends otherwise. */
export const fileFormat = 'nashra-frontmatter';

type Fields = Record<string, unknown>;

/** Reads a story's or a page's file into what the form shows; `body` is the text below the front matter. Throws on bad YAML. */
export function readFile(text: string, names: FormNames): Fields {
  const fences = findFences(text);
  if ('complaint' in fences) throw new SyntaxError(fences.complaint[0]);
  const data = parseYaml(fences.yaml);
  if (typeof data !== 'object' || data === null) throw new SyntaxError(typeof data);
  return { ...toForm(data as Fields, names), body: text.slice(fences.bodyOffset) };
}

/** Writes what the form shows as a file. Comments of the YAML that was read are not kept. */
export function writeFile({ body, ...values }: Fields, names: FormNames): string {
  const yaml = dump(fromForm(values, names), { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
  const text = typeof body === 'string' ? body.normalize('NFC').trim() : '';
  return `---\n${yaml}---\n${text}\n`;
}
