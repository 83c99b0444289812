import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moduleDigest } from './module-digest.ts';

let folder: string;
const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
const digested = () => moduleDigest(path.join(folder, 'main.ts'));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-modules-'));
  await write('main.ts', "import {\n  one,\n} from './one.ts';\nimport type { Shape } from './shape.ts';\n");
  await write(
    'one.ts',
    "export { two } from './two.ts';\nimport './effect.ts';\nimport { x } from 'package';\n",
  );
  await write('two.ts', "import { type Shape, one } from './one.ts';\n");
  await write('effect.ts', 'const effect = 1;\n');
});
afterEach(() => rm(folder, { recursive: true }));

test.each(['main.ts', 'one.ts', 'two.ts', 'effect.ts'])('changes with %s', async (name) => {
  const before = await digested();
  expect(await digested()).toBe(before);
  await write(name, `const changed = 1;\n`);
  expect(await digested()).not.toBe(before);
});

test('does not change with what is imported for its type alone, nor with other modules', async () => {
  const before = await digested();
  await write('shape.ts', 'export interface Shape {}\n');
  await write('other.ts', "import './main.ts';\n");
  expect(await digested()).toBe(before);
});
