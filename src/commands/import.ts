import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { cacheOf } from '../press/cache.ts';
import { importArguments } from './import-arguments.ts';
import { isRefused } from './options.ts';

const project = path.resolve(import.meta.dirname, '../..');
const cwd = process.env['INIT_CWD'] ?? process.cwd();

const asked = importArguments(process.argv.slice(2), cwd, project);
if (isRefused(asked)) {
  process.stderr.write(`${asked.join('\n    ')}\n`);
  process.exitCode = 2;
} else {
  enableCompileCache(path.join(cacheOf(project), 'code'));
  const { importAsked } = await import('./import-asked.ts');
  process.exitCode = await importAsked(asked, cwd, project);
}
