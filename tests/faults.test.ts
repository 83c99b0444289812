import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chooseFaults, everyFault } from './support/choose-faults.ts';
import type { Fault } from './support/faults.ts';
import { differing, missingAssets } from './support/site.ts';
import { FaultyPress, standing, TinyEdition, tinyStory } from './support/tiny-edition.ts';

/** `NASHRA_FAULTS=0` to `6` tries every operation of a run, each time with other faults; a round takes some minutes. */
const round = process.env['NASHRA_FAULTS'];

/** A test runs a build twenty times, and a thousand times in a round. */
vi.setConfig({ testTimeout: round === undefined ? 240_000 : 7_200_000, hookTimeout: 240_000 });

let folder: string;
let edition: TinyEdition;
let press: FaultyPress;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-faults-'));
  edition = await new TinyEdition(path.join(folder, 'paper')).open();
  press = new FaultyPress();
});
afterAll(async () => {
  press.close();
  await rm(folder, { recursive: true, force: true });
});

type Site = ReadonlyMap<string, string>;

/** What is wrong with how a run ended that a fault came in: what it said, and the site before it, after it, and after the next. */
function judge(
  { code, said }: { code: number; said: string },
  before: Site,
  left: Site,
  after: Site,
): string[] {
  const changed = differing(before, left);
  const isTorn = (file: string) => ![before.get(file), after.get(file)].includes(left.get(file));
  const wrong = [...left.keys()].filter(isTorn).map((file) => `neither old nor new: ${file}`);
  for (const file of before.keys()) if (after.has(file) && !left.has(file)) wrong.push(`is missing: ${file}`);
  wrong.push(...missingAssets(left));
  if (code === 0) return differing(left, after).length === 0 ? wrong : [...wrong, 'says that it is done'];
  if (code !== 1) wrong.push(`ends with ${code}`);
  if (!/^[^\n]+\.\n {4}[^\n]+\.\n\n(?:تعذر|انقطع)/.test(said)) wrong.push('says what no author understands');
  if (said.includes('لم يُكتب شيء') && changed.length > 0) wrong.push('says that nothing was written');
  return wrong;
}

describe.each([
  ['a build', undefined],
  ['publishing by name', [tinyStory, 'articles/2026/02/third.md']],
])('whatever goes wrong in %s', (_what, stories) => {
  test('every file is old or new, it is said in plain words, and the next run mends it', async () => {
    const work = { root: edition.root, content: edition.content, out: path.join(edition.root, 'site') };
    const print = (fault?: Fault) => press.run({ ...work, stories, fault });
    expect(await press.run(work)).toMatchObject({ code: 0 });
    await edition.turn();
    const { operations } = await print();
    const faults = round === undefined ? chooseFaults(operations, 8) : everyFault(operations, Number(round));
    const found: string[] = [];
    for (const fault of faults) {
      const before = await standing(work.out);
      await edition.turn();
      const run = await print(fault);
      const left = await standing(work.out);
      const next = await print();
      const wrong = judge(run, before, left, await standing(work.out));
      if (next.code !== 0) wrong.push(`the next run fails: ${next.said}`);
      if (wrong.length > 0)
        found.push([JSON.stringify(fault), operations[fault.at - 1]?.site, ...wrong, run.said].join('\n'));
    }
    expect(found).toEqual([]);
    const out = path.join(folder, 'clean');
    await press.run({ ...work, out });
    expect(differing(await standing(work.out), await standing(out))).toEqual([]);
  });
});
