import type { ImageId } from '../content/image-id.ts';
import { isSame, sign } from './signature.ts';

/** How long a pass holds, in milliseconds. */
export const passLifetime = 10 * 60 * 1000;

/**
 * What a page asks for before it reports an image, and sends with the report: it says until when, and is signed for one
 * image and one reporter. So a report cannot be made up, sent by another, or sent again tomorrow.
 */
export async function issuePass(
  secret: string,
  image: ImageId,
  reporter: string,
  now: number,
): Promise<string> {
  const until = (now + passLifetime).toString(36);
  return `${until}.${await sign(secret, `${until} ${image} ${reporter}`)}`;
}

/** Whether a pass was issued here for this image and reporter, and still holds. One of a clock that ran ahead does not. */
export async function isValidPass(
  pass: unknown,
  secret: string,
  image: ImageId,
  reporter: string,
  now: number,
): Promise<boolean> {
  const [, until = '', signature = ''] =
    typeof pass === 'string' ? (/^([0-9a-z]{1,12})\.([\w-]{43})$/.exec(pass) ?? []) : [];
  const left = Number.parseInt(until, 36) - now;
  if (!(left > 0 && left <= passLifetime)) return false;
  return isSame(signature, await sign(secret, `${until} ${image} ${reporter}`));
}
