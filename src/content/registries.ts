import * as z from 'astro/zod';
import { isSlug } from '../arabic/slug.ts';
import { complaints } from '../strings.ts';
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

/** A block of headlines: the newest stories, or those of one list. */
export interface HeadlineGroup {
  title: string;
  /** How many headlines. */
  count: number;
  section?: Section;
  city?: City;
}

export interface Registries {
  regions: readonly Region[];
  cities: Directory<City>;
  sources: Directory<Source>;
  sections: Directory<Section>;
  headlines: readonly HeadlineGroup[];
}

/** The registries' files, by name; each may come from another folder. */
export type RegistryFiles = Record<'cities' | 'sources' | 'sections' | 'headlines', RegistryFile>;

const id = z.string().refine(isSlug, complain(complaints.badSlug));

const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= 50;

const citiesSchema = z.strictObject({
  regions: z.array(z.strictObject({ id, name: text(80) })),
  cities: z.array(z.strictObject({ id, name: text(80), region: id, aliases: z.array(text(80)).default([]) })),
});
const sourcesSchema = z.array(
  z.strictObject({ id, name: text(120), url: webUrl, republish: z.enum(['index', 'noindex']) }),
);
const sectionsSchema = z.array(z.strictObject({ id, name: text(80), description: text(300) }));
const headlinesSchema = z.array(
  z.strictObject({
    title: text(80),
    count: z.number().refine(isCount, { params: { key: complaints.needsCount } }),
    section: z.string().optional(),
    city: z.string().optional(),
  }),
);

/** The keys of each registry's entries, for the nearest valid one. */
const keys = {
  cities: { '': ['regions', 'cities'], regions: ['id', 'name'], cities: ['id', 'name', 'region', 'aliases'] },
  sources: { '': ['id', 'name', 'url', 'republish'] },
  sections: { '': ['id', 'name', 'description'] },
  headlines: { '': ['title', 'count', 'section', 'city'] },
};

/** Reads and checks all registries; a registry with problems is as if it were empty. */
export function readRegistries(files: RegistryFiles): { registries: Registries; problems: Problem[] } {
  const problems: Problem[] = [];
  const sheet = <Output>(name: keyof RegistryFiles, schema: z.ZodType<Output>) =>
    new RegistrySheet(files[name], schema, keys[name], problems);

  const cityFile = sheet('cities', citiesSchema);
  const regions = cityFile.value?.regions ?? [];
  const regionOf = new Map(regions.map((region) => [region.id, region]));
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

  const headlineFile = sheet('headlines', headlinesSchema);
  const headlines = (headlineFile.value ?? []).flatMap(
    ({ title, count, ...from }, index): HeadlineGroup[] => {
      const lookUp = <Entry>(key: 'section' | 'city', among: Directory<Entry>) => {
        const typed = from[key];
        if (typed === undefined) return undefined;
        const found = among.find(typed);
        if (!found && among.complete && !files.headlines.borrowed)
          headlineFile.report([index, key], complaints.unknownList(typed, among.nearest(typed)));
        return found;
      };
      const group = {
        title,
        count,
        section: lookUp('section', sections),
        city: lookUp('city', cityDirectory),
      };
      const whole = (from.section === undefined || group.section) && (from.city === undefined || group.city);
      return whole ? [group] : [];
    },
  );

  return { registries: { regions, cities: cityDirectory, sources, sections, headlines }, problems };
}
