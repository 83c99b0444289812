import { expect, test } from 'vitest';
import { childrenTime, measure } from './measure.ts';

test.each([
  ['0m0.003s 0m0.004s\n0m1.250s 0m0.500s\n', 1.75],
  ['0m0.003s 0m0.004s\n2m0.500s 0m0.000s\n', 120.5],
  ['0m0,003s 0m0,004s\n0m1,250s 0m0,500s\n', 1.75],
])('the second line of %j is of the children', (times, expected) => {
  expect(childrenTime(times)).toBe(expected);
});

const node = (program: string) => ({ file: process.execPath, args: ['-e', program], cwd: '.' });

test('the CPU time and memory of a grandchild count', async () => {
  const busy =
    'const memory = Buffer.alloc(200e6, 1); const end = Date.now() + 700; while (Date.now() < end) memory[0]++;';
  const { cpu, wall, peak } = await measure(
    node(`require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`),
  );
  expect(cpu).toBeGreaterThan(0.1);
  expect(wall).toBeGreaterThan(0.7);
  if (process.platform === 'linux') expect(peak).toBeGreaterThan(200e6);
});

test('a command that fails says how', async () => {
  const failing = measure(node('console.error("no such folder"); process.exit(3)'));
  await expect(failing).rejects.toThrow(/ended with 3:\nno such folder/);
});
