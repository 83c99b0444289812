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
      let cost = before[to - 1] ?? 0;
      if (letter !== other) {
        const table = from === typed.length && to === meant.length ? wrongEndCosts : wrongCosts;
        cost += (table.get(pairOf(letter, other)) ?? 1) + (from === 1 && to === 1 ? firstLetterCost : 0);
      }
      cost = Math.min(cost, (before[to] ?? 0) + tooMany, (row[to - 1] ?? 0) + (missing[to - 1] ?? 0));
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
 * Whether two folded words differ by what makes another word or form, and not by a slip: شركه and شركات, داخله and
 * داخليه, درس and مدرس.
 */
export function differInForm(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  const [tail, otherTail] = [one.slice(shared), other.slice(shared)];
  if (ending.test(tail) && ending.test(otherTail))
    return !alikeAtEnd.includes(tail + otherTail) && !alikeAtEnd.includes(otherTail + tail);
  const begins = Math.abs(one.length - other.length);
  return one.length < other.length
    ? other.endsWith(one) && opening.test(other.slice(0, begins))
    : one.endsWith(other) && opening.test(one.slice(0, begins));
}
