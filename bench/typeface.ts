import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentOptions, openEdition } from '../src/catalogue/edition.ts';
import { bodyText } from '../src/markdown/compile.ts';
import { typeface } from '../src/press/typeface.ts';
import { chooseBrowser, launch } from '../tests/support/browser.ts';
import { editionTime, project } from '../tests/support/build.ts';

/** Faces that readers' systems set Arabic in, by the names that `local()` finds their regular and their bold with. */
const systemFaces = [
  ['Noto Naskh Arabic UI', 'Noto Naskh Arabic UI Bold'],
  ['Noto Naskh Arabic', 'Noto Naskh Arabic Bold'],
  ['Noto Sans Arabic UI', 'Noto Sans Arabic UI Bold'],
  ['Noto Sans Arabic', 'Noto Sans Arabic Bold'],
  ['DejaVu Sans', 'DejaVu Sans Bold'],
  ['Segoe UI', 'Segoe UI Bold'],
  ['Geeza Pro', 'Geeza Pro Bold'],
] as const;

/** What a face makes of some text. */
interface Measured {
  /** Of the text, in ems: the sum of all lines. */
  width: number;
  /** Above and below the baseline, in ems. */
  ascent: number;
  descent: number;
}

/** Measures in the browser how `source` sets `lines`, shaped; undefined where the system has no such face. */
async function measureFace({ source, lines }: { source: string; lines: string[] }) {
  const face = await new FontFace('measured', source).load().catch(() => undefined);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!face || !canvas) return undefined;
  document.fonts.add(face);
  canvas.direction = 'rtl';
  canvas.font = '1000px measured';
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = canvas.measureText('');
  const width = lines.reduce((sum, line) => sum + canvas.measureText(line).width, 0);
  document.fonts.delete(face);
  return {
    width: width / 1000,
    ascent: fontBoundingBoxAscent / 1000,
    descent: fontBoundingBoxDescent / 1000,
  };
}

/** The descriptors that give a face the width and the height of another. */
function fittingOf(face: Measured, target: Measured): string {
  const size = target.width / face.width;
  const share = (part: number) => `${(part * 100).toFixed(1)}%`;
  return [
    `size-adjust: ${share(size)}`,
    `ascent-override: ${share(target.ascent / size)}`,
    `descent-override: ${share(target.descent / size)}`,
    'line-gap-override: 0%;',
  ].join('; ');
}

const { edition } = await openEdition(environmentOptions(project, { NASHRA_NOW: editionTime }, Date.now));
const { stories } = edition.catalogue;
const titles = stories.map(({ title }) => title);
const bodies = (await Promise.all(stories.map((story) => edition.body(story)))).flatMap(bodyText);
const browser = await launch(await chooseBrowser(path.join(project, '.nashra', 'browser')));
const page = await browser.newPage();
for (const [weight, file, lines] of [
  ['regular', typeface.regular, bodies],
  ['bold', typeface.bold, titles],
] as const) {
  const data = (await readFile(file)).toString('base64');
  const target = await page.evaluate(measureFace, { source: `url(data:font/ttf;base64,${data})`, lines });
  if (!target) throw new Error(`The browser cannot read ${file}`);
  for (const [regular, bold] of systemFaces) {
    const name = weight === 'bold' ? bold : regular;
    const face = await page.evaluate(measureFace, { source: `local("${name}")`, lines });
    process.stdout.write(`${name}: ${face ? fittingOf(face, target) : 'not on this machine'}\n`);
  }
}
await browser.close();
