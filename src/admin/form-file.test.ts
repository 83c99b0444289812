import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { readRegistries } from '../content/registries.ts';
import { frontMatterSchema } from '../content/schema.ts';
import { settings } from '../site.config.ts';
import { readFile, writeFile } from './form-file.ts';

const content = path.resolve(import.meta.dirname, '../../content');
const { registries } = readRegistries(readRegistryFiles({ content, fallback: content }));
const schema = frontMatterSchema({ registries, ...settings });
const names = { ...registries, timeZone: settings.timeZone };

/** What a file means to the newspaper: its fields, and its body but for white space around it. */
function meaning(text: string) {
  const split = splitFrontMatter(text);
  if ('complaint' in split) throw new Error(split.complaint[0]);
  return { fields: schema.parse(split.data), body: split.body.trim() };
}

const again = (text: string) => writeFile(readFile(text, names), names);

test.each(globSync('articles/**/*.md', { cwd: content }))(
  '%s means the same when the form has saved it',
  (file) => {
    const text = readFileSync(path.join(content, file), 'utf8');
    expect(meaning(again(text))).toEqual(meaning(text));
    expect(again(again(text))).toBe(again(text));
  },
);

const story = (fields: string) =>
  `---\ntitle: خبر\ndate: 2026-02-10T14:30:00+01:00\ncity: سطات\n${fields}---\nنص.\n`;

test.each([
  ['a source by its id', 'source: arz\n', 'source: arz\n'],
  ['a source by its name', 'source: وكالة الأرز للأنباء\n', 'source: arz\n'],
  [
    'a source of nobody knows whom',
    'source: { name: جريدة, url: https://a.example/ }\n',
    'source:\n  name: جريدة\n  url: https://a.example/\n',
  ],
  [
    'a source with the original story',
    'source: { name: arz, url: https://a.example/ }\n',
    'source:\n  name: وكالة الأرز للأنباء\n  url: https://a.example/\n',
  ],
  ['one author', 'author: [هند]\n', 'author: هند\n'],
  ['two authors', 'author: [هند, أنس]\n', 'author:\n  - هند\n  - أنس\n'],
  ['what is empty', 'tags: []\ndescription: ""\n', ''],
  ['a draft that is none', 'draft: false\n', ''],
  ['a draft', 'draft: true\n', 'draft: true\n'],
  ['a field that the form does not know', 'unknown: { a: 1 }\n', 'unknown:\n  a: 1\n'],
  [
    'text that YAML would read as something else',
    'tags: ["2026", "yes: no", "- أ"]\n',
    "tags:\n  - '2026'\n  - 'yes: no'\n  - '- أ'\n",
  ],
])('the form writes %s as authors do', (_what, typed, written) => {
  expect(again(story(typed))).toBe(story(written));
});

test('dates and cities are written in one way', () => {
  const text = '---\ntitle: خبر\ndate: 2026-02-10 14:30\ncity: Settat\n---\nنص.\n';
  expect(again(text)).toBe(story(''));
});

test.each(['نص بلا ترويسة', '---\ntitle: [\n---\n', '---\n- أ\n- ب\n'])(
  'a file that cannot be read is refused',
  (text) => {
    expect(() => readFile(text, names)).toThrow();
  },
);
