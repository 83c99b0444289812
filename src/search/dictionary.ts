import { bare } from '../arabic/fold.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokensOf } from '../arabic/tokens.ts';
import { spellingOf } from './indexed.ts';
import type { Title } from './titles.ts';

/** What is known of the words of some stories: how many stories, and in how many of them each stem stands. */
export interface Words {
  stories: number;
  /** The stem, the form of it that is written most, and the stories that hold it. */
  stems: [stem: string, word: string, stories: number][];
  /** The title of each story, in their order. */
  titles: Title[];
}

/**
 * `dictionary.json`: what share of all stories hold the common stems. Shares are rounded to powers of √½: `shares[n]` are
 * the stems, with spaces between, of a share of about √½ⁿ. A stem that is not there is rarer than {@link rarest}.
 */
export interface Dictionary {
  stories: number;
  shares: string[];
}

const step = Math.SQRT1_2;

/** Rarer stems tell much, and the stories that hold them are counted as they are found. */
const rarest = 1 / 32;

/**
 * Counts the words of stories that are given one by one, each as its texts, the title first. A stem is called by its
 * commonest form (of two, the first in order), without و ف ب ل ك where the stories have it so too; stop words, single
 * letters and numbers are left out. `stemOf` is the stemmer, or one that remembers.
 */
export function wordCounter(stemOf: (word: string) => string): {
  add(texts: readonly string[]): void;
  words(): Words;
} {
  const usages = new Map<string, { stories: number; last: number; forms: Map<string, number> }>();
  const titles: Title[] = [];
  return {
    add: (texts) => {
      titles.push(titleOf(texts[0] ?? '', stemOf));
      for (const { text } of texts.flatMap(tokensOf)) {
        const word = bare(text);
        if (!/^\p{L}./u.test(word) || isStopWord(word)) continue;
        const stem = stemOf(word);
        const usage = usages.get(stem) ?? { stories: 0, last: 0, forms: new Map() };
        usages.set(stem, usage);
        if (usage.last !== titles.length) usage.stories++;
        usage.last = titles.length;
        usage.forms.set(word, (usage.forms.get(word) ?? 0) + 1);
      }
    },
    words: () => ({
      titles,
      stories: titles.length,
      stems: [...usages].map(([stem, { forms, stories }]) => [stem, commonest(forms), stories]),
    }),
  };
}

function titleOf(text: string, stemOf: (word: string) => string): Title {
  const words = tokensOf(text).filter(({ text: word }) => !isStopWord(word));
  return words.map(({ text: word }) => [stemOf(word), spellingOf(word)]);
}

function commonest(forms: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>();
  for (const [form, count] of forms) {
    const alone = withoutClitics(form).find((rest) => rest !== form && forms.has(rest)) ?? form;
    counts.set(alone, (counts.get(alone) ?? 0) + count);
  }
  let best: [string, number] = ['', 0];
  for (const [word, times] of counts)
    if (times > best[1] || (times === best[1] && word < best[0])) best = [word, times];
  return best[0];
}

const withoutClitics = (word: string) => [
  word.replace(/^[وف]?لل/, 'ال'),
  word.replace(/^[وف]?[بلك]/, ''),
  word.replace(/^[وف]/, ''),
];

/** The words of several groups of stories, as one. */
export function mergeWords(groups: readonly Words[]): Words {
  const merged = new Map<string, { word: string; most: number; stories: number }>();
  for (const { stems } of groups)
    for (const [stem, word, stories] of stems) {
      const known = merged.get(stem);
      if (!known) merged.set(stem, { word, most: stories, stories });
      else {
        known.stories += stories;
        if (stories > known.most || (stories === known.most && word < known.word)) {
          known.word = word;
          known.most = stories;
        }
      }
    }
  return {
    stories: groups.reduce((sum, { stories }) => sum + stories, 0),
    titles: groups.flatMap(({ titles }) => titles),
    stems: [...merged].map(([stem, { word, stories }]) => [stem, word, stories]),
  };
}

export function dictionaryOf({ stories, stems }: Words): Dictionary {
  const shares: string[][] = [];
  for (const [stem, , holding] of stems) {
    const share = holding / stories;
    if (share < rarest) continue;
    const place = Math.round(Math.log(share) / Math.log(step));
    shares[place] = [...(shares[place] ?? []), stem];
  }
  return { stories, shares: Array.from(shares, (list) => (list ?? []).sort().join(' ')) };
}

/** What share of all stories hold a stem; undefined where it is rare. */
export function sharesOf({ shares }: Dictionary): (stem: string) => number | undefined {
  const known = new Map<string, number>();
  for (const [place, stems] of shares.entries())
    for (const stem of stems.split(' ')) known.set(stem, step ** place);
  return (stem) => known.get(stem);
}
