import type { ImageState } from '../content/hidden-images.ts';
import type { ImageId } from '../content/image-id.ts';

/** What became of a reported image. */
export interface Decision {
  image: ImageId;
  state: ImageState;
  /** ISO 8601, in UTC. */
  since: string;
  /** Distinct reporters when it was hidden. */
  reports: number;
  /** The site path of a page that shows it, as the last reporter said. */
  page?: string;
  /** Who must look at it. */
  reviewer?: string;
}

/** What an editor may decide. */
export type EditorsState = Exclude<ImageState, 'hidden'>;

export function isEditorsState(state: unknown): state is EditorsState {
  return state === 'confirmed' || state === 'restored';
}

/** Who looks at an image: always the same of the reviewers, each as many images as the others. */
export function reviewerOf(image: ImageId, reviewers: readonly string[]): string | undefined {
  return reviewers[Number.parseInt(image.slice(-6), 16) % reviewers.length];
}
