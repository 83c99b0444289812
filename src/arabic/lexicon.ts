import { fold } from './fold.ts';
import { brokenPlurals } from './words/broken-plurals.ts';
import { wholeEndings } from './words/endings.ts';
import { ownFeminines } from './words/feminine.ts';
import { guarded } from './words/guarded.ts';
import { names, namesWithArticle } from './words/names.ts';
import { variants } from './words/variants.ts';

const own = new Set(ownFeminines.map(fold));

/** The stem of a folded word that is written as in a dictionary: only ة may be cut. */
function dictionaryStem(word: string): string {
  return word.length > 3 && word.endsWith('ه') && !own.has(word) ? word.slice(0, -1) : word;
}

function read(): Map<string, string> {
  const stems = new Map<string, string>();
  const learn = (word: string, stem: string) => {
    if (!stems.has(word)) stems.set(word, stem);
  };
  for (const name of names.map(fold)) learn(name, name);
  for (const [first = '', ...others] of variants.map((group) => group.map(fold))) {
    learn(first, dictionaryStem(first));
    for (const other of others) learn(other, dictionaryStem(first));
  }
  const plurals = brokenPlurals.map((group) => group.map(fold));
  for (const [singular = ''] of plurals) learn(singular, dictionaryStem(singular));
  for (const [singular = '', ...others] of plurals)
    for (const plural of others) learn(plural, stems.get(singular) ?? singular);
  for (const word of own) learn(word, word);
  for (const list of [guarded, wholeEndings])
    for (const word of list.map(fold)) learn(word, dictionaryStem(word));
  return stems;
}

/** The stem of every listed word, by its folded spelling without ال. */
export const listed: ReadonlyMap<string, string> = read();

/** Names that are known by their article only, folded. */
export const withArticle: ReadonlySet<string> = new Set(namesWithArticle.map(fold));
