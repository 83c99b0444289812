import type { LeftReason } from '../strings/importing.ts';
import { aliasOf } from './addresses.ts';
import { detached } from './detached.ts';

/**
 * Gives old addresses to the stories that had them: each to one, and none where the site has a page of its own. Capital
 * letters make no difference, as in the check of an edition.
 */
export class Aliases {
  readonly #isPage: (path: string) => boolean;
  readonly #taken: Set<string>;
  readonly #folders = new Set<string>();

  constructor(taken: Iterable<string>, isPage: (path: string) => boolean) {
    this.#isPage = isPage;
    this.#taken = new Set();
    for (const alias of taken) this.#take(alias);
  }

  /** The aliases of the story at `path`, or why an address of it is none. */
  claim(
    addresses: readonly (string | undefined)[],
    path: string,
    leave: (reason: LeftReason, detail: string) => void,
  ): string[] {
    const claimed: string[] = [];
    for (const address of new Set(addresses)) {
      if (!address) continue;
      const alias = aliasOf(address);
      if (alias === undefined) leave('alias', address);
      else if (alias.toLowerCase() === path || claimed.includes(alias)) continue;
      else if (this.#isTaken(alias)) leave('aliasTaken', address);
      else {
        this.#take(alias);
        claimed.push(alias);
      }
    }
    return claimed;
  }

  #isTaken(typed: string): boolean {
    const alias = typed.toLowerCase();
    const bare = alias.replace(/\/$/, '');
    if (this.#taken.has(alias) || this.#isPage(bare) || this.#isPage(`${bare}/`)) return true;
    if (!alias.endsWith('/') && this.#folders.has(alias)) return true;
    return above(alias).some(
      (step) => this.#taken.has(step) || (this.#isPage(step) && !this.#isPage(`${step}/`)),
    );
  }

  #take(typed: string): void {
    const alias = typed.toLowerCase();
    this.#taken.add(detached(alias));
    for (const step of above(alias)) this.#folders.add(detached(step));
  }
}

/** `/a/b/c/` → `/a`, `/a/b`: where a file would keep a folder from standing. */
function above(path: string): string[] {
  const steps = path.replace(/\/$/, '').split('/').slice(1, -1);
  return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`);
}
