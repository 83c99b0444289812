import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fontsIn } from './cache.ts';
import { characters } from './characters.ts';
import { codeDigest } from './module-digest.ts';
import { keepLastUsed, settle, withScratch } from './scratch.ts';
import { typeface } from './typeface.ts';

/** What Arabic needs to be joined, marked and spaced; small capitals and alternates are left out. */
export const features = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga'],
  ...['curs', 'kern', 'mark', 'mkmk'],
];

/** The licence keeps the name “Plex” for the unchanged font. Names of the same length take its place. */
const ownNames = [
  ['IBM Plex', 'Nashra 1'],
  ['IBMPlex', 'Nashra1'],
] as const;

/** What the family is called in the files that pages load. */
export const webFamily = typeface.family.replace(...ownNames[0]);

/** The names in a font file that hold its licence and where to read it; the copyright notice is kept in any case. */
const licence = [13, 14];

/** Fonts are kept until so many runs with another recipe have not used them. */
const keptRuns = 4;

/**
 * The folder of `regular.woff2` and `bold.woff2`, the typeface as pages load it: of the last time, if neither this code nor
 * a package has changed since. `cache` is the project's.
 */
export async function webFonts(cache: string): Promise<string> {
  const fonts = fontsIn(cache);
  const folder = path.join(fonts, await codeDigest(import.meta.filename));
  if (!existsSync(folder))
    await withScratch(fonts, 'draft', async (draft) => {
      for (const weight of ['regular', 'bold'] as const)
        await writeFile(path.join(draft, `${weight}.woff2`), await webFont(typeface[weight]));
      await settle(draft, folder);
    });
  await keepLastUsed([folder], keptRuns);
  return folder;
}

/**
 * A complete font file as WOFF2 under a name of its own, with the site's {@link characters} and {@link features} only: the
 * same bytes each time.
 */
export async function webFont(file: string): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(renamed(await readFile(file)), characters, {
    targetFormat: 'woff2',
    keepFeatures: features,
    noHinting: true,
    preserveNameIds: licence,
  });
}

/** A font file with its names, which are UTF-16, changed in place. */
function renamed(font: Buffer): Buffer {
  const bytesOf = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('latin1');
  const bytes = ownNames.reduce(
    (bytes, [reserved, own]) => bytes.replaceAll(bytesOf(reserved), bytesOf(own)),
    font.toString('latin1'),
  );
  return Buffer.from(bytes, 'latin1');
}
