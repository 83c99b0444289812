import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEdition } from '../../src/catalogue/edition.ts';
import { type CommandResult, editionTime, project, runBuild } from '../support/build.ts';
import { moment } from '../support/story.ts';
import type { Refusal } from './case.ts';
import { aloneCases, refusedCases } from './corpus.ts';
import { writeAlone, writeRefused } from './write.ts';

let folder: string;
let content: string;
let result: CommandResult;
let told: Refusal[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-refused-'));
  content = path.join(folder, 'content');
  await writeRefused(content);
  const out = path.join(folder, 'site');
  await mkdir(out);
  result = await runBuild(['--content', content, '--out', out, '--now', editionTime]);
  told = [...result.stderr.matchAll(/^(\/.+?):(\d+):\d+: (.*)$/gm)].map(([, file = '', line, says = '']) => ({
    file: path.relative(content, file),
    line: Number(line),
    says,
  }));
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const isTold = ({ file, line, says }: Refusal, among: readonly Refusal[]) =>
  among.some((one) => one.file === file && one.line === line && one.says.includes(says));

test('a build of hostile stories is refused, and writes nothing', async () => {
  expect(result.code).toBe(1);
  expect(result.stdout).toBe('');
  expect(result.stderr).not.toContain('    at ');
  expect(await readdir(path.join(folder, 'site'))).toEqual([]);
});

test('every hostile story is told of with its file and the line to mend', () => {
  const missed = refusedCases.flatMap(({ name, outcome }) =>
    outcome === 'builds'
      ? []
      : outcome.filter((refusal) => !isTold(refusal, told)).map((one) => ({ name, ...one })),
  );
  expect(missed).toEqual([]);
});

test('nothing is told of other files, and what an author typed gives no order to a terminal', () => {
  const files = new Set(refusedCases.flatMap(({ files }) => Object.keys(files)));
  const shown = told.filter(({ file }) => !files.has(file));
  expect(shown).toEqual([]);
  expect(result.stderr).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
});

test.each(aloneCases.map((one) => [`${one.name}: ${one.attacks}`, one] as const))('%s', async (_, one) => {
  const own = path.join(folder, one.name);
  writeAlone(own, one);
  const { problems } = await openEdition({
    content: own,
    fallback: path.join(project, 'content'),
    publicFolder: path.join(project, 'public'),
    now: moment(editionTime),
  });
  const found = problems.map(({ file, line, wrong }) => ({
    file: path.relative(own, path.resolve(file)),
    line,
    says: wrong,
  }));
  for (const refusal of one.outcome)
    expect(isTold(refusal as Refusal, found), JSON.stringify(found)).toBe(true);
});

test('nothing that was refused has changed what all objects have in common', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['draft']).toBeUndefined();
});
