import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readComposition } from '../../src/content/composition.ts';
import { textReader } from '../../src/content/files.ts';
import { readHeadlines } from '../../src/content/headlines.ts';
import { readHiddenImages } from '../../src/content/hidden-images.ts';
import type { Problem } from '../../src/content/problem.ts';
import { readPage } from '../../src/content/read-page.ts';
import { readRegistries } from '../../src/content/registries.ts';
import { inspectBody } from '../../src/markdown/inspect.ts';
import { settings } from '../../src/site.config.ts';
import { registries, registryFiles } from '../support/story.ts';
import { mutants, realFile, realStories } from './mutants.ts';
import { tellsAPlace } from './places.ts';
import { target } from './target.ts';
import { anyAddress, anyText } from './texts.ts';

const spoiltBytes = fc
  .tuple(
    fc.oneof(mutants(realStories), anyText).map((text) => Buffer.from(text)),
    fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 4 })), { maxLength: 3 }),
  )
  .map(([bytes, spots]) =>
    spots.reduce((all, [at, some]) => {
      const place = at % (all.length + 1);
      return Buffer.concat([all.subarray(0, place), some, all.subarray(place)]);
    }, bytes),
  );

export const bytes = target({
  name: 'bytes',
  claim: 'any bytes are a text, with the line ends of the reader, or refused',
  input: fc.oneof(spoiltBytes, fc.uint8Array({ maxLength: 200 })),
  inputs: 1_500,
  law(given) {
    const root = mkdtempSync(path.join(tmpdir(), 'nashra-fuzz-'));
    try {
      mkdirSync(path.join(root, 'articles'));
      writeFileSync(path.join(root, 'articles/a.md'), given);
      const read = textReader(root)('articles/a.md');
      if ('complaint' in read) strictEqual(read.complaint.length, 2);
      else {
        ok(read.text.isWellFormed() && !/[\r\0]/.test(read.text) && !read.text.startsWith('\uFEFF'));
        strictEqual(
          read.text,
          Buffer.from(given)
            .toString()
            .replace(/^\uFEFF/, '')
            .replaceAll(/\r\n?/g, '\n'),
        );
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  },
});

/** Files that the demonstration edition has none of. */
const examples: Readonly<Record<string, string>> = {
  'hidden-images.yaml':
    '- { id: 0123456789abcdef, file: a.jpg, state: hidden, since: 2026-11-22 10:00, reports: 3, reviewer: a@b.c }\n',
};

/** The readers of YAML files, by the file that each reads. */
const sheets: Readonly<Record<string, (file: string, text: string) => { problems: Problem[] }>> = {
  'cities.yaml': (file, text) => readRegistries({ ...registryFiles, cities: { file, text } }),
  'sources.yaml': (file, text) => readRegistries({ ...registryFiles, sources: { file, text } }),
  'sections.yaml': (file, text) => readRegistries({ ...registryFiles, sections: { file, text } }),
  'headlines.yaml': (file, text) => readHeadlines({ file, text }, registries),
  'home.yaml': (file, text) => readComposition({ file, text }, registries, settings.timeZone),
  'hidden-images.yaml': (file, text) => readHiddenImages({ file, text }, settings.timeZone),
  'pages/about.md': (file, text) => readPage(file, text, { inspectBody }),
};

export const sheet = target({
  name: 'sheets',
  claim: 'any registry, front page or static page is read, or has problems with places in it',
  input: fc.constantFrom(...Object.keys(sheets)).chain((file) =>
    fc.record({
      file: fc.constant(file),
      text: fc.oneof(mutants([examples[file] ?? realFile(file)]), anyText),
    }),
  ),
  inputs: 1_500,
  law({ file, text }) {
    const read = () => sheets[file]?.(file, text).problems ?? [];
    const problems = read();
    deepStrictEqual(read(), problems);
    for (const problem of problems) tellsAPlace(problem, file, text);
  },
});

export const breaking = target({
  name: 'breaking',
  claim: 'what is breaking leads to a page of the site or of the web',
  input: anyAddress,
  inputs: 3_000,
  law(link) {
    const text = `breaking: { text: ن, until: 2126-01-01, link: ${JSON.stringify(link)} }\n`;
    const { composition } = readComposition({ file: 'home.yaml', text }, registries, settings.timeZone);
    const told = composition.breaking?.link;
    if (told === undefined) return;
    const url = new URL(told, settings.url);
    ok(/^https?:$/.test(url.protocol) && url.username === '', told);
    if (told.startsWith('/')) strictEqual(url.origin, new URL(settings.url).origin);
  },
});
