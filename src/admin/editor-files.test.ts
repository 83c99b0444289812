import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { readRegistries } from '../content/registries.ts';
import { parseYaml } from '../content/yaml.ts';
import { settings } from '../site.config.ts';
import { editorFiles } from './editor-files.ts';

const content = path.resolve(import.meta.dirname, '../../content');
const { registries } = readRegistries(readRegistryFiles({ content, fallback: content }));
const files = editorFiles(registries, settings, { articles: [], pages: [] });

const validator = (name: string) =>
  new Ajv({ strict: false }).compile(JSON.parse(files.get(`${name}.schema.json`) ?? ''));

test.each(['cities', 'sections', 'sources', 'headlines', 'home'])(
  '%s.yaml of the demonstration edition is valid',
  (name) => {
    const isValid = validator(name);
    isValid(parseYaml(readFileSync(path.join(content, `${name}.yaml`), 'utf8')));
    expect(isValid.errors).toBeNull();
  },
);

test.each([
  ['cities', { regions: [], cities: [{ id: 'a', name: 'أ' }] }],
  ['sections', [{ id: 'a', name: 'أ', descriptoin: 'أ' }]],
  ['sources', [{ id: 'a', name: 'أ', url: 'a.example', republish: 'index' }]],
  ['headlines', [{ title: 'أ', count: '7' }]],
  ['home', { breaking: { text: 'أ', until: 'غدا' } }],
  ['pages', { description: 'أ' }],
])('a mistake in %s is told', (name, data) => {
  expect(validator(name)(data)).toBe(false);
});
