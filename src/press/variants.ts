import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Settings } from '../site.config.ts';
import { digest } from './keys.ts';
import { endOf, mediaTypes, textTypes } from './media-types.ts';
import type { Print } from './print.ts';

/** How a compressed copy of a file is compressed, as `Content-Encoding` says it. */
export type Encoding = Settings['precompress'][number];

/** The ends of compressed copies' names, where nginx looks for them. */
const ends: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/**
 * Brotli's 5 makes a story of 36 KB 10.3 KB in 0.6 ms; 9 saves 2 % more in 6.5 ms, 11 saves 10 % more in 31 ms. Gzip's 9 saves
 * nothing that its 6 does not.
 */
const levels: Readonly<Record<Encoding, number>> = { br: 5, gzip: 6 };

const compress: Readonly<Record<Encoding, (bytes: Uint8Array | string) => Uint8Array>> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: levels.br } }),
  gzip: (bytes) => gzipSync(bytes, { level: levels.gzip }),
};

/** Bytes as they are, or compressed. The same bytes give the same: zlib writes no time. */
export function encoded(bytes: Uint8Array | string, encoding: Encoding | undefined): Uint8Array | string {
  return encoding === undefined ? bytes : compress[encoding](bytes);
}

/** A plan with compressed copies of every text file, after each. */
export function withVariants(plan: readonly Print[], encodings: readonly Encoding[]): Print[] {
  return plan.flatMap((print) => [
    print,
    ...(isCompressible(print.file) ? encodings.map((encoding) => variantOf(print, encoding)) : []),
  ]);
}

function variantOf({ file, key, address, bytes }: Print, encoding: Encoding): Print {
  return {
    file: file + ends[encoding],
    key: digest(key, encoding, levels[encoding]),
    address,
    encoding,
    bytes: async () => encoded(await bytes(), encoding),
  };
}

function isCompressible(file: string): boolean {
  return textTypes.has(mediaTypes[endOf(file)] ?? '');
}

/** The file that a file is a compressed copy of, and how it is compressed; any other file is its own original. */
export function readVariant(file: string): { original: string; encoding?: Encoding } {
  for (const encoding of ['br', 'gzip'] as const) {
    const original = file.endsWith(ends[encoding]) ? file.slice(0, -ends[encoding].length) : '';
    if (isCompressible(original)) return { original, encoding };
  }
  return { original: file };
}
