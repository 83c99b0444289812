import { createHash } from 'node:crypto';

/** A picture of the newspaper among the apps of a device: a PNG of `size` pixels each way. */
export interface AppIcon {
  path: string;
  size: number;
  /** What it is drawn from. */
  svg: string;
}

/** The newspaper's mark in a square of 32: the first letter of its name. `public/favicon.svg` shows the same. */
const mark =
  '<path fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" d="M6.5 15.5c0 6 3.6 9 9.5 9s9.5-3 9.5-9"/><circle cx="16" cy="10.5" r="2.5" fill="#fff"/>';

/**
 * With round corners, or filling its square: devices then cut any shape that holds the middle 80 % (the safe zone of Web
 * Application Manifest, section on maskable icons), into which the mark is moved.
 */
const drawing = (shape: 'round' | 'full') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32"${
    shape === 'round' ? ' rx="6"' : ''
  } fill="#8f2a17"/><g${shape === 'round' ? '' : ' transform="translate(0 -1)"'}>${mark}</g></svg>`;

function icon(shape: 'round' | 'full', size: number): AppIcon {
  const svg = drawing(shape);
  const digest = createHash('sha256').update(svg).digest('hex').slice(0, 12);
  return { path: `/icons/${digest}-${size}.png`, size, svg };
}

/** Shown as they are. */
export const plainIcons: readonly AppIcon[] = [icon('round', 192), icon('round', 512)];

/** Cut to the shape that the device gives its icons. */
export const maskableIcon: AppIcon = icon('full', 512);

/** For Apple's devices, which round it themselves. */
export const touchIcon: AppIcon = icon('full', 180);
