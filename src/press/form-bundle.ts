import { existsSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from './module-digest.ts';
import { keepLastUsed, settle, withScratch } from './scratch.ts';

const entry = path.resolve(import.meta.dirname, '../admin/form.ts');

/** Bundles are kept until so many runs with other code have not used them. */
const keptRuns = 2;

/**
 * The folder of the form's scripts, fonts and words, made of `src/admin/form.ts` and the package `@sveltia/cms` and kept
 * in `cache` until the code changes. Nothing in it asks another site for anything.
 */
export async function formBundle(cache: string): Promise<string> {
  const folder = path.join(cache, await codeDigest(entry));
  if (!existsSync(folder))
    await withScratch(cache, 'draft', async (draft) => {
      await bundle(draft);
      await settle(draft, folder);
    });
  await keepLastUsed([folder], keptRuns);
  return folder;
}

async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    plugins: [{ name: 'nashra-form', enforce: 'pre', resolveId, load, transform }],
    build: {
      outDir,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: entry, output: { entryFileNames: 'form.js' } },
    },
  });
}

/** The grammars that colour code are three hundred files, and stories have no code. */
const grammars = '\0no-grammar';
const resolveId = (id: string) => (/^@shikijs\/(?:langs|themes)\//.test(id) ? grammars : undefined);
const load = (id: string) => (id === grammars ? 'export default []' : undefined);

/** Typefaces are in the package, whose styles ask another site for them as well. */
const strangeFont = /@font-face\s*\{[^}]*url\(https:[^}]*\}/g;
const transform = (code: string, id: string) =>
  id.includes('/@sveltia/cms/') ? code.replace(strangeFont, '') : undefined;
