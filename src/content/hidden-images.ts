import * as z from 'astro/zod';
import { dump } from 'js-yaml';
import type { Moment } from '../arabic/moment.ts';
import { complaints } from '../strings/complaints.ts';
import { isImageId } from './image-id.ts';
import type { Problem } from './problem.ts';
import { type RegistryFile, RegistrySheet } from './registry-sheet.ts';
import { complain, momentIn, text } from './schema-terms.ts';

/** `hidden` until an editor has looked, `confirmed` by one; a `restored` image is shown, whoever reports it. */
export type ImageState = 'hidden' | 'confirmed' | 'restored';

/** What is decided of an image that readers have reported, or an editor does not want. */
export interface HiddenImage {
  /** Its id ({@link imageId}): its bytes, wherever they stand and however the file is called. */
  id: string;
  /** Where it stood below the content folder when this was written, for people. */
  file?: string;
  state: ImageState;
  since?: Moment;
  /** How many readers had reported it. */
  reports?: number;
  /** Who must look at it. */
  reviewer?: string;
}

const schemaIn = (timeZone: string) =>
  z.array(
    z.strictObject({
      id: z.string().trim().refine(isImageId, complain(complaints.badImageId)),
      file: text(700).optional(),
      state: z.enum(['hidden', 'confirmed', 'restored']),
      since: momentIn(timeZone).optional(),
      reports: z.number().int().min(0).optional(),
      reviewer: text(120).optional(),
    }),
  );

const keys = { '': ['id', 'file', 'state', 'since', 'reports', 'reviewer'] };

/** Reads `hidden-images.yaml`. Whatever is wrong with it is a problem: no image may be shown by a slip. */
export function readHiddenImages(
  source: RegistryFile,
  timeZone: string,
): { hiddenImages: HiddenImage[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const sheet = new RegistrySheet<HiddenImage[]>(source, schemaIn(timeZone), keys, problems);
  const hiddenImages = sheet.value ?? [];
  for (const [index, { id }] of hiddenImages.entries())
    if (hiddenImages.findIndex((other) => other.id === id) < index)
      sheet.report([index, 'id'], complaints.duplicateName(id));
  return { hiddenImages, problems };
}

/** The ids of the images that no page may show. */
export function unshownImages(images: readonly HiddenImage[]): Set<string> {
  return new Set(images.filter(({ state }) => state !== 'restored').map(({ id }) => id));
}

/** The text of `hidden-images.yaml`: `heading` as comments, and an image a line. Read again it is the same. */
export function writtenHiddenImages(images: readonly HiddenImage[], heading: string): string {
  const lines = images.map(({ since, ...image }) => {
    const { id, file, state, ...rest } = image;
    return { id, file, state, since: since?.iso, ...rest };
  });
  const comment = heading.replace(/^/gm, '# ');
  const list = lines.length === 0 ? '[]\n' : dump(lines, { flowLevel: 1, lineWidth: -1, skipInvalid: true });
  return `${comment}\n${list}`;
}
