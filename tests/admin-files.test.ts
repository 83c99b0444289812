import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { readRegistryFiles } from '../src/catalogue/registry-files.ts';
import { readRegistries } from '../src/content/registries.ts';
import { adminFiles } from '../src/press/admin-files.ts';
import { adminIn, cacheOf } from '../src/press/cache.ts';
import type { Print } from '../src/press/print.ts';
import { settings } from '../src/site.config.ts';
import { project } from './support/build.ts';

const content = path.join(project, 'content');
const { registries } = readRegistries(readRegistryFiles({ content, fallback: content }));
const admin = { host: 'gitlab', repository: 'jarida/jarida', api: 'https://git.example/api/v4' } as const;

async function printed(cache: string): Promise<Map<string, Print>> {
  const made = await adminFiles({ registries, settings: { ...settings, admin } }, cache);
  return new Map(made.map((print) => [print.file, print]));
}

let files: Map<string, Print>;
beforeAll(async () => {
  files = await printed(adminIn(cacheOf(project)));
});

const text = async (file: string) => String(await files.get(file)?.bytes());

test('all of the form stands below admin/, its scripts, its fonts and its Arabic words with it', () => {
  const names = [...files.keys()];
  expect(names.filter((name) => !name.startsWith('admin/'))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['admin/index.html', 'admin/form.json', 'admin/form.js']));
  for (const asset of [/\/ar-[\w-]+\.js$/, /material-symbols[\w-]+\.woff2$/])
    expect(names.filter((name) => asset.test(name))).toHaveLength(1);
});

test('the page is not for search engines, and may reach nobody but the host of the newspaper', async () => {
  const page = await text('admin/index.html');
  expect(page).toContain('<meta name="robots" content="noindex">');
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const directives = Object.fromEntries(policy.split('; ').map((each) => each.split(/ (.*)/s)));
  expect(directives).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self' blob: data: https://git.example",
  });
});

test('the form is told nothing secret', async () => {
  const { backend } = JSON.parse(await text('admin/form.json')).config;
  expect(backend).toEqual({
    name: 'gitlab',
    repo: 'jarida/jarida',
    api_root: 'https://git.example/api/v4',
    auth_methods: ['token'],
  });
});

test('the same code gives the same bytes', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'nashra-form-'));
  onTestFinished(() => rm(cache, { recursive: true }));
  const again = await printed(cache);
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [file, print] of again)
    expect(await print.bytes(), file).toEqual(await files.get(file)?.bytes());
});

test('a newspaper that does not ask for the form has none', () => {
  expect(existsSync(path.join(inject('site'), 'admin'))).toBe(false);
});
