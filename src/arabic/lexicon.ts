import { fold } from './fold.ts';
import { brokenPlurals } from './words/broken-plurals.ts';
import { wholeEndings } from './words/endings.ts';
import { ownFeminines, rivals } from './words/feminine.ts';
import { guarded } from './words/guarded.ts';
import { names, namesWithArticle } from './words/names.ts';
import { people } from './words/people.ts';
import { variants } from './words/variants.ts';

/** Folds the words of a list at once, which is much faster than one by one. */
const foldAll = (words: readonly string[]) => fold(words.join(' ')).split(' ');
const foldGroups = (groups: readonly (readonly string[])[]) =>
  fold(groups.map((group) => group.join(' ')).join('|'))
    .split('|')
    .map((group) => group.split(' '));

const own = new Set(foldAll(ownFeminines));

/** The stem of a folded word that is written as in a dictionary: only ة may be cut. */
function dictionaryStem(word: string): string {
  return word.length > 3 && word.endsWith('ه') && !own.has(word) ? word.slice(0, -1) : word;
}

function read(): Map<string, string> {
  const stems = new Map<string, string>();
  const learn = (word: string, stem: string) => {
    if (!stems.has(word)) stems.set(word, stem);
  };
  for (const name of foldAll([...names, ...namesWithArticle])) learn(name, name);
  for (const [first = '', ...others] of foldGroups(variants))
    for (const word of [first, ...others]) learn(word, stems.get(first) ?? dictionaryStem(first));
  const plurals = foldGroups(brokenPlurals);
  for (const [singular = ''] of plurals) learn(singular, dictionaryStem(singular));
  for (const [singular = '', ...others] of plurals)
    for (const plural of others) learn(plural, stems.get(singular) ?? singular);
  for (const word of foldAll([...ownFeminines, ...wholeEndings, ...people, ...guarded]))
    learn(word, dictionaryStem(word));
  return stems;
}

/** The stem of every listed word, by its folded spelling; without ال, but for names that are known by it. */
export const listed: ReadonlyMap<string, string> = read();

/** Folded words for people, whose plural may lose its ن. */
export const isPerson: ReadonlySet<string> = new Set(foldAll(people));

/** Folded words in ة that are rather a word and «his» where they are written with ه. */
export const isRival: ReadonlySet<string> = new Set(foldAll(rivals));
