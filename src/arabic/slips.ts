import { arabicKeys } from './keyboard.ts';

const alikeCost = 0.4;
const swapCost = 0.7;
const nearKeyCost = 0.8;
const vowelCost = 0.8;
const firstLetterCost = 0.3;

/** Letters that people write for one another: by sound, by shape, or for want of a rule. */
const alike = 'ضظ ضد ظد ظز ظذ ذز ذد ثت ثس صس طت قك ءا ءؤ ءئ ؤو ئي ؤئ حه ck cq kq cs sz iy'.split(' ');
/** Endings that people write for one another: حكومة، حكوما، حكومت; مستشفى، مستشفا. */
const alikeAtEnd = 'اه هت اي'.split(' ');
const neighbours = [...arabicKeys].map((_, place) => arabicKeys.slice(place, place + 2));

const pairOf = (one: number, other: number) => (one << 16) | other;
const costs = (pairs: readonly string[], cost: number) =>
  pairs.flatMap((pair) => {
    const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    return [[pairOf(one, other), cost] as const, [pairOf(other, one), cost] as const];
  });
const wrongCosts = new Map([...costs(neighbours, nearKeyCost), ...costs(alike, alikeCost)]);
const wrongEndCosts = new Map([...wrongCosts, ...costs(alikeAtEnd, nearKeyCost)]);

/**
 * How far a folded word that was typed is from the one that may be meant: letters that are wrong, missing, too many or
 * swapped (Damerau and Levenshtein's distance of adjacent letters). What people often do costs less than 1: letters that
 * sound alike, neighbours on the keyboard, a letter doubled or not, long vowels. The first letter costs more. Symmetric;
 * infinite where it is more than `most`.
 */
export function slipCost(typed: string, meant: string, most = Number.POSITIVE_INFINITY): number {
  const missing = extraCosts(meant);
  const extra = extraCosts(typed);
  let twoBefore: number[] = [];
  let before = [0];
  let nearest = 0;
  for (const cost of missing) before.push((before.at(-1) ?? 0) + cost);
  for (let from = 1; from <= typed.length; from += 1) {
    const letter = typed.charCodeAt(from - 1);
    const tooMany = extra[from - 1] ?? 0;
    const row = [(before[0] ?? 0) + tooMany];
    const reached = nearest + swapCost;
    nearest = row[0] ?? 0;
    for (let to = 1; to <= meant.length; to += 1) {
      const other = meant.charCodeAt(to - 1);
      let cost = Math.min((before[to] ?? 0) + tooMany, (row[to - 1] ?? 0) + (missing[to - 1] ?? 0));
      const matched = before[to - 1] ?? 0;
      if (letter === other) cost = Math.min(cost, matched);
      else if (matched + alikeCost <= Math.min(cost, most)) {
        const table = from === typed.length && to === meant.length ? wrongEndCosts : wrongCosts;
        const wrong = table.get(pairOf(letter, other)) ?? 1;
        cost = Math.min(cost, matched + wrong + (from === 1 && to === 1 ? firstLetterCost : 0));
      }
      if (from > 1 && to > 1 && letter === meant.charCodeAt(to - 2) && other === typed.charCodeAt(from - 2))
        cost = Math.min(cost, (twoBefore[to - 2] ?? 0) + swapCost);
      nearest = Math.min(nearest, cost);
      row.push(cost);
    }
    if (Math.min(nearest, reached) > most) return Number.POSITIVE_INFINITY;
    [twoBefore, before] = [before, row];
  }
  const cost = before[meant.length] ?? 0;
  return cost <= most ? cost : Number.POSITIVE_INFINITY;
}

/** What each letter of a word costs where it is missing, or too many. */
function extraCosts(word: string): number[] {
  const costs: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    if (letter === 'ء' || (at > 0 && letter === word.charAt(at - 1))) costs.push(alikeCost);
    else costs.push(('اوي'.includes(letter) ? vowelCost : 1) + (at === 0 ? firstLetterCost : 0));
  }
  return costs;
}

const groups = 'تثطسص دذضظز قك ب ج خ ر ش ع غ ف ل م ن ckqsz iy'.split(' ');
const bits = new Map([
  ...groups.flatMap((group, bit) => [...group].map((letter) => [letter, 1 << bit] as const)),
  ...[...'اويءؤئهح'].map((letter) => [letter, 0] as const),
]);

/** The letters of a folded word as bits; those that are written for one another are one, or none. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1)
    letters |= bits.get(word.charAt(at)) ?? 1 << (groups.length + (word.charCodeAt(at) % 15));
  return letters;
}

/** Whether {@link slipCost} may be so low, by the {@link lettersOf} of both words: quick, and never wrongly false. */
export function mayBeNear(one: number, other: number, cost: number): boolean {
  const most = 2 * Math.floor(cost / vowelCost);
  let differing = one ^ other;
  for (let count = 0; differing !== 0; count += 1) {
    if (count === most) return false;
    differing &= differing - 1;
  }
  return true;
}

const ending = /^(?:|ه|ا|ي|ت|و|يه|ات|ين|ون|ان|ها|هم|نا|وا|يا|يات)$/;
const opening = /^(?:[ويتنماسفبلك]|ال|مت|ست|سي)$/;

/**
 * Whether two folded words differ by what makes another word or form, and not by a slip: the ending (شركه and شركات,
 * داخله and داخليه) or the beginning (درس and مدرس).
 */
export function differInForm(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  const tails = [one.slice(shared), other.slice(shared)];
  const isDoubled = tails.join('') === one[shared - 1];
  if (tails.every((tail) => ending.test(tail)) && !isDoubled)
    return !alikeAtEnd.includes(tails.join('')) && !alikeAtEnd.includes([...tails].reverse().join(''));
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const begin = longer.slice(0, longer.length - shorter.length);
  return longer.endsWith(shorter) && opening.test(begin) && begin !== shorter[0];
}

/** Whether two folded words differ by long vowels alone, none of them doubled: شركه and شراكه, كاتب and كتاب. */
export function differInVowels(one: string, other: string): boolean {
  const withoutDoubles = (word: string) => word.replace(/(.)\1+/g, '$1');
  const consonants = (word: string) => word.replace(/[اوي]/g, '');
  return consonants(one) === consonants(other) && withoutDoubles(one) !== withoutDoubles(other);
}
