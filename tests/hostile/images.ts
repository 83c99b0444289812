import { deflateSync, gzipSync } from 'node:zlib';
import { type Case, type Content, storyText } from './case.ts';

/** A PNG by its header's word: what it claims to be need not be what it holds. */
function png(width: number, height: number, pixels: Uint8Array, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, sum]);
}

/** CRC-32 (PNG, annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

const grey = (width: number, height: number) => new Uint8Array((width + 1) * height);

const svg = (inside: string, attributes = 'width="800" height="600"', before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}<rect width="800" height="600" fill="teal"/></svg>`;

const laughs = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

const uses = Array.from(
  { length: 20 },
  (_, index) => `<g id="u${index + 1}">${`<use href="#u${index}"/>`.repeat(10)}</g>`,
).join('');

/** A GIF of one pixel on a canvas of any size. */
const gif = (width: number, height: number, end = '') => {
  const head = Buffer.from('GIF89a....\x80\x00\x00\x00\x00\x00\xff\xff\xff', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]);
  return Buffer.concat([head, frame, Buffer.from(end)]);
};

const avifHead = Buffer.from('\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf', 'latin1');

/** Files that are no image anyone may print. */
const unusable: Readonly<Record<string, Content>> = {
  'flood.png': png(60_000, 60_000, grey(10, 10)),
  'flood-by-claim.png': png(2_147_483_647, 2_147_483_647, grey(1, 1)),
  'flood-in-one-row.png': png(100_000_000, 1, grey(10, 1)),
  'more-than-50-million.png': png(10_000, 5001, grey(1, 1)),
  'empty-size.png': png(0, 0, grey(1, 1)),
  'cut.png': png(800, 600, grey(800, 600)).subarray(0, 200),
  'missing-rows.png': png(800, 600, grey(800, 10)),
  'signature-alone.png': png(800, 600, grey(1, 1)).subarray(0, 8),
  'broken-sum.png': png(800, 600, grey(800, 600)).fill(0xff, 30, 33),
  'avif-head-alone.avif': avifHead,
  'avif-of-noise.avif': Buffer.concat([avifHead, Buffer.alloc(5000, 0xa5)]),
  'avif-endless-box.avif': Buffer.concat([
    avifHead,
    Buffer.from('\xff\xff\xff\xffmeta', 'latin1'),
    Buffer.alloc(64),
  ]),
  'jpeg-head-alone.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]),
  'html.jpg': '<html><script>pwned()</script>',
  'script.png': 'pwned()',
  'empty.jpg': '',
  'text.webp': 'RIFF\x10\x00\x00\x00WEBPVP8 ',
  'postscript.jpg': '%!PS-Adobe-3.0\n(/etc/passwd) run',
  'pdf.jpg': '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(pwned())>>>>endobj',
  'playlist.jpg': '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd',
  'delegate.jpg':
    'push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 "|touch pwned"\npop graphic-context',
  'netpbm.jpg': 'P6 60000 60000 255\n',
  'hdr.jpg': '#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 60000 +X 60000\n',
  'laughs.svg': svg('<text>&l9;</text>', undefined, `<!DOCTYPE svg [<!ENTITY l0 "laugh">${laughs}]>`),
  'wide.svg': svg('', 'width="1000000000" height="1000000000"'),
  'tall.svg': svg('', 'width="1" height="100000"'),
  'not-closed.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><script>pwned()',
  'bomb.svgz.svg': gzipSync(svg(`<text>${'a'.repeat(20_000_000)}</text>`)),
  'entity.svg': svg(
    '<text y="50">&e;</text>',
    undefined,
    '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  ),
  'uses.svg': svg(`<defs><rect id="u0" width="1" height="1"/>${uses}</defs><use href="#u20"/>`),
  'glyphs.svg': svg(`<text>${'a'.repeat(1_000_000)}</text>`),
  'glyphs-by-reference.svg': svg(
    `<defs><text id="u0">${'a'.repeat(500)}</text>${uses}</defs><use href="#u4"/>`,
  ),
  'one-column.png': png(1, 20_000, grey(1, 20_000)),
  'one-row.png': png(20_000, 1, grey(20_000, 1)),
  'linked-out.jpg': { linkTo: '/etc/hostname' },
  'linked-to-nothing.jpg': { linkTo: 'nothing.jpg' },
  'linked-to-itself.jpg': { linkTo: 'linked-to-itself.jpg' },
  'linked-to-a-device.jpg': { linkTo: '/dev/zero' },
  'a-folder.jpg': { linkTo: '.' },
};

/** Drawings and pictures that may stand: of what is in them only pixels are printed. */
const usable: Readonly<Record<string, Content>> = {
  'script.svg': svg(
    '<script>pwned()</script><a href="javascript:pwned()"><text>a</text></a>',
    'width="800" height="600" onload="pwned()"',
  ),
  'outside-image.svg': svg(
    '<image width="9" height="9" href="http://outside.example/x.png"/><image width="9" height="9" xlink:href="file:///etc/passwd"/>',
  ),
  'inner-flood.svg': svg(
    `<image width="9" height="9" href="data:image/png;base64,${png(60_000, 60_000, grey(10, 10)).toString('base64')}"/>`,
  ),
  'style-import.svg': svg(
    '<style>@import url(http://outside.example/x.css); rect { fill: url(http://outside.example/#a) }</style>',
  ),
  'foreign-object.svg': svg(
    '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:pwned()"/></foreignObject>',
  ),
  'stylesheet.svg': svg('', undefined, '<?xml-stylesheet href="http://outside.example/x.css"?>'),
  'deep.svg': svg(`${'<g>'.repeat(200)}${'</g>'.repeat(200)}`),
  'blur.svg': svg(
    '<filter id="f"><feGaussianBlur stdDeviation="100000"/></filter><rect filter="url(#f)" width="800" height="600"/>',
  ),
  'turbulence.svg': svg(
    '<filter id="f"><feTurbulence baseFrequency="9" numOctaves="100000"/></filter><rect filter="url(#f)" width="800" height="600"/>',
  ),
  'not-a-number.svg': svg('', 'width="NaN" height="-1"'),
  'claimed-canvas.gif': gif(65_535, 65_535),
  'polyglot.gif': gif(700, 500, '*/=pwned();//<script>pwned()</script>'),
  'comment.png': png(800, 600, grey(800, 600), [
    chunk('tEXt', Buffer.from('Comment\0<script>pwned()</script>')),
  ]),
  'big-but-empty.png': png(7000, 7000, grey(7000, 7000)),
  'long-column.png': png(1, 16_000, grey(1, 16_000)),
  'long-row.png': png(16_000, 1, grey(16_000, 1)),
  'one-pixel.png': png(1, 1, grey(1, 1)),
};

const folder = 'articles/2026/01';

function caseOf(file: string, content: Content, outcome: 'builds' | 'refused'): Case {
  const name = `picture-${file.replace(/\W+/g, '-')}`;
  const story = `${folder}/${name}.md`;
  return {
    name,
    attacks: 'what reads images',
    files: {
      [`${folder}/${file}`]: content,
      [story]: storyText({ image: `{ src: ${file}, alt: وصف }` }, `فقرة.\n\n![وصف](${file})`),
    },
    outcome: outcome === 'builds' ? outcome : [5, 9].map((line) => ({ file: story, line, says: '' })),
  };
}

export const imageCases: Case[] = [
  ...Object.entries(unusable).map(([file, content]) => caseOf(file, content, 'refused')),
  ...Object.entries(usable).map(([file, content]) => caseOf(file, content, 'builds')),
];
