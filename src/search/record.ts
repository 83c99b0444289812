import { tokensOf } from '../arabic/tokens.ts';
import { articlePath } from '../catalogue/urls.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { reader } from '../strings.ts';
import { hidden } from './hidden.ts';
import { aboutField, everyStory, indexedWords, joined, titleField } from './indexed.ts';
import type { FacetName } from './part-list.ts';

/** What a reader may narrow a search to. */
export function facetsOf({ city, section, source }: Article): Record<FacetName, string> {
  return {
    section: section.name,
    region: city.region.name,
    city: city.name,
    source: source?.name ?? reader.newsroom,
  };
}

/** The texts of a story that are searched, and that a reader may be shown. */
export const textsOf = ({ title }: Article, paragraphs: readonly string[]): string[] => [
  title,
  ...paragraphs,
];

/**
 * What one story gives to Pagefind: a custom record. Its content is the stems of the title and the body; what readers are
 * shown is hidden in its metadata. Filters and order are there for whatever else asks the index; the search page has them
 * from the table of each part.
 */
export function searchRecord(story: Article, paragraphs: readonly string[]) {
  const { title, id, tags, authors } = story;
  const filed = publishedAt(story);
  const facets = facetsOf(story);
  const shown = { title, text: paragraphs.join('\n'), date: filed.iso, ...facets };
  const about = [...Object.values(facets), ...tags, ...authors].map(indexedWords);
  const filters = { ...facets, year: filed.iso.slice(0, 4) };
  return {
    url: articlePath(id),
    language: 'und',
    content: `${joined(textsOf(story, paragraphs).map(indexedWords))} ${everyStory}`,
    meta: {
      ...mapValues(shown, hidden),
      ...titleFieldsOf(title),
      [aboutField]: joined(about),
    },
    filters: mapValues(filters, (value) => [value]),
    sort: { date: new Date(filed.ms).toISOString() },
  };
}

function titleFieldsOf(title: string): Record<string, string> {
  const fields: Record<string, string[]> = {};
  const words = tokensOf(title);
  const stems = indexedWords(title);
  for (const [place, { text }] of words.entries()) {
    const stem = stems[place];
    if (stem) (fields[titleField(text)] ??= []).push(stem);
  }
  return mapValues(fields, (all) => all.join(' '));
}

const mapValues = <From, To>(values: Record<string, From>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
