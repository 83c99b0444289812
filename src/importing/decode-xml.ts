import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

/** How much of a file is looked at to tell its encoding, in bytes. */
const sampleSize = 1024 * 1024;

/** How a file is encoded, and what it says of itself where that is not so. */
export interface Encoding {
  encoding: string;
  claimed?: string;
}

/**
 * The encoding of an XML file: by its byte order mark, else as the server `told`, else as its declaration says, unless that
 * is UTF-8 and the bytes are not: then Arabic text is most likely windows-1256. Text that is UTF-8 is so whatever a server
 * says.
 */
export function encodingOf(file: string, told?: string): Encoding {
  const sample = readSample(file);
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be' };
  const head = sample.subarray(0, 200).toString('latin1').replaceAll('\0', '');
  const server = told === undefined || isPlainUtf8(sample) ? undefined : labelOf(told);
  if (server && server !== 'utf-8') return { encoding: server };
  if (first === 0 || second === 0) return { encoding: first === 0 ? 'utf-16be' : 'utf-16le' };
  const claimed = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const encoding = labelOf(claimed);
  if (encoding === undefined || encoding.startsWith('utf-16')) return { encoding: settled(sample), claimed };
  if (encoding !== 'utf-8' || isMostlyUtf8(sample)) return { encoding };
  return { encoding: 'windows-1256', claimed };
}

function readSample(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const sample = Buffer.alloc(sampleSize);
    return sample.subarray(0, readSync(descriptor, sample, 0, sampleSize, 0));
  } finally {
    closeSync(descriptor);
  }
}

function labelOf(claimed: string): string | undefined {
  try {
    return new TextDecoder(claimed).encoding;
  } catch {
    return undefined;
  }
}

const settled = (sample: Buffer) => (isMostlyUtf8(sample) ? 'utf-8' : 'windows-1256');

/** Whether all of it is UTF-8, up to a character that the sample's end may have cut. */
function isPlainUtf8(sample: Buffer): boolean {
  return !new TextDecoder().decode(sample, { stream: true }).includes('\uFFFD');
}

/** A few spoiled characters do not make another encoding of a text. */
function isMostlyUtf8(sample: Buffer): boolean {
  const text = new TextDecoder().decode(sample, { stream: true });
  const spoiled = text.match(/\uFFFD/g)?.length ?? 0;
  const foreign = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return spoiled <= foreign / 20;
}

/** The text of a file in pieces; bytes that mean nothing become U+FFFD. `onRead` is told of every piece's bytes. */
export async function* decoded(
  file: string,
  { encoding }: Encoding,
  onRead: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    onRead((chunk as Buffer).length);
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}
