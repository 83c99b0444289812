/** A preview has so many columns and rows; browsers smooth them into one another as they draw it large. */
export const previewSize = { width: 4, height: 3 };

/**
 * The address of a picture's blurred preview, for `<img src>`: a bitmap of 62 bytes within the address itself. `colours`
 * are those of {@link previewSize}, row by row from the top, six hex digits each.
 */
export function previewOf(colours: string): string {
  const { width, height } = previewSize;
  const head = Buffer.alloc(26);
  head.write('BM');
  head.writeUInt32LE(head.length + 3 * width * height, 2);
  head.writeUInt32LE(head.length, 10);
  head.writeUInt32LE(12, 14);
  for (const [index, value] of [width, height, 1, 24].entries()) head.writeUInt16LE(value, 18 + 2 * index);
  const rows = colours.match(new RegExp(`.{${6 * width}}`, 'g')) ?? [];
  const pixels = rows
    .reverse()
    .join('')
    .replace(/(..)(..)(..)/g, '$3$2$1');
  return `data:image/bmp;base64,${Buffer.concat([head, Buffer.from(pixels, 'hex')]).toString('base64')}`;
}
