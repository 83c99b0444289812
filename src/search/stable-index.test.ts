import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { type IndexFile, stabilise } from './stable-index.ts';

afterAll(() => close());

async function bundle(): Promise<IndexFile[]> {
  const { index } = await createIndex({ forceLanguage: 'ar' });
  for (let number = 0; number < 12; number++) {
    await index?.addCustomRecord({
      url: `/${number}/`,
      language: 'ar',
      content: `خبر رقم ${number} عن المدينة`,
      filters: { city: [`مدينة ${number}`], year: [String(2015 + number)], section: ['مجتمع'] },
      sort: { date: String(2015 + number) },
    });
  }
  const files = (await index?.getFiles())?.files ?? [];
  await index?.deleteIndex();
  return files;
}

const told = (files: readonly IndexFile[]) =>
  files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`).sort();

test('the same stories give the same bundle, whatever order Pagefind wrote its filters in', async () => {
  const [first, ...others] = await Promise.all([bundle(), bundle(), bundle()]);
  const expected = told(stabilise(first ?? []));
  for (const other of others) expect(told(stabilise(other))).toEqual(expected);
});

test('every name that the metadata gives is a file of the bundle', async () => {
  const files = stabilise(await bundle());
  const paths = files.map(({ path }) => path);
  const entry = files.find(({ path }) => path.endsWith('-entry.json'));
  const { hash } = JSON.parse(Buffer.from(entry?.content ?? []).toString()).languages.ar;
  expect(paths.some((path) => path.endsWith(`pagefind.${hash}.pf_meta`))).toBe(true);
  expect(paths.filter((path) => path.endsWith('.pf_filter'))).toHaveLength(3);
  expect(new Set(paths).size).toBe(paths.length);
});

test('what is stable stays as it is', async () => {
  const once = stabilise(await bundle());
  expect(told(stabilise(once))).toEqual(told(once));
});
