import { fold } from '../../arabic/fold.ts';
import { copiesWithin, isSameEvent, type Telling } from '../../catalogue/same-event.ts';
import { pairsOf } from '../../catalogue/same-story.ts';
import { publishedAt } from '../../catalogue/visibility.ts';

/** A text of fewer words is most often what a site puts under all its stories: their titles must be the same too. */
const shortText = 25;

const day = 86_400_000;
const daysNear = Math.ceil(copiesWithin / day);

/** Texts that are told alike, found without comparing each with all; a day is indexed when it is first asked for. */
export class NearCopies<Item extends Telling> {
  readonly #days = new Map<number, Item[]>();
  readonly #pairs = new Map<number, Map<number, Item[]>>();

  add(item: Item): void {
    const on = dayOf(item);
    append(this.#days, on, item);
    const pairs = this.#pairs.get(on);
    if (pairs) file(item, pairs);
  }

  /** Those that are a near copy of an item and were published within the same days, the oldest days first. */
  like(item: Item): Item[] {
    const near = new Set<Item>();
    const keys = pairsOf(item.facts.sketch);
    for (let on = dayOf(item) - daysNear; on <= dayOf(item) + daysNear; on++) {
      const pairs = this.#pairsOn(on);
      for (const key of keys) for (const other of pairs.get(key) ?? []) near.add(other);
    }
    return [...near].filter(
      (other) => isSameEvent(other, item) && (isLong(item, other) || isSameTitle(item, other)),
    );
  }

  #pairsOn(on: number): Map<number, Item[]> {
    const known = this.#pairs.get(on);
    if (known) return known;
    const pairs = new Map<number, Item[]>();
    for (const item of this.#days.get(on) ?? []) file(item, pairs);
    this.#pairs.set(on, pairs);
    return pairs;
  }
}

const dayOf = (item: Telling) => Math.floor(publishedAt(item).ms / day);

function file<Item extends Telling>(item: Item, pairs: Map<number, Item[]>): void {
  for (const pair of pairsOf(item.facts.sketch)) append(pairs, pair, item);
}

function append<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const isLong = (...items: Telling[]) => items.every(({ facts }) => facts.words >= shortText);
const isSameTitle = (one: Telling, other: Telling) => fold(one.title) === fold(other.title);
