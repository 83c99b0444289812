import * as z from 'astro/zod';
import { isSlug } from '../arabic/slug.ts';
import { complaints } from '../strings/complaints.ts';
import { type Directory, directory } from './directory.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { type RegistryFile, RegistrySheet } from './registry-sheet.ts';
import { complain, text, webUrl } from './schema-terms.ts';

export interface Region {
  id: string;
  name: string;
}

export interface City {
  id: string;
  name: string;
  region: Region;
  aliases: string[];
}

/** What search engines may do with our copy of a story that belongs to someone else. */
export type SourcePolicy = 'index' | 'noindex';

export interface Source {
  id: string;
  name: string;
  url: string;
  republish: SourcePolicy;
}

export interface Section {
  id: string;
  name: string;
  description: string;
}

export interface Registries {
  regions: Directory<Region>;
  cities: Directory<City>;
  sources: Directory<Source>;
  sections: Directory<Section>;
}

/** The registries' files, by name; each may come from another folder. */
export type RegistryFiles = Record<'cities' | 'sources' | 'sections', RegistryFile>;

const id = z.string().refine(isSlug, complain(complaints.badSlug));

/** What `cities.yaml` holds. */
export const citiesSchema = z.strictObject({
  regions: z.array(z.strictObject({ id, name: text(80) })),
  cities: z.array(z.strictObject({ id, name: text(80), region: id, aliases: z.array(text(80)).default([]) })),
});
/** What `sources.yaml` holds. */
export const sourcesSchema = z.array(
  z.strictObject({ id, name: text(120), url: webUrl, republish: z.enum(['index', 'noindex']) }),
);
/** What `sections.yaml` holds. */
export const sectionsSchema = z.array(z.strictObject({ id, name: text(80), description: text(300) }));

/** The keys of each registry's entries, for the nearest valid one. */
const keys = {
  cities: { '': ['regions', 'cities'], regions: ['id', 'name'], cities: ['id', 'name', 'region', 'aliases'] },
  sources: { '': ['id', 'name', 'url', 'republish'] },
  sections: { '': ['id', 'name', 'description'] },
};

/** Reads and checks all registries; a registry with problems is as if it were empty. */
export function readRegistries(files: RegistryFiles): { registries: Registries; problems: Problem[] } {
  const problems: Problem[] = [];
  const sheet = <Output>(name: keyof RegistryFiles, schema: z.ZodType<Output>) =>
    new RegistrySheet(files[name], schema, keys[name], problems);

  const cityFile = sheet('cities', citiesSchema);
  const regions = directory(
    cityFile,
    cityFile.value?.regions ?? [],
    ({ id, name }) => [id, name],
    (name, index) => cityFile.report(['regions', index], complaints.duplicateName(name)),
  );
  const regionOf = new Map(regions.all.map((region) => [region.id, region]));
  const cities = (cityFile.value?.cities ?? []).map((city, index): City => {
    const region = regionOf.get(city.region);
    if (region) return { ...city, region };
    const near = nearest(city.region, regionOf.keys());
    cityFile.report(['cities', index, 'region'], complaints.unknownRegion(city.region, near));
    return { ...city, region: { id: city.region, name: city.region } };
  });
  const cityDirectory = directory(
    cityFile,
    cities,
    (city) => [city.id, city.name, ...city.aliases],
    (name, index) => cityFile.report(['cities', index], complaints.duplicateName(name)),
  );

  const sourceFile = sheet('sources', sourcesSchema);
  const sources = directory(
    sourceFile,
    sourceFile.value ?? [],
    ({ id, name }) => [id, name],
    (name, index) => sourceFile.report([index], complaints.duplicateName(name)),
  );

  const sectionFile = sheet('sections', sectionsSchema);
  const sections = directory(
    sectionFile,
    sectionFile.value ?? [],
    ({ id, name }) => [id, name],
    (name, index) => sectionFile.report([index], complaints.duplicateName(name)),
  );

  return { registries: { regions, cities: cityDirectory, sources, sections }, problems };
}
