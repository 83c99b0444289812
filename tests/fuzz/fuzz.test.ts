import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { targets } from './targets.ts';

test.each(targets)(
  '$name: $claim',
  async ({ property, inputs }) => {
    await fc.assert(property, { numRuns: inputs });
  },
  300_000,
);

test.each([
  [[], { seconds: 60 }],
  [['--seconds', '600', '--seed', '7'], { seconds: 600, seed: 7 }],
  [['--target', 'reader', '--target', 'links'], { targets: [{ name: 'reader' }, { name: 'links' }] }],
  [['--target', 'x'], expect.stringContaining('there is no “x” among bytes, reader')],
  [['--seconds', '0'], expect.stringContaining('--seconds: ')],
  [['--seed', 'x'], expect.stringContaining('--seed: ')],
  [['--sed', '7'], expect.stringContaining('--sed')],
])('%j asks for %o', (typed, asked) => {
  const read = readArguments(typed, targets);
  if (typeof read === 'string') expect(read).toEqual(asked);
  else expect(read).toMatchObject(asked as object);
});
