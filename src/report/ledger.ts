import { type ImageId, isImageId } from '../content/image-id.ts';
import type { Decision } from './decision.ts';
import { period, periodOf, type Reporter, type Salts } from './reporter.ts';
import type { ReportStore } from './store.ts';

/** How a report was taken: counted with so many distinct reporters, or refused to one who has reported too many images. */
export type Counted = { reporters: number } | 'too many';

/** How long what belongs to a period is kept, in seconds. */
const lifetime = (2 * period) / 1000;

const hour = 3600 * 1000;

/**
 * What is kept of reports. Stores have no transactions, so that a list is numbered keys, each of which is claimed once:
 * however many processes add to it, nothing is lost and nobody stands in it twice. Every list has an upper length, and what
 * is known of reporters is thrown away with their salt.
 */
export class Ledger {
  readonly #store: ReportStore;

  constructor(store: ReportStore) {
    this.#store = store;
  }

  /** The salts of a time. The first of a period throws away all that is older than the last period. */
  async salts(now: number): Promise<Salts> {
    const current = periodOf(now);
    const [known, last] = await this.#read([`salts:${current}`, `salts:${current - 1}`]);
    return { current: known ?? (await this.#newSalt(current)), last };
  }

  async #newSalt(current: number): Promise<string> {
    const salt = crypto.randomUUID();
    if (await this.#store.claim(`salts:${current}`, salt, lifetime)) {
      if (!this.#store.expires) await this.#forgetBefore(current - 1);
      return salt;
    }
    const known = await this.#store.storage.getItem<string>(`salts:${current}`);
    if (known === null) throw new Error('The store holds a salt that it does not give.');
    return known;
  }

  async #forgetBefore(oldest: number): Promise<void> {
    for (const kept of ['salts', 'reports', 'reporters', 'hours']) {
      const keys = await this.#store.storage.getKeys(kept);
      const old = keys.filter((key) => Number(key.split(':')[1]) < oldest);
      for (const key of old) await this.#store.storage.removeItem(key);
    }
  }

  /**
   * Counts a reporter of an image, once; the reporters of this period and the last count. No more than `most` are kept of
   * an image, and a reporter is heard of no more than `mostImages` in a period.
   */
  async addReport(
    image: ImageId,
    reporter: Reporter,
    now: number,
    { most, mostImages }: { most: number; mostImages: number },
  ): Promise<Counted> {
    const current = periodOf(now);
    const earlier = new Set(await this.#members(`reports:${current - 1}:${image}`, most));
    if (earlier.size >= most || (reporter.last && earlier.has(reporter.last)))
      return { reporters: earlier.size };
    if (!(await this.#enter(`reporters:${current}:${reporter.current}`, image, mostImages)))
      return 'too many';
    const left = most - earlier.size;
    const members = await this.#enter(`reports:${current}:${image}`, reporter.current, left);
    return { reporters: earlier.size + (members?.size ?? left) };
  }

  /** Takes one of the places that an hour has for images to be hidden; false where they are taken by others. */
  async mayHide(image: ImageId, now: number, mostInAnHour: number): Promise<boolean> {
    const places = `hours:${periodOf(now)}:${Math.floor(now / hour)}`;
    return (await this.#enter(places, image, mostInAnHour)) !== undefined;
  }

  /** Enters a member into a list, once; gives the members, or undefined where `most` others stand there. */
  async #enter(list: string, member: string, most: number): Promise<Set<string> | undefined> {
    const { claim, storage } = this.#store;
    const places = placesOf(list, most);
    const members = await this.#read(places);
    for (const [index, place] of places.entries()) {
      members[index] ??= (await claim(place, member, lifetime))
        ? member
        : ((await storage.getItem<string>(place)) ?? undefined);
      if (members[index] === member) return new Set(members.filter(isKnown));
    }
    return undefined;
  }

  async #members(list: string, most: number): Promise<string[]> {
    return (await this.#read(placesOf(list, most))).filter(isKnown);
  }

  async #read(keys: string[]): Promise<(string | undefined)[]> {
    const found = await this.#store.storage.getItems<string>(keys);
    return found.map(({ value }) => value ?? undefined);
  }

  /** What is decided of an image. */
  async decision(image: ImageId): Promise<Decision | null> {
    return this.#store.storage.getItem<Decision>(`decisions:${image}`);
  }

  /** Hides an image unless it is decided already; whether it was hidden now, which is said once. */
  hide(hidden: Decision): Promise<boolean> {
    return this.#store.claim(`decisions:${hidden.image}`, hidden);
  }

  /** Notes what an editor decided, over whatever stands. */
  async decide(decision: Decision): Promise<void> {
    await this.#store.storage.setItem(`decisions:${decision.image}`, decision);
  }

  /** Every decision, in the order of the images' ids. */
  async decisions(): Promise<Decision[]> {
    const keys = await this.#store.storage.getKeys('decisions');
    const images = keys.map((key) => key.split(':')[1]).filter(isImageId);
    const found = await Promise.all(images.sort().map((image) => this.decision(image)));
    return found.filter((decision) => decision !== null);
  }

  /** Since when (in milliseconds) the site must be built anew and the deploy hook has not taken it. */
  async owedBuild(): Promise<number | undefined> {
    return (await this.#store.storage.getItem<number>('owed:build')) ?? undefined;
  }

  async noteBuild(owedSince: number | undefined): Promise<void> {
    if (owedSince === undefined) await this.#store.storage.removeItem('owed:build');
    else await this.#store.storage.setItem('owed:build', owedSince);
  }
}

function placesOf(list: string, most: number): string[] {
  return Array.from({ length: most }, (_, index) => `${list}.${index + 1}`);
}

function isKnown(member: string | undefined): member is string {
  return member !== undefined;
}
