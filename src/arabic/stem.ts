import { bare, fold } from './fold.ts';
import { lexicon } from './lexicon.ts';
import { list } from './words/list.ts';

const { listed, people, rivals } = lexicon;

/** A last hamza that a pronoun has given a seat: أعضائها, أعضاؤها. */
const hamzaSeat = /ا[ئؤ](?=(?:ه|ها|هم|هن|هما|نا|كم|ك)$)/;

/** Words that only their hamza tells from others, after clitics. */
const hamzas: Readonly<Record<string, string>> = {
  آب: 'غشت',
  آلات: 'اله',
  أفران: 'فرن',
  فأس: 'فءس',
  مرأة: 'امرا',
};
const hamzaWord = new RegExp(`^[وف]?[بلك]?(?:ال|ل)?(${Object.keys(hamzas).join('|')})(?:ه|ها|هم|نا)?$`);

/**
 * The stem of a word or a number as it is written (one token): folded, and of an Arabic word what is left without clitics
 * and inflection (article, pronouns, dual, plural, feminine). Derived words keep their own stems: مغربي is not مغرب.
 */
export function stemOf(word: string): string {
  const spelled = bare(word).replace(hamzaSeat, 'اء');
  const folded = fold(spelled).replace(/[^\p{L}\p{N}]+/gu, '');
  if (!/^[ء-ي]/.test(folded)) return folded || word;
  const hamza = hamzaWord.exec(spelled)?.[1];
  return (hamza && hamzas[hamza]) || arabicStem(folded, spelled);
}

function arabicStem(word: string, spelled: string): string {
  const starts = startsOf(word, spelled);
  /** «إدراج» is not the plural of درج, though «ادراج» may be. */
  const isMasdar = (at: number, stem: string) => spelled.charAt(at) === 'إ' && !stem.startsWith('ا');
  for (const { at } of starts) {
    const rest = word.slice(at);
    if (spelled.endsWith('ه') && rivals.has(rest)) return rest.slice(0, -1);
    const named = word.startsWith('لل', at - 2) ? listed.get(`ال${rest}`) : undefined;
    const stem = named ?? listed.get(rest);
    if (stem && !isMasdar(at, stem)) return stem;
  }
  for (const { at } of starts) {
    const stem = inflectedStem(word.slice(at), spelled.endsWith('ة'));
    if (stem && !isMasdar(at, stem)) return stem;
  }
  const start = starts.findLast(
    ({ at, least }) => lettersAfter(word, at) >= least && !(least > 2 && doubtful.test(word.slice(at - 1))),
  );
  return withoutEndings(word.slice(start?.at));
}

/** A clitic before what looks like another: the word must be listed, unless it is a name like بوزنيقة. */
const doubtful = /^[فبلك](?!بو)[وفبلك]/;

/** Where a word may begin after clitics, and how many letters must be left there if no list knows what is left. */
interface Start {
  at: number;
  least: number;
}

function startsOf(word: string, spelled: string): Start[] {
  const isArticle = (at: number) =>
    word.startsWith('ال', at) && (spelled.length !== word.length || !/[أإآ]/.test(spelled.charAt(at)));
  const starts: Start[] = [];
  for (const lead of /^[وف]/.test(word) ? [0, 1] : [0]) {
    starts.push({ at: lead, least: lead && 3 });
    const first = word.charAt(lead);
    if (isArticle(lead)) starts.push({ at: lead + 2, least: 2 });
    else if (/[بلك]/.test(first)) {
      starts.push({ at: lead + 1, least: first === 'ك' ? 4 : 3 });
      if (isArticle(lead + 1)) starts.push({ at: lead + 3, least: 2 });
      else if (word.startsWith('لل', lead)) starts.push({ at: lead + 2, least: 2 });
    } else if (/^س[يتن]/.test(word.slice(lead, lead + 2))) starts.push({ at: lead + 1, least: 4 });
  }
  return starts;
}

/** What may be cut from the end of a word, the shortest first. */
const endings = list(
  'ا ه و ات ان ين ون وا نا ها هم ته وها هما تان تين تنا تها تهم اته اتنا اتها اتهم تهما اتهما',
);
/** What may be cut too where a listed word is left. */
const rareEndings = list('ت ك كم هن تك تي اتك اتي تكم تهن اتكم اتهن');

function byLastLetter(endings: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const ending of endings) found[ending.slice(-1)] = [...(found[ending.slice(-1)] ?? []), ending];
  return found;
}
const longestFirst = byLastLetter([...endings].reverse());
const shortestFirst = byLastLetter([...endings, ...rareEndings].sort((a, b) => a.length - b.length));
/** Endings that need more letters before them than others. */
const leastBefore: Readonly<Record<string, number>> = { و: 4, ت: 3, ك: 3, كم: 3, هن: 3 };
const personEnding = /^(.{3,})[يو](?:ه|ها|هم|نا)?$/;
const nisbaEnding = /^(.{2,}?)ي(?:ه|ا|ون|ين|ات|تان|تين)?$/;

/** The stem of an inflected form of a listed word. A broken plural has no feminine: «مرافقة» is not of «مرافق». */
function inflectedStem(word: string, isFeminine: boolean): string | undefined {
  for (const [base, ending] of basesOf(word)) {
    const stem = listed.get(base);
    if (stem && !(isFeminine && ending === 'ه' && stem !== base && !base.endsWith('ي'))) return stem;
  }
  const person = personEnding.exec(word)?.[1];
  if (person && people.has(person) && !isFeminine) return person;
  const noun = nisbaEnding.exec(word)?.[1];
  const nouns = noun ? [noun, `${noun}ه`, `${noun}ا`, `${noun}يا`, noun.replace(/ا[يو]$/, 'اء')] : [];
  const isOther = word.startsWith('ال') && nouns.some((known) => listed.has(known.slice(2)));
  return nouns.some((known) => listed.has(known)) && !isOther ? `${noun}ي` : undefined;
}

/** What a word may be without one of the endings, as a dictionary would spell it: مدينتها is مدينة, مستواه مستوى. */
function* basesOf(word: string): Generator<[base: string, ending: string]> {
  const least = word.startsWith('ال') ? 4 : 2;
  for (const ending of shortestFirst[word.slice(-1)] ?? []) {
    const base = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || base.length < (leastBefore[ending] ?? least)) continue;
    if (/^ا?ت./.test(ending) || ending === 'ات') yield [`${base}ه`, ending];
    if (base.endsWith('ا') && /^[هن]/.test(ending)) yield [`${base.slice(0, -1)}ي`, ending];
    if (!(ending === 'ا' && base.endsWith('ه')) && !(ending === 'ت' && base.endsWith('ا')))
      yield [base, ending];
  }
}

function lettersAfter(word: string, at: number): number {
  return withoutEndings(word.slice(at), 2).length;
}

/** A word that no list knows without its pronouns and its plural, dual or feminine ending. */
function withoutEndings(word: string, least = 3): string {
  if (/^ت..ين$/.test(word)) return word;
  const ending = longestFirst[word.slice(-1)]?.find(
    (ending) => word.endsWith(ending) && word.length - ending.length >= (ending === 'و' ? 4 : least),
  );
  if (!ending) return word;
  const base = word.slice(0, -ending.length);
  return base.endsWith('ه') ? base : (listed.get(base) ?? withoutEndings(base, least));
}
