/**
 * The colours that stand where pictures will be, by class name; `src/styles/tints.css` paints them. Few and fixed, so that
 * a page carries a class instead of a style of its own, which a strict Content Security Policy refuses. Four shades, none
 * near black or white (which would flash in the other colour scheme), each grey and in six hues.
 */
export const tints: Readonly<Record<string, string>> = {
  'tint-a0': '3d3d3d',
  'tint-a1': '52342f',
  'tint-a2': '4e3823',
  'tint-a3': '354229',
  'tint-a4': '1c4544',
  'tint-a5': '2b3f54',
  'tint-a6': '48354c',
  'tint-b0': '696969',
  'tint-b1': '8d5951',
  'tint-b2': '85603c',
  'tint-b3': '5c7146',
  'tint-b4': '2f7675',
  'tint-b5': '496c90',
  'tint-b6': '7b5c82',
  'tint-c0': '9e9e9e',
  'tint-c1': 'c68e85',
  'tint-c2': 'bd9670',
  'tint-c3': '90a879',
  'tint-c4': '67acac',
  'tint-c5': '7da2c9',
  'tint-c6': 'b291ba',
  'tint-d0': 'c4c4c4',
  'tint-d1': 'e3b9b1',
  'tint-d2': 'dbbea3',
  'tint-d3': 'b9cba9',
  'tint-d4': '9fcfce',
  'tint-d5': 'acc7e4',
  'tint-d6': 'd3bad9',
};

type Lab = readonly [lightness: number, a: number, b: number];

const palette = Object.entries(tints).map(([name, colour]) => ({ name, lab: labOf(colour) }));

/** The class of the tint that looks most like a colour of six hex digits. */
export function tintOf(colour: string): string {
  const lab = labOf(colour);
  const distance = (other: Lab) => Math.hypot(...other.map((value, index) => value - (lab[index] ?? 0)));
  let [nearest] = palette;
  for (const tint of palette) if (nearest && distance(tint.lab) < distance(nearest.lab)) nearest = tint;
  return nearest?.name ?? '';
}

/** A colour in Oklab, where distances are as eyes see them (CSS Color 4, section 9). */
function labOf(hex: string): Lab {
  const linear = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
