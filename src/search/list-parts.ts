import { commonSynonyms } from '../arabic/words/synonyms.ts';
import type { Article } from '../content/article.ts';
import type { City } from '../content/registries.ts';
import { indexedWords } from './indexed.ts';
import { type FilterName, filterNames, type PartList, type Values } from './part-list.ts';
import type { Part } from './parts.ts';
import { facetsOf } from './record.ts';

/**
 * The list of parts for the browser. `tags` tell what the engine, the dictionary and the values hold, and in the order of
 * the parts what the files of each hold.
 */
export function listParts(
  parts: readonly Part[],
  tags: { engine: string; dictionary: string; values: string; parts: readonly string[] },
  reach: number,
): PartList {
  return {
    ...tags,
    reach,
    parts: parts.map(({ id, from, to, stories }, index) => ({
      id,
      contents: tags.parts[index] ?? '',
      from,
      to,
      stories: stories.length,
    })),
  };
}

/** What readers may ask for by name; `cities` are all that a registry names. */
export function valuesOf(parts: readonly Part[], cities: Iterable<City>): Values {
  const stories = parts.flatMap((part) => part.stories);
  return {
    filters: filterValues(stories, parts),
    names: [...commonSynonyms.map((group) => [...group]), ...namesOf(cities)],
  };
}

function filterValues(stories: readonly Article[], parts: readonly Part[]): Values['filters'] {
  const facets = stories.map(facetsOf);
  const years = parts.flatMap(({ from, to }) => {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    return Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
  });
  const named = (name: FilterName) => (name === 'year' ? years : facets.map((each) => each[name]));
  return Object.fromEntries(
    filterNames.map((name) => [name, [...new Set(named(name))].sort()]),
  ) as Values['filters'];
}

/** The names of each city: its own, those of the registry, and its address in Latin letters. */
function namesOf(cities: Iterable<City>): string[][] {
  return [...cities]
    .map(({ id, name, aliases }) => {
      const names = [name, ...aliases, id.replaceAll('-', ' ')];
      return [
        ...new Map(names.toReversed().map((each) => [indexedWords(each).join(' '), each])).values(),
      ].toReversed();
    })
    .filter((names) => names.length > 1)
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
