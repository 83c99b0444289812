import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { widest } from './picture.ts';

/** What drawing an SVG may cost: a map of 1800 × 1200 pixels with blurred shadows takes 1.4 s. */
export const mostForDrawing = { cpuSeconds: 8, bytes: 600_000_000 };

/**
 * Draws what it is given, and ends itself where that costs too much. It is killed, since a program that exits waits for
 * what it draws.
 */
const program = `
const [module, width, cpuSeconds, bytes] = process.argv.slice(1);
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1e6 > cpuSeconds || process.memoryUsage.rss() > bytes) process.kill(process.pid, 'SIGKILL');
}, 20);
const parts = [];
for await (const part of process.stdin) parts.push(part);
const { default: sharp } = await import(module);
try {
  const image = sharp(Buffer.concat(parts), { limitInputPixels: false });
  const { width: own } = await image.metadata();
  await image.resize({ width: Math.max(own, Number(width)) }).raw().toBuffer();
} catch {}
process.exit(0);
`;

/** Whether bytes may be an SVG, packed or not: libvips looks for the tag in the first 1000. */
export function mayBeDrawing(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 1000);
  const isPhotograph = /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|RIFF|....ftyp)/s.test(head);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return !isPhotograph && (isPacked || head.includes('<'));
}

/**
 * Whether an SVG can be drawn at a bearable cost. Nothing in its text tells that: a line of a few bytes may have billions of
 * dashes. It is tried in a process of its own, whose time on the processor and memory are counted.
 */
export async function isBearable(bytes: Buffer): Promise<boolean> {
  const sharp = createRequire(import.meta.url).resolve('sharp');
  const { cpuSeconds, bytes: most } = mostForDrawing;
  const given = [pathToFileURL(sharp), widest, cpuSeconds, most].map(String);
  const drawing = spawn(process.execPath, ['--input-type=module', '--eval', program, ...given], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  drawing.stdin.on('error', () => undefined).end(bytes);
  const [code] = await once(drawing, 'exit');
  return code === 0;
}
