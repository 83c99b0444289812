import { readFile } from 'node:fs/promises';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { characters } from './characters.ts';
import { typeface } from './typeface.ts';
import { features, webFamily, webFont } from './web-fonts.ts';

/** The tags of the features that a font has, of both of its layout tables. */
function featuresOf(font: Buffer): Set<string> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, table) => 12 + table * 16);
  return new Set(
    tables
      .filter((at) => ['GSUB', 'GPOS'].includes(font.toString('latin1', at, at + 4)))
      .flatMap((at) => {
        const table = font.readUInt32BE(at + 8);
        const list = table + font.readUInt16BE(table + 6);
        const tags = Array.from({ length: font.readUInt16BE(list) }, (_, feature) => list + 2 + feature * 6);
        return tags.map((tag) => font.toString('latin1', tag, tag + 4));
      }),
  );
}

/** Shapers make spaces of any width, and ‑ out of ‐, and never draw what is to be ignored. */
const drawn = [...characters].filter((one) => !/[\p{Default_Ignorable_Code_Point}\p{Zs}\u2011]/u.test(one));

describe.each(['regular', 'bold'] as const)('the %s web font', async (weight) => {
  const bytes = await webFont(typeface[weight]);
  const font = create(bytes);
  if (font.isCollection) throw new TypeError('A web font is no collection.');

  test('has every character of the list that is drawn', () => {
    const lacks = (character: string) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    expect(drawn.filter(lacks)).toEqual([]);
  });

  test('keeps its copyright notice and licence, and gives up the reserved name', () => {
    expect(font.copyright).toContain('IBM Corp.');
    expect(font.getName('license')).toContain('SIL Open Font License');
    expect(font.familyName).toBe(webFamily);
    expect(`${font.fullName} ${font.postscriptName}`).not.toMatch(/plex/i);
  });

  test('keeps every feature that joins, marks and spaces Arabic, and no other', async () => {
    const complete = featuresOf(await readFile(typeface[weight]));
    const kept = featuresOf(await subsetFont(bytes, '', { keepAllGlyphs: true, targetFormat: 'sfnt' }));
    expect(kept).toEqual(complete.intersection(new Set(features)));
    expect(features.filter((feature) => !kept.has(feature))).toEqual(['isol', 'curs']);
  });

  test('is the same bytes each time', async () => {
    expect(await webFont(typeface[weight])).toEqual(bytes);
  });
});
