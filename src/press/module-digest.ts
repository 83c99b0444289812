import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from './keys.ts';

/** Relative imports of values; what is imported for its type alone does nothing when the program runs. */
const imports = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?'(\.[^']+)'/gm;

/**
 * A digest of a module's text and of all that it imports, directly or not, from its own project: what it makes can only
 * change with this, with its packages, or with what it is given.
 */
export async function moduleDigest(file: string): Promise<string> {
  const root = path.dirname(file);
  const read = new Map<string, string>();
  const visit = async (module: string): Promise<void> => {
    if (read.has(module)) return;
    read.set(module, '');
    const text = await readFile(module, 'utf8');
    read.set(module, text);
    for (const [, imported = ''] of text.matchAll(imports))
      await visit(path.resolve(path.dirname(module), imported));
  };
  await visit(file);
  const texts = [...read].map(([module, text]) => [
    path.relative(root, module).split(path.sep).join('/'),
    text,
  ]);
  return digest(texts.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

/** Tells the code of one of this project's modules, with the packages that it may use, from any other. */
export async function codeDigest(file: string): Promise<string> {
  const packages = path.resolve(import.meta.dirname, '../../package-lock.json');
  return digest(await moduleDigest(file), await readFile(packages, 'utf8').catch(() => ''));
}
