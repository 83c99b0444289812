import { createHash } from 'node:crypto';
import { colours } from './colours.ts';

/** A picture of the newspaper among the apps of a device: a PNG of `size` pixels each way. */
export interface AppIcon {
  path: string;
  size: number;
  /** What it is drawn from. */
  svg: string;
}

/** The newspaper's mark in a square of 32: the first letter of its name. `public/favicon.svg` shows the same. */
const mark =
  '<path fill="#fff" d="m22.3 8.9 3.1-1.2c1.3 3 1.8 5.6 1.5 8.1-.7 5.8-4.9 9.1-11.3 9.1-6.7 0-10.5-3.5-10.5-9.3 0-1.9.4-3.7 1.2-5.4l2.5 1c-.5 1.3-.7 2.5-.7 3.7 0 4 2.8 6.3 7.6 6.3 5 0 8-2.3 8.3-6.3.1-1.8-.5-3.8-1.7-6zm-7-1.7 3.3 3.3-3.3 3.3-3.3-3.3z"/>';

/** With round corners. */
const round = drawing(mark, ' rx="6"');

/**
 * Filling its square: devices cut any shape from it that holds the middle 80 %, the safe zone of maskable icons in the Web
 * Application Manifest.
 */
const full = drawing(`<g transform="translate(1.6 1.6) scale(.9)">${mark}</g>`, '');

function drawing(shown: string, corners: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32"${corners} fill="${colours.accent}"/>${shown}</svg>`;
}

function icon(svg: string, size: number): AppIcon {
  const digest = createHash('sha256').update(svg).digest('hex').slice(0, 12);
  return { path: `/icons/${digest}-${size}.png`, size, svg };
}

/** Shown as they are. */
export const plainIcons: readonly AppIcon[] = [icon(round, 192), icon(round, 512)];

/** Cut to the shape that the device gives its icons. */
export const maskableIcon: AppIcon = icon(full, 512);

/** For Apple's devices, which round it themselves. */
export const touchIcon: AppIcon = icon(full, 180);
