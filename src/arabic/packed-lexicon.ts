/** What the stemmer knows of words; all of them folded. */
export interface Lexicon {
  /** The stem of every listed word; without ال, but for names that are known by it. */
  listed: ReadonlyMap<string, string>;
  /** Words for people, whose plural may lose its ن. */
  people: ReadonlySet<string>;
  /** Words in ة that are rather a word and «his» where they are written with ه. */
  rivals: ReadonlySet<string>;
}

const letters = 'ءابتثجحخدذرزسشصضطظعغفقكلمنهويآأؤإئةى';
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_^%@#&=:;<>';

/** An Arabic text with a sign of ASCII for every letter. Latin letters become small: their size means nothing to stems. */
export function packText(text: string): string {
  return text.toLowerCase().replace(/[ء-ي]/g, (letter) => signs.charAt(letters.indexOf(letter)));
}

/** What {@link packText} was given, in small letters. */
export function unpackText(packed: string): string {
  return packed.replace(/[A-Z_^%@#&=:;<>]/g, (sign) => letters.charAt(signs.indexOf(sign)));
}

/** The stem of a folded word as dictionaries write it, if nothing else is said: the word itself, without ة. */
export function usualStem(word: string): string {
  return word.length > 3 ? word.replace(/ه$/, '') : word;
}

/**
 * A lexicon as a short text of ASCII that compresses well. Every entry is a digit (how many letters the word shares with
 * the one before), its other letters, `*` where the stem keeps ة, `+` for people, `~` for a rival, and then, each after `!`,
 * the words that have the same stem, as changes of the first: `.` takes its next letter, `-` skips it.
 */
export function packLexicon({ listed, people, rivals }: Lexicon): string {
  const others = Map.groupBy(
    [...listed].filter(([word, stem]) => stem !== word && stem !== usualStem(word)),
    ([, stem]) => stem,
  );
  let before = '';
  let packed = '';
  for (const [word, stem] of [...listed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (stem !== word && stem !== usualStem(word)) continue;
    let kept = 0;
    while (kept < Math.min(9, word.length) && word[kept] === before[kept]) kept += 1;
    before = word;
    packed += kept + packText(word.slice(kept));
    packed +=
      (stem === usualStem(word) ? '' : '*') + (people.has(word) ? '+' : '') + (rivals.has(word) ? '~' : '');
    for (const [other] of others.get(stem) ?? []) packed += `!${changes(word, other)}`;
    others.delete(stem);
  }
  return packed;
}

/** How one word becomes another, with as few letters written and skipped as can be. */
function changes(from: string, to: string): string {
  if (to === '') return '';
  const written = packText(to.charAt(0)) + changes(from, to.slice(1));
  const skipped = from.indexOf(to.charAt(0));
  if (skipped < 0) return written;
  const taken = `${'-'.repeat(skipped)}.${changes(from.slice(skipped + 1), to.slice(1))}`;
  return cost(taken) < cost(written) ? taken : written;
}

const cost = (changes: string) => changes.replaceAll('.', '').length;

/** What {@link packLexicon} was given. */
export function unpackLexicon(packed: string): Lexicon {
  const listed = new Map<string, string>();
  const people = new Set<string>();
  const rivals = new Set<string>();
  let word = '';
  for (const [, kept, rest = '', flags = '', others = ''] of packed.matchAll(
    /(\d)([^\d*+~!]*)([*+~]*)([^\d]*)/g,
  )) {
    word = word.slice(0, Number(kept)) + unpackText(rest);
    const stem = flags.includes('*') ? word : usualStem(word);
    listed.set(word, stem);
    if (flags.includes('+')) people.add(word);
    if (flags.includes('~')) rivals.add(word);
    for (const other of others.split('!').slice(1)) listed.set(changed(word, other), stem);
  }
  return { listed, people, rivals };
}

function changed(word: string, changes: string): string {
  let at = 0;
  let other = '';
  for (const change of changes) {
    if (!/[.-]/.test(change)) other += unpackText(change);
    else {
      if (change === '.') other += word.charAt(at);
      at += 1;
    }
  }
  return other;
}
