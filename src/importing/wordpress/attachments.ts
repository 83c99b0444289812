import { cleanLine } from '../clean-text.ts';
import { detached } from '../detached.ts';
import { textOfHtml } from '../html-tree.ts';
import type { IncomingImage } from '../incoming.ts';
import type { WxrItem } from './read-wxr.ts';

/** The pictures of an export's media library, by number and by address. */
export class MediaLibrary {
  readonly #byId = new Map<string, IncomingImage>();
  readonly #byAddress = new Map<string, IncomingImage>();

  add({ fields, meta }: WxrItem): void {
    const url = detached((fields.get('wp:attachment_url') ?? fields.get('guid') ?? '').trim());
    if (!URL.canParse(url)) return;
    const line = (text: string | undefined) => detached(cleanLine(textOfHtml(text ?? ''))) || undefined;
    const caption = line(fields.get('excerpt:encoded'));
    const title = line(fields.get('title'));
    const alt =
      line(meta.get('_wp_attachment_image_alt')) ?? caption ?? (title && isWords(title) ? title : undefined);
    const image = { url, alt, caption };
    this.#byId.set(detached(fields.get('wp:post_id')?.trim() ?? ''), image);
    this.#byAddress.set(detached(addressOf(url)), image);
  }

  image(id: string): IncomingImage | undefined {
    return this.#byId.get(id);
  }

  /** A picture by its address or that of one of the smaller copies that WordPress makes. */
  at(url: string): IncomingImage | undefined {
    return (
      this.#byAddress.get(addressOf(url)) ??
      this.#byAddress.get(addressOf(url.replace(/-\d+x\d+(?=\.\w+$)/, '')))
    );
  }
}

/** Without scheme, `www.` and query: sites move between them and old posts do not. */
const addressOf = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?#].*$/, '');

/** A title that somebody wrote, and no name that a camera or a telephone gave: «IMG_2041», «photo-2020-01-02». */
function isWords(title: string): boolean {
  return title.includes(' ') && !/^[\w.\s()-]*\d[\w.\s()-]*$/.test(title);
}
