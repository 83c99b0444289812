/** What an image is called wherever it is reported: the 16 hex digits of its bytes' hash that its files' names begin with. */
export type ImageId = string;

/** Whether a text can be an image's id. */
export function isImageId(text: unknown): text is ImageId {
  return typeof text === 'string' && /^[0-9a-f]{16}$/.test(text);
}
