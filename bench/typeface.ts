import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentOptions, openEdition } from '../src/catalogue/edition.ts';
import { bodyText } from '../src/markdown/compile.ts';
import { typeface } from '../src/press/typeface.ts';
import { chooseBrowser, launch } from '../tests/support/browser.ts';
import { editionTime, project } from '../tests/support/build.ts';

/** The regular and the bold of faces that readers' systems set Arabic in, by their PostScript names. */
const systemFaces = [
  ['NotoNaskhArabicUI-Regular', 'NotoNaskhArabicUI-Bold'],
  ['NotoNaskhArabic-Regular', 'NotoNaskhArabic-Bold'],
  ['NotoSansArabicUI-Regular', 'NotoSansArabicUI-Bold'],
  ['NotoSansArabic-Regular', 'NotoSansArabic-Bold'],
  ['DejaVuSans', 'DejaVuSans-Bold'],
  ['SegoeUI', 'SegoeUI-Bold'],
  ['GeezaPro', 'GeezaPro-Bold'],
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

/** Some of the faces hold no Latin and no digits, which another would then give the width of. */
const arabicOnly = (line: string) => line.replace(/[^\p{Script=Arabic}\p{Mn}،؛؟ ]/gu, '');

const { edition } = await openEdition(environmentOptions(project, { NASHRA_NOW: editionTime }, Date.now));
const { stories } = edition.catalogue;
const titles = stories.map(({ title }) => title);
const bodies = (await Promise.all(stories.map((story) => edition.body(story)))).flatMap(bodyText);
const browser = await launch(await chooseBrowser(path.join(project, '.nashra', 'browser')));
const page = await browser.newPage();
for (const [weight, file, text] of [
  [0, typeface.regular, bodies],
  [1, typeface.bold, titles],
] as const) {
  const lines = text.map(arabicOnly);
  const data = (await readFile(file)).toString('base64');
  const target = await page.evaluate(measureFace, { source: `url(data:font/ttf;base64,${data})`, lines });
  if (!target) throw new Error(`The browser cannot read ${file}`);
  for (const { [weight]: name } of systemFaces) {
    const face = await page.evaluate(measureFace, { source: `local("${name}")`, lines });
    process.stdout.write(`${name}: ${face ? fittingOf(face, target) : 'not on this machine'}\n`);
  }
}
await browser.close();
