import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allowed, licencesPage, packagesOf, shipped, shippedLicences } from './licences.ts';

const project = path.resolve(import.meta.dirname, '..');
const read = (...file: string[]) => readFileSync(path.join(project, ...file), 'utf8');
const lockfile = read('package-lock.json');

test('every package has a licence that we know', () => {
  expect(packagesOf(lockfile).filter(({ licence }) => !allowed.has(licence))).toEqual([]);
});

test('the list is that of what is installed, and the site has the licences of what it ships (npm run licences)', () => {
  expect(read('docs/licences.md')).toBe(licencesPage(lockfile));
  expect(read('public/licences.txt')).toBe(shippedLicences((name, file) => read('node_modules', name, file)));
});

test('what ships is installed, and under licences that let it', () => {
  const packages = new Map(packagesOf(lockfile).map((each) => [each.name, each.licence]));
  expect(Object.keys(shipped).map((name) => packages.get(name))).toEqual(['MIT AND OFL-1.1', 'MIT', 'MIT']);
});

test('a package in two versions is listed twice, one that is there twice once', () => {
  const locked = (version: string) => ({ version, license: 'MIT' });
  const places = {
    '': locked('0.1.0'),
    'node_modules/a': locked('1.0.0'),
    'node_modules/b/node_modules/a': { ...locked('1.0.0'), dev: true },
    'node_modules/c/node_modules/a': { ...locked('2.0.0'), dev: true },
  };
  expect(packagesOf(JSON.stringify({ packages: places }))).toEqual([
    { name: 'a', version: '1.0.0', licence: 'MIT', use: 'build' },
    { name: 'a', version: '2.0.0', licence: 'MIT', use: 'tests' },
  ]);
});
