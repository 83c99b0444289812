import { gzipSync } from 'node:zlib';
import { type HTMLElement, parse } from 'node-html-parser';

/** What one HTML page brings with it. Sizes in bytes. */
export interface PageWeight {
  /** The page, compressed with gzip at the level that CDNs use. */
  html: number;
  /** Inline script that runs when the page is opened, uncompressed. */
  script: number;
  /** Addresses of scripts and styles outside the page that run or hold it up when it is opened. */
  outside: string[];
}

/** JSON-LD, speculation rules and other data blocks run nothing. */
const runs = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i;

/** Weighs a page as it was printed. `document`: the page as it was parsed, where that was done already. */
export function weighPage(html: string, document: HTMLElement = parse(html)): PageWeight {
  const scripts = document
    .querySelectorAll('script')
    .filter((script) => runs.test(script.getAttribute('type') ?? ''));
  const sheets = document.querySelectorAll('link[rel="stylesheet"]');
  const imports = document
    .querySelectorAll('style')
    .flatMap(({ text }) => [...text.matchAll(/@import[^;]*/g)].map(([rule]) => rule));
  return {
    html: gzipSync(html, { level: 6 }).length,
    script: scripts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    outside: [
      ...scripts.flatMap((script) => script.getAttribute('src') ?? []),
      ...sheets.flatMap((sheet) => sheet.getAttribute('href') ?? []),
      ...imports,
    ],
  };
}
