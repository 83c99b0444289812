import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settings } from '../site.config.ts';
import { maskableIcon, plainIcons, touchIcon } from './app-icons.ts';
import { webManifest } from './web-manifest.ts';

const project = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(webManifest({ ...settings, name: 'جريدة', tagline: 'أخبار Wi-Fi' }));

test('an app bears the newspaper’s name, in its language and direction', () => {
  expect(manifest).toMatchObject({
    name: 'جريدة',
    short_name: 'جريدة',
    description: 'أخبار \u2068Wi-Fi\u2069',
    lang: 'ar-MA',
    dir: 'rtl',
    start_url: '/',
    scope: '/',
    display: 'standalone',
  });
});

test('it has icons of the sizes that devices ask for, one of them to be cut', () => {
  const icons = manifest.icons.map(({ sizes, purpose }: Record<string, string>) => [sizes, purpose]);
  expect(icons).toEqual([
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
    ['any', undefined],
  ]);
});

test('icons have addresses that change with the drawing', () => {
  const paths = [...plainIcons, maskableIcon, touchIcon].map(({ path }) => path);
  expect(new Set(paths).size).toBe(4);
  for (const path of paths) expect(path).toMatch(/^\/icons\/[0-9a-f]{12}-\d+\.png$/);
});

test('it has the mark of the favicon and the colour of the pages', () => {
  const favicon = readFileSync(path.join(project, 'public/favicon.svg'), 'utf8');
  const [, mark = ''] = /(<path.*?)<\/svg>/.exec(plainIcons[0]?.svg ?? '') ?? [];
  expect(favicon).toContain(mark);
  const css = readFileSync(path.join(project, 'src/styles/base.css'), 'utf8');
  expect(css).toContain(`--paper: var(--light, ${manifest.background_color})`);
});
