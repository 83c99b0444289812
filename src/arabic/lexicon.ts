import { fold } from './fold.ts';
import { type Lexicon, usualStem } from './packed-lexicon.ts';
import { brokenPlurals } from './words/broken-plurals.ts';
import { wholeEndings } from './words/endings.ts';
import { ownFeminines, rivals } from './words/feminine.ts';
import { guarded } from './words/guarded.ts';
import { names, namesWithArticle } from './words/names.ts';
import { nisbas } from './words/nisbas.ts';
import { people } from './words/people.ts';
import { variants } from './words/variants.ts';

/** Folds the words of a list at once, which is much faster than one by one. */
const foldAll = (words: readonly string[]) => fold(words.join(' ')).split(' ');
const foldGroups = (groups: readonly (readonly string[])[]) =>
  fold(groups.map((group) => group.join(' ')).join('|'))
    .split('|')
    .map((group) => group.split(' '));

const own = new Set(foldAll(ownFeminines));

const dictionaryStem = (word: string) => (own.has(word) ? word : usualStem(word));

function read(): Map<string, string> {
  const stems = new Map<string, string>();
  const learn = (word: string, stem: string) => {
    if (!stems.has(word)) stems.set(word, stem);
  };
  for (const name of foldAll([...names, ...namesWithArticle])) learn(name, name);
  for (const [base = '', nisba = ''] of foldGroups(nisbas)) {
    learn(base, stems.get(`ال${base}`) ?? dictionaryStem(base));
    learn(nisba, stems.get(base) ?? base);
  }
  const plurals = foldGroups(brokenPlurals);
  for (const [singular = ''] of plurals) learn(singular, dictionaryStem(singular));
  for (const [singular = '', ...others] of plurals)
    for (const plural of others) learn(plural, stems.get(singular) ?? singular);
  for (const [first = '', ...others] of foldGroups(variants))
    for (const word of [first, ...others]) learn(word, stems.get(first) ?? dictionaryStem(first));
  for (const word of foldAll([...ownFeminines, ...wholeEndings, ...people, ...guarded]))
    learn(word, dictionaryStem(word));
  return stems;
}

/** The word lists as one. */
export const lexicon: Lexicon = {
  listed: read(),
  people: new Set(foldAll(people)),
  rivals: new Set(foldAll(rivals)),
};
