import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Case, Content } from './case.ts';
import { aloneCases, builtCases, refusedCases } from './corpus.ts';
import { photo } from './every-sink.ts';
import { hostileRegistries } from './registries.ts';
import { bombs } from './sizes.ts';

const month = 'articles/2026/01';
const cityRegistry = {
  'cities.yaml':
    'regions: [{ id: region, name: جهة }]\ncities: [{ id: settat, name: سطات, region: region }]\n',
};

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, Content>>): void {
  for (const [file, content] of Object.entries(files)) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    if (typeof content === 'object' && 'linkTo' in content) symlinkSync(content.linkTo, full);
    else writeFileSync(full, content);
  }
}

async function write(folder: string, cases: readonly Case[], more: Readonly<Record<string, Content>>) {
  writeFiles(folder, more);
  for (const { files } of cases) writeFiles(folder, files);
  const image = sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } });
  writeFiles(folder, { [`${month}/${photo}`]: await image.jpeg().toBuffer() });
}

/** Writes the newspaper of all cases that may be printed, with registries that are hostile too. */
export async function writeBuilt(folder: string): Promise<void> {
  await write(folder, builtCases, hostileRegistries);
}

/** Writes the newspaper of all cases that are refused, but for those that are judged alone. */
export async function writeRefused(folder: string): Promise<void> {
  await write(folder, refusedCases, cityRegistry);
}

/** Writes one case as a newspaper of its own. */
export function writeAlone(folder: string, { files }: Case): void {
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  writeFiles(folder, { ...('cities.yaml' in files ? {} : cityRegistry), ...files });
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder] = process.argv;
  if (folder === undefined) {
    process.stderr.write('usage: node tests/hostile/write.ts FOLDER\n');
    process.exit(2);
  }
  await writeBuilt(path.join(folder, 'built'));
  await writeRefused(path.join(folder, 'refused'));
  for (const one of [...aloneCases, ...bombs]) writeAlone(path.join(folder, one.name), one);
  process.stdout.write(
    `${builtCases.length} built, ${refusedCases.length} refused, ${aloneCases.length} alone, ${bombs.length} bombs\n`,
  );
}
