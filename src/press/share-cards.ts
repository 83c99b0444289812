import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type ShareCard, shareCards } from '../seo/share-card.ts';
import { drawCard } from './draw-card.ts';
import { type ImageFolders, makeOnce } from './images.ts';
import type { Print } from './print.ts';

/** Every share picture of a site, once; one is drawn when its bytes are asked for, unless the cache holds it. */
export function cardPrints(catalogue: Catalogue, folders: ImageFolders): Print[] {
  const cards = new Map(shareCards(catalogue).map((card) => [card.path, card]));
  return [...cards].map(([address, card]) => ({
    file: address.slice(1),
    key: address,
    bytes: async () => readFile(await makeCard(card, folders)),
  }));
}

/** Draws a card unless the cache holds it; returns its path in the cache. Safe to run twice at once. */
export function makeCard(
  { path: address, says, photo }: ShareCard,
  { content, cache }: ImageFolders,
): Promise<string> {
  return makeOnce(address, cache, async () =>
    drawCard(says, photo && (await readFile(path.join(content, photo.file)))),
  );
}
