import type { LeftReason } from '../strings/importing.ts';

/** What reading a body asks of its surroundings. */
export interface BodyContext {
  /** Line ends mean what they show, as in WordPress's classic editor: a blank line ends a paragraph. */
  breaks: boolean;
  /** Where a link of the body leads in the story; undefined where only its words are to stay. */
  link(href: string): string | undefined;
  /** A picture by the address that the body has; undefined where none is to be shown. */
  image(src: string): { url: string; alt?: string; caption?: string } | undefined;
  leave(reason: LeftReason, detail: string): void;
}
