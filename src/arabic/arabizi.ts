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

/** What may be read in another way too. First clitics and the article: «walbled», «l7okouma», «al-maghrib», «errachidia». */
const otherReadings: readonly (readonly [RegExp, string])[] = [
  [/^(?:[wf][aeou]?)?(?:[blk][aei]?)?(?:[aei]?l[ae]?[’'-]?)?(?=.{3})/, ''],
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
    .replace(/(.)ه+$/, '$1');
}

/** What it costs to read a sound otherwise, in slips of the pen. */
const readings = {
  /** Latin writes short vowels, Arabic does not. */
  shortVowel: 0.2,
  longVowel: 0.6,
  otherVowel: 0.5,
  throat: 0.3,
  otherLetter: 0.1,
};
const isVowel = (letter: string) => 'اوي'.includes(letter);

/**
 * How far an Arabic word is from a spelling of {@link fromLatin} that has its skeleton: vowels that only one of them writes,
 * and letters that one Latin letter stands for.
 */
export function soundCost(spelling: string, word: string): number {
  const unsaid = (letter: string) => (isVowel(letter) ? readings.longVowel : readings.throat);
  let row = [0];
  for (const [place, letter] of [...word].entries()) row[place + 1] = (row[place] ?? 0) + unsaid(letter);
  for (const heard of spelling) {
    const dropped = isVowel(heard) ? readings.shortVowel : /[هع]/.test(heard) ? readings.throat : Infinity;
    const next = [(row[0] ?? 0) + dropped];
    for (const [place, letter] of [...word].entries()) {
      const alike = heard === letter ? 0 : isVowel(heard) && isVowel(letter) ? readings.otherVowel : Infinity;
      const merges = skeletonOf(heard) === skeletonOf(letter) ? readings.otherLetter : Infinity;
      const same = isVowel(heard) || isVowel(letter) ? alike : Math.min(alike, merges);
      const added = /[اويهعء]/.test(letter) ? unsaid(letter) : Infinity;
      next.push(
        Math.min((row[place] ?? 0) + same, (row[place + 1] ?? 0) + dropped, (next[place] ?? 0) + added),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
