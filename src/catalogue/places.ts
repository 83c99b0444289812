import type { LinkGroup } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { listPath } from './urls.ts';

/** Every region that has a story, with its cities that have one, in the order of the registry. */
export function placesByRegion({ registries, lists }: Pick<Catalogue, 'registries' | 'lists'>): LinkGroup[] {
  return registries.regions.all.flatMap(({ id, name }) => {
    const path = listPath('region', id);
    if (!lists.has(path)) return [];
    const links = registries.cities.all
      .filter((city) => city.region.id === id)
      .map((city) => ({ name: city.name, path: listPath('city', city.id) }))
      .filter((city) => lists.has(city.path));
    return [{ heading: { name, path }, links }];
  });
}
