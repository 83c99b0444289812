import { stemOf } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokensOf } from '../arabic/tokens.ts';
import { indexedWords, stemIn } from './indexed.ts';

/** What is known of the words of some stories: how many stories, and in how many of them each stem stands. */
export interface Words {
  stories: number;
  /** The stem, the form of it that is written most, and the stories that hold it. */
  stems: [stem: string, word: string, stories: number][];
  /** The stems of each story's title, in the order of the stories. */
  titles: string[][];
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

/** Counts the words of stories that are given one by one, each as its texts, the title first. */
export function wordCounter(): { add(texts: readonly string[]): void; words(): Words } {
  const stems = new Map<string, { stories: number; forms: Map<string, number> }>();
  const titles: string[][] = [];
  return {
    add: (texts) => {
      titles.push(
        indexedWords(texts[0] ?? '')
          .map(stemIn)
          .filter(Boolean),
      );
      const seen = new Set<string>();
      for (const { text } of texts.flatMap(tokensOf)) {
        const word = text.replace(unwritten, '');
        if (isStopWord(word) || !/\p{L}/u.test(word)) continue;
        const stem = stemOf(word);
        const known = stems.get(stem) ?? { stories: 0, forms: new Map() };
        if (!seen.has(stem)) stems.set(stem, { ...known, stories: known.stories + 1 });
        seen.add(stem);
        known.forms.set(word, (known.forms.get(word) ?? 0) + 1);
      }
    },
    words: () => ({
      titles,
      stories: titles.length,
      stems: [...stems].map(([stem, each]) => [stem, commonest(each.forms), each.stories]),
    }),
  };
}

/** Vowel marks, tatweel and invisible characters. */
const unwritten = /[\p{M}\p{Cf}\u0640]/gu;

function commonest(forms: ReadonlyMap<string, number>): string {
  let best: [string, number] = ['', 0];
  for (const [word, times] of forms)
    if (times > best[1] || (times === best[1] && word < best[0])) best = [word, times];
  return best[0];
}

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
