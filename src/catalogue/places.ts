import type { Link } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { listPath } from './urls.ts';

/** A region with the cities in it that have stories. */
export interface RegionEntry {
  region: Link;
  cities: Link[];
}

/** Every region and city that has a story, in the order of the registry. */
export function placesByRegion({ registries, lists }: Catalogue): RegionEntry[] {
  return registries.regions.flatMap(({ id, name }) => {
    const path = listPath('region', id);
    if (!lists.has(path)) return [];
    const cities = registries.cities.all
      .filter((city) => city.region.id === id)
      .map((city) => ({ name: city.name, path: listPath('city', city.id) }))
      .filter((city) => lists.has(city.path));
    return [{ region: { name, path }, cities }];
  });
}
