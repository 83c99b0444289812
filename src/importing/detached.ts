/**
 * A copy of a text to be kept for long. V8 keeps a piece of a text as a pointer into the whole: a hundred thousand addresses
 * cut from an export would hold all of it in memory.
 */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
