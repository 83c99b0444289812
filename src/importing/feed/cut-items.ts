/** A piece of a feed in XML. Lines are counted from 1. */
export type FeedPiece =
  /** What stands before the first item: the feed's own facts. Comes first, and once. */
  | { kind: 'head'; xml: string }
  /** One item, closed where the feed forgot to. */
  | { kind: 'item'; xml: string; line: number }
  /** An item in whose midst the feed ends. */
  | { kind: 'cut'; xml: string; line: number }
  | { kind: 'tooLarge'; line: number };

/** Longest item and longest head that are held, in characters: a story file holds 1 MiB. */
const longest = 4_000_000;

/** Longest mark, so that one that two pieces of text share is seen. */
const overlap = 64;

/** What a section that was opened in one item and never closed runs into. CDATA outside of items means nothing. */
const nextItem = /<\/(?:[\w-]+:)?(?:item|entry)\s*>[^<]*<(?:[\w-]+:)?(?:item|entry)[\s>]/i;

/**
 * Cuts a feed (RSS, RDF or Atom) into its items as it is read, so that one that is broken spoils no other and a feed of
 * any size is never held whole.
 */
export async function* cutItems(texts: AsyncIterable<string>): AsyncGenerator<FeedPiece> {
  const cutter = new Cutter();
  for await (const text of texts) yield* cutter.add(text);
  yield* cutter.close();
}

class Cutter {
  #text = '';
  /** The line on which the text begins. */
  #line = 1;
  /** How far the text has been looked through. */
  #seen = 0;
  #open: { at: number; name: string } | undefined;
  #hasHead = false;

  *add(text: string): Generator<FeedPiece> {
    this.#text += text;
    yield* this.#cut(false);
    this.#drop(this.#open?.at ?? (this.#hasHead ? this.#seen : 0));
    if (this.#text.length <= longest) return;
    yield { kind: 'tooLarge', line: this.#line };
    this.#hasHead = true;
    this.#open = undefined;
    this.#drop(this.#text.length - overlap);
    this.#seen = 0;
  }

  *close(): Generator<FeedPiece> {
    yield* this.#cut(true);
    if (!this.#hasHead) yield { kind: 'head', xml: this.#text };
    if (this.#open) yield { kind: 'cut', ...this.#item(this.#open.at, this.#text.length) };
  }

  *#cut(isAll: boolean): Generator<FeedPiece> {
    const marks = /<!\[CDATA\[|<!--|<(\/?)((?:[\w-]+:)?(?:item|entry))(?=[\s/>])/gi;
    for (;;) {
      marks.lastIndex = this.#seen;
      const mark = marks.exec(this.#text);
      if (!mark) {
        this.#seen = Math.max(this.#seen, this.#text.length - overlap);
        return;
      }
      const { index } = mark;
      const [sign, closing, name] = mark;
      const isLoose = sign === '<![CDATA[' && !this.#open;
      const end = name !== undefined ? '>' : sign === '<!--' ? '-->' : ']]>';
      const closed = isLoose ? undefined : this.#after(end, index);
      if (closed === undefined && !isLoose && !isAll) {
        this.#seen = index;
        return;
      }
      if (name === undefined) {
        const isClosed =
          closed !== undefined && !(this.#open && nextItem.test(this.#text.slice(index, closed)));
        this.#seen = isClosed ? closed : index + sign.length;
        continue;
      }
      this.#seen = closed ?? this.#text.length;
      if (closing === '') yield* this.#begin(index, name);
      else if (this.#open) {
        yield { kind: 'item', ...this.#item(this.#open.at, this.#seen) };
        this.#open = undefined;
      }
    }
  }

  *#begin(at: number, name: string): Generator<FeedPiece> {
    if (!this.#hasHead) yield { kind: 'head', xml: this.#text.slice(0, at) };
    this.#hasHead = true;
    if (this.#open) {
      const { xml, line } = this.#item(this.#open.at, at);
      yield { kind: 'item', xml: `${xml}</${this.#open.name}>`, line };
    }
    this.#open = { at, name };
  }

  #item(from: number, to: number): { xml: string; line: number } {
    return { xml: this.#text.slice(from, to), line: this.#line + lineEnds(this.#text.slice(0, from)) };
  }

  #after(sign: string, from: number): number | undefined {
    const at = this.#text.indexOf(sign, from);
    return at < 0 ? undefined : at + sign.length;
  }

  #drop(characters: number): void {
    this.#line += lineEnds(this.#text.slice(0, characters));
    this.#text = this.#text.slice(characters);
    this.#seen -= characters;
    if (this.#open) this.#open.at -= characters;
  }
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
