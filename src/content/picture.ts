/** What is known of an image file without decoding all of it. */
export interface ImageFacts {
  /** Hash of the file's bytes, in hex. */
  hash: string;
  /** In pixels, after the camera's orientation is applied. */
  width: number;
  height: number;
}

/** One file that is made of an image. */
export interface Variant {
  /** Site path of the file. */
  path: string;
  width: number;
  format: 'avif' | 'webp' | 'jpeg';
}

/** An image as a page prints it. */
export interface Picture {
  width: number;
  height: number;
  /** For `<source>`, best format first. */
  sources: { type: string; srcset: string }[];
  /** For `<img src>`, feeds and share cards: a JPEG that every client knows, with its own size. */
  src: string;
  srcWidth: number;
  srcHeight: number;
}

/** Part of every variant's name: a change here makes every image anew. */
const recipe = 1;
const widths = [400, 800, 1200, 1600] as const;
const jpegWidth = 1200;

/** Every file to be made of an image: AVIF and WebP in the widths it fills, and one JPEG. */
export function variantsOf(image: ImageFacts): Variant[] {
  const fitting = widths.filter((width) => width < image.width);
  const all = [...fitting, Math.min(image.width, widths[widths.length - 1] ?? image.width)];
  const name = (width: number, extension: string) =>
    `/images/${image.hash.slice(0, 20)}-${recipe}-${width}.${extension}`;
  const modern = (['avif', 'webp'] as const).flatMap((format) =>
    [...new Set(all)].map((width): Variant => ({ path: name(width, format), width, format })),
  );
  const width = Math.min(image.width, jpegWidth);
  return [...modern, { path: name(width, 'jpg'), width, format: 'jpeg' }];
}

/** The markup's view of an image. Pure: the same bytes give the same addresses wherever they are printed. */
export function pictureOf(image: ImageFacts): Picture {
  const variants = variantsOf(image);
  const sources = (['avif', 'webp'] as const).map((format) => ({
    type: `image/${format}`,
    srcset: variants
      .filter((variant) => variant.format === format)
      .map(({ path, width }) => `${path} ${width}w`)
      .join(', '),
  }));
  const jpeg = variants.find(({ format }) => format === 'jpeg');
  const srcWidth = jpeg?.width ?? image.width;
  const srcHeight = Math.round((image.height * srcWidth) / image.width);
  return { width: image.width, height: image.height, sources, src: jpeg?.path ?? '', srcWidth, srcHeight };
}
