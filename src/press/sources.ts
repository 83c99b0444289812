import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findFiles } from '../content/files.ts';
import { digest } from './keys.ts';

const files = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** A digest of all that a project's code and settings are made of. Tests change nothing that is printed. */
export function sourcesDigest(project: string): string {
  const code = findFiles(path.join(project, 'src'))
    .map(({ file }) => `src/${file}`)
    .filter((file) => !/\.test\.ts$/.test(file));
  return digest([...files, ...code].map((file) => [file, textOf(path.join(project, file))]));
}

function textOf(full: string): string {
  try {
    return readFileSync(full, 'latin1');
  } catch {
    return '';
  }
}
