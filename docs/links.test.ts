import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
const documents = [...globSync('*.md', { cwd: project }), ...globSync('docs/*.md', { cwd: project })].sort();

const parser = new MarkdownIt({ html: true });

/** Where a document leads to, and the names of its headings in links, as GitHub makes them. */
function outline(text: string): { links: string[]; anchors: string[] } {
  const tokens = parser.parse(text, {});
  const inside = tokens.flatMap(({ children }) => children ?? []);
  const links = [...inside, ...tokens].flatMap((token) => [
    ...[token.attrGet('href'), token.attrGet('src')].filter((link) => link !== null),
    ...(token.type.startsWith('html_')
      ? [...token.content.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => link)
      : []),
  ]);
  const anchors = tokens.flatMap(({ type }, index) =>
    type === 'heading_open' ? [anchorOf(tokens[index + 1]?.content ?? '')] : [],
  );
  return { links: links.map((link) => decodeURI(`${link}`)), anchors };
}

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

describe.each(documents)('%s', (document) => {
  test('leads to files and headings that exist', () => {
    const lost = outline(read(document)).links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [name = '', anchor] = link.split('#');
      const file = name === '' ? document : path.join(path.dirname(document), name);
      if (!existsSync(path.join(project, file))) return true;
      return anchor !== undefined && !outline(read(file)).anchors.includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/npm run (?:--?[\w-]+ )*([\w:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('messages lead to documents that exist', () => {
  const named = globSync('src/**/*.ts', { cwd: project }).flatMap(
    (file) => read(file).match(/\bdocs\/[\w-]+\.md/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(path.join(project, file)))).toEqual([]);
});
