import { mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findFiles } from '../src/content/files.ts';
import { claimFolder } from './files.ts';
import { measure } from './measure.ts';
import { corpusOptions, projectRegistries } from './write-corpus.ts';
import { writeExport } from './wxr.ts';

/** What an import of a real newsroom's size may use at most, in bytes. */
const mostMemory = 512 * 1024 * 1024;

const project = path.resolve(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '50000' },
    work: { type: 'string', default: path.join(tmpdir(), 'nashra-bench-import') },
  },
});
claimFolder(values.work);
const file = path.join(values.work, 'export.xml');
const posts = Number(values.posts);
mkdirSync(values.work, { recursive: true });
writeExport(file, corpusOptions(await projectRegistries(), posts));

const run = async (name: string, content: string) => {
  const args = ['src/commands/import.ts', 'wordpress', file, '--content', content];
  const { wall, cpu, peak } = await measure({ file: process.execPath, args, cwd: project });
  const memory = peak === undefined ? '' : `${Math.round(peak / 2 ** 20)} MB`;
  process.stdout.write(`${name}\t${wall.toFixed(1)} s\t${cpu.toFixed(1)} CPU s\t${memory}\n`);
  if (peak !== undefined && peak > mostMemory) process.exitCode = 1;
};

const content = path.join(values.work, `content-${process.pid}`);
process.stdout.write(`${posts} posts, ${Math.round(statSync(file).size / 1e6)} MB\n`);
await run('import', content);
const written = findFiles(content).length;
process.stdout.write(`${written} files\n`);
await run('again', content);
rmSync(content, { recursive: true, force: true });
if (written !== posts) process.exitCode = 1;
