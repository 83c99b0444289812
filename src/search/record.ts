import { tokensOf } from '../arabic/tokens.ts';
import { articlePath } from '../catalogue/urls.ts';
import { publishedAt } from '../catalogue/visibility.ts';
import type { Article } from '../content/article.ts';
import { reader } from '../strings/reader.ts';
import { hidden, hiddenPassages } from './hidden.ts';
import { aboutField, everyStory, indexedWords, joined, stemIn, titleField } from './indexed.ts';
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
export function searchRecord(story: Article, paragraphs: readonly string[], stem?: (word: string) => string) {
  const { title, id, tags, authors } = story;
  const filed = publishedAt(story);
  const facets = facetsOf(story);
  const texts = textsOf(story, paragraphs);
  const words = texts.map((text) => indexedWords(text, stem));
  const about = [facets.city, ...tags, ...authors].map((text) => indexedWords(text, stem));
  const filters = { ...facets, year: filed.iso.slice(0, 4) };
  return {
    url: articlePath(id),
    language: 'und',
    content: joined([...words, [everyStory]]),
    meta: {
      date: hidden(filed.iso),
      text: hiddenPassages(texts, words),
      ...titleFieldsOf(title, words[0] ?? []),
      [aboutField]: joined(about),
    },
    filters: mapValues(filters, (value) => [value]),
    sort: { date: new Date(filed.ms).toISOString() },
  };
}

function titleFieldsOf(title: string, words: readonly string[]): Record<string, string> {
  const fields: Record<string, string[]> = {};
  for (const [place, { text }] of tokensOf(title).entries()) {
    const word = words[place] ?? '';
    const field = titleField(text);
    if (stemIn(word) !== '') fields[field] = [...(fields[field] ?? []), word];
  }
  return mapValues(fields, (all) => all.join(' '));
}

const mapValues = <From, To>(values: Record<string, From>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
