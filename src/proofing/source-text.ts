/** A text, and where each of its characters stands in a file: marks of Markdown or YAML stand between them there. */
export class SourceText {
  readonly #parts: string[] = [];
  /** In order: where a piece begins in the text, where in the file, and how long it is there. */
  readonly #pieces: { start: number; offset: number; length: number }[] = [];
  #length = 0;

  /** Adds `text`, which stands at `offset` of the file: as it is, or as a single character that is longer there. */
  add(text: string, offset: number, length = text.length): void {
    if (text === '') return;
    this.#pieces.push({ start: this.#length, offset, length });
    this.#parts.push(text);
    this.#length += text.length;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Where the span stands in the file, in one piece; undefined where something else stands in between. */
  place(start: number, end: number): { offset: number; length: number } | undefined {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    const from = this.#offset(first, start);
    const to = this.#end(last, end);
    for (let piece = first; piece < last; piece += 1) {
      const { offset = 0, length = 0 } = this.#pieces[piece] ?? {};
      if (offset + length !== this.#pieces[piece + 1]?.offset) return undefined;
    }
    return { offset: from, length: to - from };
  }

  /** Where a place of the text begins in the file. */
  offsetOf(start: number): number {
    return this.#offset(this.#pieceAt(start), start);
  }

  #pieceAt(start: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= start) low = middle;
      else high = middle;
    }
    return low;
  }

  #offset(index: number, at: number): number {
    const piece = this.#pieces[index];
    return piece === undefined ? 0 : piece.offset + (this.#isWhole(index) ? 0 : at - piece.start);
  }

  #end(index: number, end: number): number {
    const piece = this.#pieces[index];
    if (piece === undefined) return 0;
    return piece.offset + (this.#isWhole(index) ? piece.length : end - piece.start);
  }

  /** Whether a piece is one character that stands for more, or less, of the file. */
  #isWhole(index: number): boolean {
    const piece = this.#pieces[index];
    const next = this.#pieces[index + 1]?.start ?? this.#length;
    return piece !== undefined && next - piece.start !== piece.length;
  }
}
