import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Placed } from './make-story.ts';
import { copyInside } from './write-file.ts';

/** Brings an image here: the absolute path of a file that the build can read and its extension, or why not. */
export type FetchImage = (url: string) => Promise<FetchedImage>;

export type FetchedImage = { file: string; extension: string } | { why: string };

/** Brings a story's pictures, all at once. */
export async function bringImages(
  urls: readonly string[],
  fetchImage: FetchImage,
): Promise<Map<string, FetchedImage>> {
  return new Map(await Promise.all(urls.map(async (url) => [url, await fetchImage(url)] as const)));
}

/** Gives pictures their names beside a story's file: `slug-1.jpg`; a file that stands there with other bytes stays. */
export function placeImages(
  storyFile: string,
  images: ReadonlyMap<string, FetchedImage>,
  content: string,
): { places: Map<string, Placed>; copies: { url: string; make(): void }[] } {
  const base = storyFile.replace(/\.md$/, '');
  const places = new Map<string, Placed>();
  const copies: { url: string; make(): void }[] = [];
  let number = 1;
  for (const [url, image] of images) {
    if ('why' in image) {
      places.set(url, image);
      continue;
    }
    const named = () => `${base}-${number}.${image.extension}`;
    while (isOther(path.join(content, named()), image.file)) number++;
    const file = named();
    number++;
    places.set(url, { src: `./${path.basename(file)}` });
    copies.push({ url, make: () => copyInside(content, file, image.file) });
  }
  return { places, copies };
}

function isOther(file: string, image: string): boolean {
  return existsSync(file) && !readFileSync(file).equals(readFileSync(image));
}
