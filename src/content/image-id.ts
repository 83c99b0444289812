/** What an image is called wherever it is printed or reported: the hash of its bytes, cut to 16 hex digits. */
export type ImageId = string;

/** The id of an image whose whole hash is known. */
export function imageId({ hash }: { hash: string }): ImageId {
  return hash.slice(0, 16);
}

/** Whether something can be an image's id. */
export function isImageId(value: unknown): value is ImageId {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}
