import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { licencesPage, shippedLicences } from './licences.ts';

const project = path.resolve(import.meta.dirname, '..');
const read = (...file: string[]) => readFileSync(path.join(project, ...file), 'utf8');

writeFileSync(path.join(project, 'docs/licences.md'), licencesPage(read('package-lock.json')));
writeFileSync(
  path.join(project, 'public/licences.txt'),
  shippedLicences((name, file) => read('node_modules', name, file)),
);
