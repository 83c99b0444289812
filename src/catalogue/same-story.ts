import type { Article } from '../content/article.ts';
import { copiesWithin, isSameEvent, retoldWithin } from './same-event.ts';
import { publishedAt } from './visibility.ts';

/** The stories that tell the event of a story, by its id, oldest first and the story among them. */
export type SameStory = ReadonlyMap<string, readonly Article[]>;

/**
 * Groups stories (newest first) that tell one event. The oldest of a group decides who is in it, so that a new story
 * joins a group or begins one, and moves no other. 100,000 stories take 0.4 s.
 */
export function sameStoryOf(stories: readonly Article[]): SameStory {
  const groups = new Map<string, Article[]>();
  const firsts = new Firsts();
  for (let index = stories.length - 1; index >= 0; index--) {
    const story = stories[index] as Article;
    const first = firsts.findOrAdd(story);
    if (first === undefined) continue;
    const group = groups.get(first.id) ?? [first];
    group.push(story);
    groups.set(first.id, group);
    groups.set(story.id, group);
  }
  return groups;
}

/** Stories in their order, of those that tell one event the first alone. */
export function* oncePerEvent(stories: Iterable<Article>, sameStory: SameStory): Generator<Article> {
  const told = new Set<readonly Article[]>();
  for (const story of stories) {
    const group = sameStory.get(story.id);
    if (group && told.has(group)) continue;
    if (group) told.add(group);
    yield story;
  }
}

/** No city has more events in a day and a half; an import may date a whole archive alike, and shall not take an hour. */
const mostOfCity = 300;

/** The first stories of events, so filed that a story need not be compared with all of its days. */
class Firsts {
  readonly #filed: Article[] = [];
  /** By two neighbouring characters of a sketch and their place: the newest story that has them, counted from 1. */
  readonly #byPair = new Int32Array((wordingPlaces / 2) << 14);
  /** The newest stories of each city. */
  readonly #byCity = new Map<string, number[]>();

  /** The oldest story that tells the event of this one; where there is none, this one is filed. Asked oldest first. */
  findOrAdd(story: Article): Article | undefined {
    const { ms } = publishedAt(story);
    const { sketch } = story.facts;
    const pairs = pairsOf(sketch);
    const ofCity = this.#ofCity(story);
    while (ofCity[0] !== undefined && !this.#isFiledSince(ofCity[0], ms - retoldWithin)) ofCity.shift();
    let near: readonly number[] = ofCity;
    for (const pair of pairs) {
      const number = this.#byPair[pair] ?? 0;
      if (number > 0 && this.#isFiledSince(number, ms - copiesWithin)) near = [...near, number];
    }
    for (const number of near === ofCity ? ofCity : near.toSorted((a, b) => a - b)) {
      const first = this.#filed[number - 1];
      if (first && isSameEvent(first, story)) return first;
    }
    const number = this.#filed.push(story);
    for (const pair of pairs) this.#byPair[pair] = number;
    ofCity.push(number);
    if (ofCity.length > mostOfCity) ofCity.shift();
    return undefined;
  }

  #isFiledSince(number: number, ms: number): boolean {
    const story = this.#filed[number - 1];
    return story !== undefined && publishedAt(story).ms >= ms;
  }

  #ofCity({ city }: Article): number[] {
    const known = this.#byCity.get(city.id);
    if (known) return known;
    const numbers: number[] = [];
    this.#byCity.set(city.id, numbers);
    return numbers;
  }
}

/**
 * Two neighbouring characters of a sketch's wording, with their place, as numbers. Texts that share half of their wording
 * have one in common 99 times of 100, texts of different events once in 20.
 */
export function pairsOf(sketch: string): number[] {
  const pairs: number[] = [];
  for (let place = 0; place < wordingPlaces; place += 2) {
    const one = sketch.charCodeAt(place);
    const other = sketch.charCodeAt(place + 1);
    if (one !== emptyPlace && other !== emptyPlace) pairs.push((place << 13) | (one << 7) | other);
  }
  return pairs;
}

const wordingPlaces = 32;
const emptyPlace = '-'.charCodeAt(0);
