import { bare, fold } from './fold.ts';
import { listed, withArticle } from './lexicon.ts';

/** What may be cut from the end of a word, by its last letter, longest first. */
const endings: Readonly<Record<string, readonly string[]>> = {
  ا: ['اتهما', 'تهما', 'اتها', 'اتنا', 'هما', 'تها', 'تنا', 'وها', 'ها', 'نا', 'وا', 'ا'],
  ت: ['ات'],
  ك: ['اتك', 'تك', 'ك'],
  م: ['اتهم', 'اتكم', 'تهم', 'تكم', 'هم', 'كم'],
  ن: ['اتهن', 'تهن', 'هن', 'تان', 'تين', 'ون', 'ين', 'ان'],
  ه: ['اته', 'ته', 'ه'],
  و: ['و'],
  ي: ['اتي', 'تي'],
};
/** Endings that are cut only where a listed word is left. */
const rare = new Set(['ك', 'تك', 'اتك', 'كم', 'هن', 'تي', 'اتي']);

/** The stem of a word or number as it is written (one token): folded; Arabic without clitics and inflection. */
export function stemOf(word: string): string {
  const spelled = bare(word);
  const folded = fold(spelled).replace(/[^\p{L}\p{N}]+/gu, '');
  if (!/^[ء-ي]/.test(folded)) return folded || word;
  if (/^[وفبلك]?آب$/.test(spelled)) return 'غشت';
  const sameLength = spelled.length === folded.length;
  const isArticle = (at: number) =>
    folded.startsWith('ال', at) && !(sameLength && /[أإآ]/.test(spelled.charAt(at)));

  const starts = startsOf(folded, isArticle);
  for (const { at } of starts) {
    const rest = folded.slice(at);
    if (withArticle.has(rest)) return rest;
    if (folded.startsWith('لل', at - 2) && at > 1 && withArticle.has(`ال${rest}`)) return `ال${rest}`;
    const stem = listedStem(rest);
    if (stem) return stem;
  }
  const { at } = starts.findLast(({ least, at }) => lettersAfter(folded, at) >= least) ?? { at: 0 };
  return withoutEnding(folded.slice(at));
}

interface Start {
  /** Where the word may begin, after clitics. */
  at: number;
  /** How many letters must follow where the word is not listed. */
  least: number;
}

function startsOf(word: string, isArticle: (at: number) => boolean): Start[] {
  const starts: Start[] = [];
  for (const lead of 'وف'.includes(word.charAt(0)) ? [0, 1] : [0]) {
    starts.push({ at: lead, least: lead && 3 });
    const first = word.charAt(lead);
    if (isArticle(lead)) starts.push({ at: lead + 2, least: 2 });
    else if (isArticle(lead + 1) && 'بلك'.includes(first)) {
      starts.push({ at: lead + 1, least: 3 }, { at: lead + 3, least: 2 });
    } else if (word.startsWith('لل', lead))
      starts.push({ at: lead + 1, least: 3 }, { at: lead + 2, least: 2 });
    else if ('بلك'.includes(first)) starts.push({ at: lead + 1, least: first === 'ك' ? 4 : 3 });
    else if (first === 'س' && 'يتن'.includes(word.charAt(lead + 1))) starts.push({ at: lead + 1, least: 4 });
  }
  return starts;
}

function lettersAfter(word: string, at: number): number {
  return word.length - at - (word.endsWith('ه') ? 1 : 0);
}

/** The stem of a word that is listed, or of an inflected form of one. */
function listedStem(word: string): string | undefined {
  if (word.length < 2) return;
  const stem = listed.get(word);
  if (stem) return stem;
  for (const ending of endings[word.charAt(word.length - 1)] ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const base = word.slice(0, -ending.length);
    const found =
      (/^ا?ت|ه$/.test(ending) && listed.get(`${base}ه`)) ||
      listed.get(base) ||
      (/[يو]$/.test(base) && listed.get(`${base.slice(0, -1)}ء`)) ||
      (base.endsWith('ا') && listed.get(`${base.slice(0, -1)}ي`));
    if (found) return found;
  }
  const nisba = /^(.{2,}?)ي(?:ه|ا|ون|ين|ات|تان|تين)?$/.exec(word)?.[1];
  if (nisba) {
    const known = [nisba, `${nisba}ه`, `${nisba}ا`, `${nisba}يا`].some((base) => listed.has(base));
    if (known || (/ا[يو]$/.test(nisba) && listed.has(`${nisba.slice(0, -1)}ء`))) return `${nisba}ي`;
  }
  return;
}

/** A word that is not listed without its pronoun and its plural, dual or feminine ending: at least 3 letters. */
function withoutEnding(word: string): string {
  const ending = endings[word.charAt(word.length - 1)]?.find(
    (ending) =>
      word.endsWith(ending) && word.length - ending.length >= (ending === 'و' ? 4 : 3) && !rare.has(ending),
  );
  if (!ending) return word;
  const base = word.slice(0, -ending.length);
  return /ا[يو]$/.test(base) ? `${base.slice(0, -1)}ء` : base;
}
