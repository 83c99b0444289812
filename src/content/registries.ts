import * as z from 'astro/zod';
import { fold } from '../arabic/fold.ts';
import { isSlug } from '../arabic/slug.ts';
import { complaints } from '../strings.ts';
import { nearest, nearestAmong } from './nearest.ts';
import { type Complaint, type Position, type Problem, positionsIn } from './problem.ts';
import { complain, explainIssue, text, webUrl } from './schema-terms.ts';
import { explainYaml, type Locate, locator, parseYaml } from './yaml.ts';

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

/** Looks an author's spelling up: by id, name or alias, blind to hamzas, ة/ه, ى/ي and vowel marks. */
export interface Directory<Entry> {
  all: readonly Entry[];
  find(typed: string): Entry | undefined;
  /** The nearest name to one that was not found. */
  nearest(typed: string): string | undefined;
  /** False where the registry itself has problems: a name that it lacks may be right. */
  complete: boolean;
}

export interface Registries {
  regions: readonly Region[];
  cities: Directory<City>;
  sources: Directory<Source>;
  sections: Directory<Section>;
  headlines: readonly HeadlineGroup[];
}

/** The text of a registry, or why it cannot be read. */
export interface RegistryFile {
  file: string;
  text: string;
  complaint?: Complaint;
  /** Lent by another newspaper: what it says of names that are not in this one's registries is passed over. */
  borrowed?: boolean;
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

const keys = {
  '': [
    'regions',
    'cities',
    'id',
    'name',
    'url',
    'republish',
    'description',
    'title',
    'count',
    'section',
    'city',
  ],
  regions: ['id', 'name'],
  cities: ['id', 'name', 'region', 'aliases'],
};

/** Reads and checks all registries; a registry with problems is as if it were empty. */
export function readRegistries(files: RegistryFiles): { registries: Registries; problems: Problem[] } {
  const problems: Problem[] = [];
  const sheet = <Output>(name: keyof RegistryFiles, schema: z.ZodType<Output>) =>
    new Sheet(files[name], schema, problems);

  const cityFile = sheet('cities', citiesSchema);
  const regions = cityFile.value?.regions ?? [];
  const regionOf = new Map(regions.map((region) => [region.id, region]));
  const cities = (cityFile.value?.cities ?? []).flatMap((city, index): City[] => {
    const region = regionOf.get(city.region);
    if (region) return [{ ...city, region }];
    const near = nearest(city.region, regionOf.keys());
    cityFile.report(['cities', index, 'region'], complaints.unknownRegion(city.region, near));
    return [];
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

class Sheet<Output> {
  readonly value: Output | undefined;
  sound = true;
  readonly #source: RegistryFile;
  readonly #problems: Problem[];
  readonly #locate: Locate;
  readonly #position: (offset: number) => Position;

  constructor(source: RegistryFile, schema: z.ZodType<Output>, problems: Problem[]) {
    this.#source = source;
    this.#problems = problems;
    this.#locate = locator(source.text);
    this.#position = positionsIn(source.text);
    if (source.complaint) {
      this.#add(0, source.complaint);
      return;
    }
    const data = this.#parse();
    if (data === undefined) return;
    const result = schema.safeParse(data);
    if (result.success) this.value = result.data;
    else
      for (const issue of result.error.issues) {
        for (const { path, what, complaint } of explainIssue(issue, data, keys))
          this.report(path, complaint, what);
      }
  }

  report(path: readonly PropertyKey[], complaint: Complaint, what: 'key' | 'value' = 'value') {
    this.#add(this.#locate(path, what), complaint);
  }

  #add(offset: number, [wrong, mend]: Complaint): void {
    this.sound = false;
    this.#problems.push({ file: this.#source.file, ...this.#position(offset), wrong, mend });
  }

  #parse(): unknown {
    try {
      return parseYaml(this.#source.text);
    } catch (error) {
      const { offset, complaint } = explainYaml(error, this.#source.text);
      this.#add(offset, complaint);
      return undefined;
    }
  }
}

function directory<Entry>(
  sheet: { sound: boolean },
  all: readonly Entry[],
  namesOf: (entry: Entry) => string[],
  onDuplicate: (name: string, index: number) => void,
): Directory<Entry> {
  const byName = new Map<string, Entry>();
  const names = new Set<string>();
  for (const [index, entry] of all.entries()) {
    for (const name of new Set(namesOf(entry))) {
      const key = fold(name);
      const holder = byName.get(key);
      if (holder && holder !== entry) onDuplicate(name, index);
      else byName.set(key, entry);
      names.add(name);
    }
  }
  return {
    all,
    find: (typed) => byName.get(fold(typed)),
    nearest: nearestAmong(names),
    complete: sheet.sound,
  };
}
