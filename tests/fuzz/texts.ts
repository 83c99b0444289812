import fc from 'fast-check';
import { allPieces, pieces } from './pieces.ts';

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces.arabic) },
  { weight: 3, arbitrary: fc.constantFrom(...pieces.latin) },
  { weight: 5, arbitrary: fc.constantFrom(...allPieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);

/** Text of any kind: mostly Arabic and Latin words, with what code treats in a way of its own between and inside them. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom(' ', '', ' '))
  .map(([all, between]) => all.join(between));

/** Text that an author could type in one line: words, punctuation and names, nothing unseen. */
export const plainText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...pieces.arabic,
      ...pieces.latin,
      ...pieces.forms,
      ...['<b>', '&amp;', '"', ': ', '#', '- ', '[', '{', '\\'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => `ن ${all.join(' ')}`);

/** Any address that somebody could type or hide: whole ones, and ones put together of dangerous parts. */
export const anyAddress: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...pieces.addresses),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces.addresses), piece), { minLength: 1, maxLength: 5 })
    .map((all) => all.join('')),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
