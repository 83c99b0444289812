import type { City, Registries } from '../content/registries.ts';
import { cityAmong, cityOfDateline, cityOfTitle } from './find-city.ts';
import type { IncomingStory } from './incoming.ts';

/** Where a city may be looked for. */
export type CityPlace = 'category' | 'tag' | 'title' | 'dateline';

/** All of them, the surest first. */
export const cityPlaces: readonly CityPlace[] = ['category', 'tag', 'title', 'dateline'];

/** What decides where a story belongs. */
export interface Belonging {
  registries: Registries;
  /** Where a city is looked for, in order. */
  cityFrom: readonly CityPlace[];
  defaultCity?: City;
  /** The id of the section of stories whose categories name none; the site's own where absent. */
  defaultSection?: string;
  /** Section ids by the folded names of categories. */
  sectionOf(category: string): string | undefined;
}

/** Where a story belongs. */
export interface Settled {
  city: City;
  /** Characters of the text that only named the city, which the page prints itself. */
  dateline: number;
  /** Absent where no category names one: the site's default. */
  section?: string;
  tags: string[];
  /** Categories that became tags because they name no section. */
  unplaced: string[];
}

/** Finds city, section and tags of a story whose text begins with `opening`; undefined where no city is found. */
export function settleTerms(
  story: IncomingStory,
  title: string,
  opening: string,
  { registries, cityFrom, defaultCity, defaultSection, sectionOf }: Belonging,
): Settled | undefined {
  const { cities, sections } = registries;
  const dateline = cityOfDateline(opening, cities);
  const find = {
    category: () => cityAmong(story.categories, cities),
    tag: () => cityAmong(story.tags, cities),
    title: () => cityOfTitle(title, cities)?.city,
    dateline: () => dateline?.city,
  };
  const named = story.city === undefined ? undefined : cities.find(story.city);
  const city =
    named ?? cityFrom.map((place) => find[place]()).find((found) => found !== undefined) ?? defaultCity;
  if (!city) return undefined;

  const sectionIds = story.categories.map((category) => sectionOf(category) ?? sections.find(category)?.id);
  const section = sectionIds.find((id) => id !== undefined);
  const unplaced = story.categories.filter(
    (category, index) => sectionIds[index] === undefined && !cities.find(category),
  );
  return {
    city,
    dateline: dateline?.city === city ? opening.length - dateline.rest.length : 0,
    section: section ?? defaultSection,
    tags: [...unplaced, ...story.tags],
    unplaced: (section ?? defaultSection) === undefined ? unplaced : [],
  };
}
