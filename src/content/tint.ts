/**
 * The colours that stand where pictures will be, by class name; `src/styles/tints.css` paints them. Few and fixed, so that
 * a page carries a class instead of a style of its own, which a strict Content Security Policy refuses. Four shades, none
 * near black or white (which would flash in the other colour scheme), each grey and in six hues.
 */
export const tints: Readonly<Record<string, string>> = {
  'tint-a0': '424242',
  'tint-a1': '583938',
  'tint-a2': '543d2a',
  'tint-a3': '444528',
  'tint-a4': '264a41',
  'tint-a5': '2e4559',
  'tint-a6': '4a3c54',
  'tint-b0': '6c6c6c',
  'tint-b1': '876060',
  'tint-b2': '82654e',
  'tint-b3': '6d6f4d',
  'tint-b4': '4c766a',
  'tint-b5': '536f87',
  'tint-b6': '756482',
  'tint-c0': '989898',
  'tint-c1': 'b38e8d',
  'tint-c2': 'ae927d',
  'tint-c3': '999b7b',
  'tint-c4': '7ca297',
  'tint-c5': '829cb3',
  'tint-c6': 'a191ae',
  'tint-d0': 'c4c4c4',
  'tint-d1': 'ddbab9',
  'tint-d2': 'd8bfab',
  'tint-d3': 'c5c7a9',
  'tint-d4': 'aacdc2',
  'tint-d5': 'afc7dd',
  'tint-d6': 'ccbdd8',
};

type Lab = readonly [lightness: number, a: number, b: number];

const palette = Object.entries(tints).map(([name, colour]) => ({ name, lab: labOf(colour) }));

/** The class of the tint that looks most like the average of some colours, six hex digits each. */
export function tintOf(colours: string): string {
  const labs = (colours.match(/.{6}/g) ?? []).map(labOf);
  const mean = (at: number) => labs.reduce((sum, lab) => sum + (lab[at] ?? 0), 0) / labs.length;
  const lab = [mean(0), mean(1), mean(2)];
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
