import type { Article } from '../content/article.ts';
import { newestFirst } from './visibility.ts';

/**
 * Up to `most` stories of a list (newest first) that are older than `article`, nearest first. Only older ones: a page
 * that named newer stories would have to be printed again with each of them.
 */
export function olderThan(article: Article, list: readonly Article[], most: number): Article[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = list[middle];
    if (candidate && newestFirst(candidate, article) <= 0) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + most);
}
