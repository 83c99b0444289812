import pLimit from 'p-limit';
import type { Storage } from 'unstorage';
import type { ImageId } from '../content/image-id.ts';
import type { Decision } from './decision.ts';
import { periodOf } from './reporter.ts';

/** How a report was taken: counted with so many distinct reporters, or refused to one who has reported too many images. */
export type Counted = { reporters: number } | 'too many';

/**
 * What is kept of reports in a key-value store. Stores have no transactions, so that one process writes one report at a
 * time; where several processes share a store, a report that comes at the very moment of another may be lost, never
 * counted twice. What is kept of an image or a reporter has an upper size, and all of it is thrown away with its salt.
 */
export class Ledger {
  readonly #storage: Storage;
  readonly #inTurn = pLimit(1);

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** The salt of the period of a time. The first of a period throws away all that is older than the last period. */
  salt(now: number): Promise<string> {
    const period = periodOf(now);
    const key = `salts:${period}`;
    return this.#inTurn(async () => {
      const known = await this.#storage.getItem<string>(key);
      if (known) return known;
      const salt = crypto.randomUUID();
      await this.#storage.setItem(key, salt);
      await this.#forgetBefore(period - 1);
      return salt;
    });
  }

  async #forgetBefore(period: number): Promise<void> {
    for (const kept of ['salts', 'reports', 'reporters']) {
      const keys = await this.#storage.getKeys(kept);
      const old = keys.filter((key) => Number(key.split(':')[1]) < period);
      for (const key of old) await this.#storage.removeItem(key);
    }
  }

  /**
   * Counts a reporter of an image, once; the reporters of this period and the last count. No more than `most` are kept of
   * an image, and a reporter is heard of no more than `mostImages` in a period.
   */
  addReport(
    image: ImageId,
    reporter: string,
    now: number,
    { most, mostImages }: { most: number; mostImages: number },
  ): Promise<Counted> {
    const period = periodOf(now);
    return this.#inTurn(async () => {
      const earlier = await this.#list(`reports:${period - 1}:${image}`);
      const reporters = await this.#list(`reports:${period}:${image}`);
      const count = () => new Set([...earlier, ...reporters]).size;
      if (reporters.includes(reporter) || count() >= most) return { reporters: count() };

      const images = await this.#list(`reporters:${period}:${reporter}`);
      if (images.length >= mostImages) return 'too many';
      await this.#storage.setItem(`reporters:${period}:${reporter}`, [...images, image]);
      reporters.push(reporter);
      await this.#storage.setItem(`reports:${period}:${image}`, reporters);
      return { reporters: count() };
    });
  }

  async #list(key: string): Promise<string[]> {
    return (await this.#storage.getItem<string[]>(key)) ?? [];
  }

  /** Decides of an image by what stands decided, and gives the new decision; undefined where `by` leaves it as it is. */
  decide(
    image: ImageId,
    by: (standing: Decision | null) => Decision | undefined,
  ): Promise<Decision | undefined> {
    return this.#inTurn(async () => {
      const key = `decisions:${image}`;
      const decided = by(await this.#storage.getItem<Decision>(key));
      if (decided) await this.#storage.setItem(key, decided);
      return decided;
    });
  }

  /** Every decision, in the order of the images' ids. */
  async decisions(): Promise<Decision[]> {
    const keys = await this.#storage.getKeys('decisions');
    const found = await Promise.all(keys.sort().map((key) => this.#storage.getItem<Decision>(key)));
    return found.filter((decision) => decision !== null);
  }

  /** Since when (in milliseconds) the site must be built anew and the deploy hook has not taken it. */
  async owedBuild(): Promise<number | undefined> {
    return (await this.#storage.getItem<number>('owed:build')) ?? undefined;
  }

  async noteBuild(owedSince: number | undefined): Promise<void> {
    if (owedSince === undefined) await this.#storage.removeItem('owed:build');
    else await this.#storage.setItem('owed:build', owedSince);
  }
}
