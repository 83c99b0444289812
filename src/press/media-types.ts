import path from 'node:path';

/** Media types of a site's files by the end of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/vnd.microsoft.icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  opml: 'text/x-opml',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webm: 'video/webm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Files whose whole name says more than its end. */
export const namedTypes: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml',
  'feed.json': 'application/feed+json',
};

const allTypes = [...Object.values(mediaTypes), ...Object.values(namedTypes)];

/** Types that are text, and worth compressing. */
export const textTypes: ReadonlySet<string> = new Set(
  allTypes.filter((type) => /^text\/|^application\/(?:json|xml)$|\+(?:json|xml)$/.test(type)),
);

/** Types that are sent with `charset=utf-8`. XML names its own, JSON has no other; readers of feeds look for it. */
export const charsetTypes: ReadonlySet<string> = new Set(
  allTypes.filter((type) => /^text\/|^application\/(?:rss|feed)\+/.test(type)),
);

/** What programs that go by the end of a name would not know or not know exactly. */
const littleKnown: ReadonlySet<string> = new Set(['opml', 'webmanifest', 'woff2']);

/** The media type of a site's file with its charset; undefined for an unknown one. */
export function mediaType(file: string): string | undefined {
  return namedType(file) ?? withCharset(mediaTypes[endOf(file)]);
}

const forHosts = /^_(?:redirects|headers)$/;

/** The same, where the end of a file's name does not tell it to every program. */
export function exactType(file: string): string | undefined {
  if (forHosts.test(file)) return withCharset(mediaTypes['txt']);
  return littleKnown.has(endOf(file)) ? mediaType(file) : namedType(file);
}

/** The end of a file's name, without its dot. */
export function endOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1] ?? '';
}

function namedType(file: string): string | undefined {
  return withCharset(namedTypes[path.posix.basename(file)]);
}

function withCharset(type: string | undefined): string | undefined {
  return type !== undefined && charsetTypes.has(type) ? `${type}; charset=utf-8` : type;
}
