import { hash } from 'node:crypto';
import type { Article } from '../content/article.ts';
import { shortPath } from './urls.ts';
import { newestFirst } from './visibility.ts';

/** Digits and consonants that look like no other: a code spells no word, and can be read out. */
const signs = '23456789bcdfghjkmnpqrstvwxyz';

/** Two codes of 10,000 stories begin with the same seven signs once in 270 newspapers, of 100,000 once in three. */
const shortest = 7;
const longest = 9;

/**
 * The short address of every story that has one, by the story's id: every story that stands, or once stood, at an address
 * that is percent-encoded when it is pasted. A code is made of the story's guid alone, so that it outlives a new slug as
 * the story does in feed readers. Of stories whose codes begin alike the oldest has the short one, the next one a sign
 * more; hidden stories count too, so that no code changes when a story appears or expires.
 */
export function shortPaths(
  articles: readonly Pick<Article, 'id' | 'guid' | 'aliases' | 'date' | 'publishDate'>[],
): Map<string, string> {
  const coded = articles
    .filter(({ id, aliases }) => [id, ...aliases].some(isEncoded))
    .map((article) => ({ article, code: codeOf(article.guid) }));
  const alike = Map.groupBy(coded, ({ code }) => code.slice(0, shortest));
  const paths = new Map<string, string>();
  for (const rivals of alike.values()) {
    const taken = new Set<string>();
    for (const { article, code } of rivals.toSorted((a, b) => newestFirst(b.article, a.article))) {
      const free = beginningsOf(code).find((beginning) => !taken.has(beginning));
      if (free === undefined) continue;
      taken.add(free);
      paths.set(article.id, shortPath(free));
    }
  }
  return paths;
}

/** Whether an address is percent-encoded wherever it is pasted. */
export function isEncoded(address: string): boolean {
  return /[^ -~]/.test(address);
}

function codeOf(guid: string): string {
  let rest = hash('sha1', guid, 'buffer').readUIntBE(0, 6);
  let code = '';
  while (code.length < longest) {
    code += signs[rest % signs.length];
    rest = Math.floor(rest / signs.length);
  }
  return code;
}

function beginningsOf(code: string): string[] {
  return Array.from({ length: longest - shortest + 1 }, (_, more) => code.slice(0, shortest + more));
}
