import { embedded } from '../strings/importing.ts';
import type { BodyImage } from './blocks.ts';
import type { BodyContext } from './body-context.ts';
import type { Flow } from './flow.ts';

/** A picture of a body, or the sign that it stands for; pictures that count readers, and those without a file, stay away. */
export function readImage(element: Element, flow: Flow, context: BodyContext, caption?: string): void {
  const alt = element.getAttribute('alt')?.trim() ?? '';
  if (/\b(?:emoji|wp-smiley)\b/.test(element.getAttribute('class') ?? '')) {
    flow.text(alt, {});
    return;
  }
  const candidates = ['data-lazy-src', 'data-orig-file', 'data-src', 'src'].map((name) =>
    element.getAttribute(name),
  );
  const src = candidates.find((candidate) => candidate && !/^data:/i.test(candidate.trim()))?.trim();
  if (!src || isPixel(element, src)) return;
  const known = context.image(src);
  if (known)
    flow.image({ url: known.url, alt: alt || known.alt, caption: caption || known.caption } as BodyImage);
}

/** Pictures that are there to count readers. */
function isPixel(element: Element, src: string): boolean {
  const size = (name: string) => Number.parseInt(element.getAttribute(name) ?? '99', 10);
  return (
    size('width') <= 2 ||
    size('height') <= 2 ||
    /\/\/(?:pixel|stats|b)\.|\/(?:pixel|tr|beacon)(?:\.gif|\?)|doubleclick\.net|feedburner/i.test(src)
  );
}

/** A player of another site becomes a link to it. */
export function readPlayer(element: Element, flow: Flow, context: BodyContext): void {
  const inner = element.querySelector('source');
  const id = element.getAttribute('data-videoid');
  const src =
    (id && `https://www.youtube.com/watch?v=${id}`) ||
    element.getAttribute('src') ||
    element.getAttribute('data-src') ||
    inner?.getAttribute('src') ||
    '';
  const video = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(src)?.[1];
  const href = context.link(video ? `https://www.youtube.com/watch?v=${video}` : src);
  if (!href) {
    context.leave('active', element.nodeName.toLowerCase());
    return;
  }
  flow.block({ kind: 'paragraph', spans: [{ text: embedded(URL.parse(href)?.hostname ?? ''), href }] });
  context.leave('embed', href);
}
