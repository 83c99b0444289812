import { seeded } from '../tests/support/random.ts';
import { functionWords, nouns, patterns, rootLetters } from './words.ts';

/** Gives a number in [0, 1). */
export type Random = () => number;

/**
 * A rank from 0 to `size` − 1 by Zipf's law with exponent 1: rank r comes up in proportion to ln((r + 2) / (r + 1)),
 * which is close to 1 / (r + 1).
 */
export function zipf(random: Random, size: number): number {
  return Math.min(size - 1, Math.floor((size + 1) ** random()) - 1);
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

export const pickZipf = <Item>(random: Random, items: readonly Item[]): Item =>
  items[zipf(random, items.length)] as Item;

/** A whole number from `least` to `most`. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

const prefixes = ['ال', '', 'وال', 'بال', 'لل', 'ب', 'و', 'ل', 'فال', 'كال'];
const suffixes = ['', 'ات', 'ها', 'ه', 'هم', 'ين', 'نا', 'ية'];
const rareWords = 30_000;

/** Word forms, the commonest first: function words, then nouns with their affixes, then words of rare roots. */
export function makeVocabulary(): readonly string[] {
  const affixes = prefixes
    .flatMap((prefix, before) =>
      suffixes.map((suffix, after) => ({ prefix, suffix, rank: before + 3 * after })),
    )
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({ prefix, suffix }) => !(prefix.length > 1 && isPronoun(suffix)));
  const forms = nouns
    .flatMap((noun, stem) =>
      affixes.map(({ prefix, suffix }, affix) => ({
        form: prefix + inflect(noun, suffix),
        rank: (stem + 1) * (affix + 1),
      })),
    )
    .toSorted((a, b) => a.rank - b.rank);
  return [...new Set([...functionWords, ...forms.map(({ form }) => form), ...rareForms()])];
}

/** A feminine ending gives way to a suffix, or becomes «ت» before a pronoun; «ى» becomes «ا». */
function inflect(noun: string, suffix: string): string {
  if (suffix === '') return noun;
  if (noun.endsWith('ة')) return noun.slice(0, -1) + (isPronoun(suffix) ? 'ت' : '') + suffix;
  return noun.replace(/ى$/, 'ا') + suffix;
}

const isPronoun = (suffix: string) => /^(?:ها|ه|هم|نا)$/.test(suffix);

function rareForms(): string[] {
  const random = seeded(1);
  return Array.from({ length: rareWords }, () => {
    const root = [pick(random, rootLetters), pick(random, rootLetters), pick(random, rootLetters)];
    const word = pick(random, patterns).replace(/[123]/g, (place) => root[Number(place) - 1] ?? '');
    return (random() < 0.5 ? 'ال' : '') + word;
  });
}
