import { complaints } from '../strings/complaints.ts';
import { decodePath } from './paths.ts';
import type { Complaint } from './problem.ts';

/** Why a name that is no path below the content folder cannot be an image's. */
export function unusableImage(name: string): Complaint {
  const isRemote = /^[a-z]+:|^\/\//i.test(name);
  return isRemote ? complaints.remoteImage(name) : complaints.missingImage(decodePath(name) ?? name);
}
