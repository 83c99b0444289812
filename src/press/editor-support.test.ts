import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { readRegistries } from '../content/registries.ts';
import { settings } from '../site.config.ts';
import { writeEditorFiles } from './editor-support.ts';

const root = path.resolve(import.meta.dirname, '../..');
const content = path.join(root, 'content');
const { registries } = readRegistries(readRegistryFiles({ content, fallback: content }));

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'nashra-editor-'));
});
afterEach(() => rmSync(project, { recursive: true }));

const write = () => writeEditorFiles(project, content, registries, settings);
const written = (name: string) =>
  JSON.parse(readFileSync(path.join(project, '.astro/collections', name), 'utf8'));

test('every story and page is known to the editor by its address, as the editor compares them', () => {
  write();
  const { entries } = written('collections.json') as { entries: Record<string, string> };
  const folder = `file://${content}`.toLowerCase();
  expect(entries).toMatchObject({
    [`${folder}/articles/2026/02/settat-learning-cities-forum.md`]: 'articles',
    [`${folder}/articles/2026/02/أسعار-التمور-في-رمضان.md`]: 'articles',
    [`${folder}/pages/about.md`]: 'pages',
  });
});

test('every schema that the settings of VS Code name is written', () => {
  const names = write();
  const { 'yaml.schemas': schemas } = JSON.parse(
    readFileSync(path.join(root, '.vscode/settings.json'), 'utf8'),
  );
  for (const [file, of] of Object.entries(schemas)) {
    expect(names).toContain(path.basename(file));
    expect(readFileSync(path.join(root, String(of)), 'utf8')).toBeTruthy();
  }
});

test('what says nothing new is not written again', () => {
  write();
  expect(write()).toEqual([]);
  writeFileSync(path.join(project, '.astro/collections/home.schema.json'), '{}');
  expect(write()).toEqual(['home.schema.json']);
});
