import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lexicon } from '../arabic/lexicon.ts';
import * as stemmer from '../arabic/stem.ts';
import * as stops from '../arabic/stop-words.ts';
import * as tokens from '../arabic/tokens.ts';
import { stopWords } from '../arabic/words/stop-words.ts';
import { packedLexicon } from './packed-lexicon.ts';

const source = { ...tokens, ...stemmer, ...stops };
const arabic = path.resolve(import.meta.dirname, '../arabic');
let scratch = '';
let script = '';
let packed: typeof source;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'nashra-'));
  const entry = path.join(scratch, 'entry.js');
  const files = ['tokens', 'stem', 'stop-words'];
  await writeFile(
    entry,
    files.map((file) => `export * from ${JSON.stringify(`${arabic}/${file}.ts`)};`).join('\n'),
  );
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [packedLexicon()],
    build: { write: false, rollupOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  const [bundle] = [made].flat();
  script = bundle && 'output' in bundle ? bundle.output[0].code : '';
  const file = path.join(scratch, 'analysis.mjs');
  await writeFile(file, script);
  packed = await import(pathToFileURL(file).href);
}, 60_000);

afterAll(() => rm(scratch, { recursive: true, force: true }));

test('what browsers run stems every listed word as the source does', () => {
  const words = [...lexicon.listed.keys()].flatMap((word) => [word, `وال${word}`, `${word}ها`]);
  expect(words.map(packed.stemOf)).toEqual(words.map(source.stemOf));
});

test('it knows the same stop words', () => {
  expect(stopWords.every(packed.isStopWord)).toBe(true);
  expect(['فئة', 'ولي', 'Maroc'].some(packed.isStopWord)).toBe(false);
});

test('it is at most 10 KB on the wire', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(10 * 1024);
});
