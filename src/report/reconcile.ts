import { type Moment, momentAt } from '../arabic/moment.ts';
import type { HiddenImage } from '../content/hidden-images.ts';
import { type Decision, isEditorsState } from './decision.ts';

/** What the content folder shall say of images, and what of it the endpoint must still be told. */
export interface Reconciled {
  images: HiddenImage[];
  untold: HiddenImage[];
}

/**
 * Brings together what the content folder says and what the endpoint has decided. An editor's word counts more than
 * readers', the later of two editors' words more than the earlier. In the order of ids; `fileOf` says where an image
 * stands. Reconciling again with an endpoint that was told changes nothing.
 */
export function reconcile(
  images: readonly HiddenImage[],
  decisions: readonly Decision[],
  { timeZone, fileOf }: { timeZone: string; fileOf(id: string): string | undefined },
): Reconciled {
  const decided = new Map(decisions.map((decision) => [decision.image, decision]));
  const said = new Map(images.map((image) => [image.id, image]));
  const ids = [...new Set([...said.keys(), ...decided.keys()])].sort();
  const untold: HiddenImage[] = [];
  const all = ids.flatMap((id): HiddenImage[] => {
    const own = said.get(id);
    const theirs = decided.get(id);
    if (own && (!theirs || outweighs(own, theirs))) {
      if (isEditorsState(own.state) && own.state !== theirs?.state) untold.push(own);
      return [own];
    }
    return theirs ? [imageOf(theirs, timeZone, own?.file ?? fileOf(id))] : [];
  });
  return { images: all, untold };
}

function outweighs(own: HiddenImage, theirs: Decision): boolean {
  if (own.state === theirs.state) return true;
  if (isEditorsState(own.state) !== isEditorsState(theirs.state)) return isEditorsState(own.state);
  return (own.since?.ms ?? 0) > Date.parse(theirs.since);
}

function imageOf(
  { image, state, since, reports, reviewer }: Decision,
  timeZone: string,
  file: string | undefined,
): HiddenImage {
  const moment: Moment = momentAt(Date.parse(since), timeZone);
  return { id: image, file, state, since: moment, reports, reviewer };
}
