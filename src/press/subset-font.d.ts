declare module 'subset-font' {
  export interface SubsetOptions {
    targetFormat: 'sfnt' | 'woff2';
    /** Tags of the layout features to keep; all, where this is absent. */
    keepFeatures?: readonly string[];
    keepAllGlyphs?: boolean;
    noHinting?: boolean;
    /** Numbers of names to keep beside those of the family, its version and its copyright. */
    preserveNameIds?: readonly number[];
  }
  /** A font with the glyphs that `text` needs, whatever its letters join to, in another format. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
