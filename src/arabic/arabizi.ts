import { fold } from './fold.ts';

/** How Moroccans write Arabic sounds with Latin letters and digits, and how English and French spell names. */
const sounds = new Map(
  (
    'ch=ش sh=ش kh=خ gh=غ th=ث dh=ذ dj=ج ph=ف ou=و 2=ء 3=ع 5=خ 6=ط 7=ح 8=غ 9=ق a=ا b=ب c=ك d=د f=ف g=ك h=ه ' +
    'i=ي j=ج k=ك l=ل m=م n=ن o=و p=ب q=ق r=ر s=س t=ت u=و v=ف w=و y=ي z=ز'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [latin: string, arabic: string]),
);
const sound = /[cskgtd]h|dj|ph|ou|./gu;

/** What may be read in another way too. First the article: «l7okouma», «al-maghrib», «errachidia». */
const otherReadings: readonly (readonly [RegExp, string])[] = [
  [/^(?:[aei]?l[’'-]?|[aei]([a-z]{1,2})-?(?=\1))(?=.{3})/, ''],
  [/a[ht]?$/, 'ه'],
  [/^[aeiou](?!u)/, 'ع'],
  [/g(?!h)/g, 'ج'],
  [/g(?!h)/g, 'غ'],
];

/** The rules of spelling that only Latin has, in this order. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}\d]/gu, ''],
  [/oo/g, 'ou'],
  [/ee/g, 'i'],
  [/(\D)\1+/g, '$1'],
  [/c(?=[eiy])/g, 's'],
  [/^[eiou](?!u)/, 'a'],
  [/e/g, ''],
  [/x/g, 'ks'],
];

/**
 * How a word in Latin letters may be spelled in Arabic, with a letter for every vowel: `l7okouma` → «حوكومه» and others,
 * folded. Empty where some letter or digit has no Arabic sound.
 */
export function fromLatin(word: string): string[] {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (!/^[a-z\d’'-]*[a-z][a-z\d’'-]*$/.test(plain)) return [];
  const readings = [plain];
  for (const reading of otherReadings) readings.push(...readings.map((one) => one.replace(...reading)));
  const spellings = readings.map((reading) =>
    rules
      .reduce((text, rule) => text.replace(...rule), reading)
      .replace(sound, (letters) => sounds.get(letters) ?? letters),
  );
  return [...new Set(spellings)].filter((spelling) => /^[ء-ي]+$/.test(spelling));
}

/** Consonants that one Latin letter stands for, as the first of each group. */
const consonants = ['تثط', 'دذضظز', 'سص', 'كق', 'هح'];
const merged = new Map(
  consonants.flatMap((group) => [...group].map((letter) => [letter, group.charAt(0)] as const)),
);

/**
 * What an Arabic word and its Latin spellings have in common: the consonants, letters that sound alike as one, without
 * the article, vowels, ع, hamza and a last h. The skeleton of one of {@link fromLatin} is that of the word that is meant.
 */
export function skeletonOf(word: string): string {
  return fold(word)
    .replace(/^ال(?=..)|[اويىءؤئع]/g, '')
    .replace(/[تثطدذضظزسصكقهح]/g, (letter) => merged.get(letter) ?? letter)
    .replace(/(?<=.)ه+$/, '');
}
