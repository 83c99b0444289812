import { fold } from '../../arabic/fold.ts';
import { isSameEvent, type Telling } from '../../catalogue/same-event.ts';
import { pairsOf } from '../../catalogue/same-story.ts';

/** A text of fewer words is most often what a site puts under all its stories: their titles must be the same too. */
const shortText = 25;

/** Texts that are told alike, found without comparing each with all. */
export class NearCopies<Item extends Telling> {
  readonly #byPair = new Map<number, Item[]>();

  add(item: Item): void {
    for (const pair of pairsOf(item.facts.sketch)) {
      const items = this.#byPair.get(pair);
      if (items) items.push(item);
      else this.#byPair.set(pair, [item]);
    }
  }

  /** Those that are a near copy of an item and were published within the same days, in the order in which they were added. */
  like(item: Item): Item[] {
    const near = new Set(pairsOf(item.facts.sketch).flatMap((pair) => this.#byPair.get(pair) ?? []));
    return [...near].filter(
      (other) => isSameEvent(other, item) && (isLong(item, other) || isSameTitle(item, other)),
    );
  }
}

const isLong = (...items: Telling[]) => items.every(({ facts }) => facts.words >= shortText);
const isSameTitle = (one: Telling, other: Telling) => fold(one.title) === fold(other.title);
