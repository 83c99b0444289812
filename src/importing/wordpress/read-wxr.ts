import path from 'node:path';
import sax from 'sax';
import { wordpress } from '../../strings/importing.ts';
import { decoded, encodingOf } from '../decode-xml.ts';
import { longestHtml } from '../html-tree.ts';

/** An item of an export as it stands there: a post, a page, an attachment … */
export interface WxrItem {
  kind: 'item';
  /** `export.xml:120`. */
  where: string;
  /** The text of its elements by name (`wp:post_id`), the first where there are several. */
  fields: Map<string, string>;
  /** Categories and tags. */
  terms: { domain: string; slug: string; name: string }[];
  /** Post metadata of the names that an import reads. */
  meta: Map<string, string>;
  /** Its text was longer than any story; what comes after the limit was not kept. */
  isTooLong: boolean;
  /** What broke its elements, with line and column. */
  broken?: string;
}

/** What an export says of the site itself. */
export type WxrNews =
  | WxrItem
  | { kind: 'site'; name: string; value: string }
  | { kind: 'author'; login: string; name: string }
  | { kind: 'break'; where: string; detail: string }
  | { kind: 'encoding'; where: string; claimed: string; encoding: string };

const metaNames = new Set(['_thumbnail_id', '_wp_attachment_image_alt', '_wp_old_slug']);
const siteNames = new Set(['title', 'link', 'wp:base_site_url', 'wp:base_blog_url']);

/** Longest text of an element that is no body, in characters. */
const longestField = 20_000;

/** Deepest nesting of elements in an export; real ones have five. */
const deepest = 40;

const mostBreaks = 20;

/**
 * Reads an export as a stream: what comes before a break is given, the break is told with its place, and what comes after
 * it is read on where that makes sense. No document type is obeyed and no entity but XML's own five means anything. An
 * element's text is held up to a limit and passed over from there on.
 */
export async function* readWxr(file: string, onRead: (bytes: number) => void): AsyncGenerator<WxrNews> {
  const name = path.basename(file);
  const encoding = encodingOf(file);
  if (encoding.claimed !== undefined)
    yield { kind: 'encoding', where: name, claimed: encoding.claimed, encoding: encoding.encoding };
  const reader = new WxrReader(name);
  for await (const text of decoded(file, encoding, onRead)) {
    reader.write(text);
    yield* reader.take();
    if (reader.isLost) return;
  }
  reader.close();
  yield* reader.take();
}

class WxrReader {
  /** Nothing that follows can be read. */
  isLost = false;
  readonly #file: string;
  readonly #parser = sax.parser(true, { strictEntities: true } as sax.SAXOptions);
  readonly #open: string[] = [];
  #news: WxrNews[] = [];
  #item: WxrItem | undefined;
  #author: Map<string, string> | undefined;
  #text = '';
  #attributes: Record<string, string> = {};
  #metaKey = '';
  #breaks = 0;
  #isStarted = false;

  constructor(file: string) {
    this.#file = file;
    const parser = this.#parser;
    parser.onopentag = ({ name, attributes }) => this.#openTag(name, attributes as Record<string, string>);
    parser.onclosetag = (name) => this.#closeTag(name);
    parser.ontext = (text) => this.#addText(text);
    parser.oncdata = (text) => this.#addText(text);
    parser.onerror = (error) => this.#fail(error);
  }

  write(text: string): void {
    if (!this.isLost) this.#parser.write(text);
  }

  close(): void {
    this.#parser.flush();
    const isCut = this.#open.length > 0;
    const place = this.#place();
    if (!this.#isStarted && !this.isLost) this.#lose(wordpress.notExport);
    if (this.#item && !this.isLost) this.#endItem(`${place} ${wordpress.cutShort}`);
    else if (isCut && !this.isLost)
      this.#news.push({ kind: 'break', where: place, detail: wordpress.cutShort });
  }

  take(): WxrNews[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  #place(): string {
    return `${this.#file}:${this.#parser.line + 1}:${this.#parser.column + 1}`;
  }

  #lose(detail: string): void {
    this.isLost = true;
    this.#news.push({ kind: 'break', where: this.#place(), detail });
  }

  #fail(error: Error): void {
    const parser = this.#parser as sax.SAXParser & Record<string, unknown>;
    const [what = ''] = error.message.split('\n');
    // The parser keeps what has no end until it meets one.
    const overfull = /^Max buffer length exceeded: (\w+)/.exec(what)?.[1];
    if (overfull) parser[overfull] = '';
    parser.resume();
    if (this.isLost) return;
    if (!this.#isStarted) {
      this.#lose(wordpress.notExport);
      return;
    }
    const isStructural = /tag|unencoded|unclosed|cdata|comment|buffer|unexpected end/i.test(what);
    if (this.#item && isStructural) this.#item.broken ??= `${this.#place()} ${wordpress.because(what)}`;
    else if (!this.#item && this.#breaks++ < mostBreaks && !/Unclosed root tag/.test(what))
      this.#news.push({ kind: 'break', where: this.#place(), detail: wordpress.because(what) });
  }

  #openTag(name: string, attributes: Record<string, string>): void {
    if (this.isLost) return;
    if (!this.#isStarted && name !== 'rss') this.#lose(wordpress.notExport);
    this.#isStarted = true;
    this.#open.push(name);
    if (this.#open.length > deepest) this.#lose(wordpress.tooDeep);
    this.#text = '';
    this.#attributes = attributes;
    if (name === 'item') {
      if (this.#item) this.#endItem(`${this.#place()} ${wordpress.unclosed}`);
      const where = `${this.#file}:${this.#parser.line + 1}`;
      this.#item = { kind: 'item', where, fields: new Map(), terms: [], meta: new Map(), isTooLong: false };
    }
    if (name === 'wp:author' && !this.#item) this.#author = new Map();
  }

  #addText(text: string): void {
    const most = this.#open.at(-1) === 'content:encoded' ? longestHtml + 1 : longestField;
    if (this.#text.length < most) this.#text += text;
    else if (this.#item && most > longestField) this.#item.isTooLong = true;
  }

  #closeTag(name: string): void {
    this.#open.pop();
    const text = this.#text;
    this.#text = '';
    if (name === 'item') this.#endItem();
    else if (this.#item) this.#addField(this.#item, name, text);
    else if (name === 'wp:author' && this.#author) {
      const login = this.#author.get('wp:author_login') ?? '';
      this.#news.push({ kind: 'author', login, name: this.#author.get('wp:author_display_name') ?? '' });
      this.#author = undefined;
    } else if (this.#author) this.#author.set(name, text);
    else if (siteNames.has(name)) this.#news.push({ kind: 'site', name, value: text.trim() });
  }

  #addField(item: WxrItem, name: string, text: string): void {
    if (name === 'category') {
      const { domain = 'category', nicename = '' } = this.#attributes;
      if (item.terms.length < 200) item.terms.push({ domain, slug: nicename, name: text.trim() });
    } else if (name === 'wp:meta_key') this.#metaKey = text.trim();
    else if (name === 'wp:meta_value') {
      if (metaNames.has(this.#metaKey)) item.meta.set(this.#metaKey, text.trim());
    } else if (this.#open.at(-1) === 'item' && !item.fields.has(name) && item.fields.size < 60)
      item.fields.set(name, text);
  }

  #endItem(broken?: string): void {
    if (!this.#item) return;
    if (broken) this.#item.broken ??= broken;
    if (broken && this.#open.at(-1) === 'content:encoded')
      this.#item.fields.set('content:encoded', this.#text);
    this.#news.push(this.#item);
    this.#item = undefined;
    this.#breaks = 0;
  }
}
