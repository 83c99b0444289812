import { escapeHtml } from '../../markdown/escape-html.ts';

/** Shortcodes that WordPress itself knows; others are known by their attributes, closing tag or name. */
const own = new Set(['audio', 'caption', 'embed', 'gallery', 'playlist', 'video', 'wp_caption']);

const shortcode = /\[(\/?)([a-z][\w-]{0,60})((?:\s(?:[^\]"']|"[^"]*"|'[^']*'){0,2000})?)\/?\]/gi;

/** What a shortcode shows: attachments by their number. */
export interface Attachments {
  image(id: string): { url: string; alt?: string; caption?: string } | undefined;
}

/**
 * HTML without shortcodes: captions become figures, galleries of known pictures pictures, embedded addresses lines of
 * their own; of all others what stands between them stays. `onDropped` is told their names. Brackets that are a
 * writer's own («[كذا]», «[sic]») stay.
 */
export function withoutShortcodes(
  html: string,
  attachments: Attachments,
  onDropped: (name: string) => void,
): string {
  if (!html.includes('[')) return html;
  const captioned = html
    .replace(
      /\[(wp_)?caption\b[^\]]*\]([\s\S]{0,5000}?)\[\/(?:wp_)?caption\]/gi,
      (_all, _wp, inner: string) => figure(inner),
    )
    .replace(/\[embed[^\]]*\]\s*(https?:\/\/[^\s<[]+)\s*\[\/embed\]/gi, '\n\n$1\n\n');
  const closed = new Set(
    Array.from(captioned.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name = '']) => name.toLowerCase()),
  );
  return captioned.replace(shortcode, (written, slash: string, name: string, attributes: string) => {
    const low = name.toLowerCase();
    const isOne = own.has(low) || closed.has(low) || /[_-]/.test(low) || attributes.includes('=');
    if (!isOne) return written;
    if (slash) return '';
    if (low === 'gallery') {
      const ids = /\bids\s*=\s*["']?([\d,\s]+)/.exec(attributes)?.[1]?.split(',') ?? [];
      const images = ids.flatMap((id) => attachments.image(id.trim()) ?? []);
      if (images.length > 0) return images.map(galleryImage).join('');
    }
    const address = /\b(?:src|mp4|mp3|url|href)\s*=\s*["']?(https?:\/\/[^\s"'\]]+)/.exec(attributes)?.[1];
    if (address && ['video', 'audio', 'embed'].includes(low)) return `\n\n${escapeHtml(address)}\n\n`;
    onDropped(low);
    return '';
  });
}

/** `<img …> words` → a figure whose caption the words are. */
function figure(inner: string): string {
  const image = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner);
  if (!image) return inner;
  const caption = (inner.slice(0, image.index) + inner.slice(image.index + image[0].length)).trim();
  return `<figure>${image[0]}<figcaption>${caption}</figcaption></figure>`;
}

function galleryImage({
  url,
  alt = '',
  caption = '',
}: {
  url: string;
  alt?: string;
  caption?: string;
}): string {
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}
