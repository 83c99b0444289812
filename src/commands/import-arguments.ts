import path from 'node:path';
import type { Complaint } from '../content/problem.ts';
import { type CityPlace, cityPlaces } from '../importing/settle-terms.ts';
import { importUsage } from '../strings/importing.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** What `npm run import` was asked to do. Paths are absolute. */
export interface ImportArguments {
  from: 'wordpress';
  files: string[];
  content: string;
  images: boolean;
  /** Whether pictures may be fetched from addresses of a private network. */
  allowPrivate: boolean;
  defaultCity?: string;
  cityFrom: readonly CityPlace[];
  sectionMap?: string;
  source?: string;
  /** Post types that are stories. */
  types: string[];
  dryRun: boolean;
  outReport?: string;
}

const options = {
  content: 'string',
  images: 'boolean',
  'allow-private': 'boolean',
  'default-city': 'string',
  'city-from': 'string',
  'section-map': 'string',
  source: 'string',
  types: 'string',
  'dry-run': 'boolean',
  'out-report': 'string',
} as const;

/** Reads the import command's arguments; relative paths are taken from `cwd`. */
export function importArguments(typed: string[], cwd: string, project: string): ImportArguments | Complaint {
  const read = readOptions(typed, options, true);
  if (isRefused(read)) return read;
  const { values } = read;
  const [from, ...files] = read.words;
  if (from === undefined) return importUsage.noKind();
  if (from !== 'wordpress') return importUsage.unknownKind(from);
  if (files.length === 0) return importUsage.noFile();
  const places = list(values['city-from']);
  const cityFrom = cityPlaces.filter((place) => places.includes(place));
  if (values['city-from'] !== undefined && (cityFrom.length !== places.length || places.length === 0))
    return importUsage.badCityFrom(values['city-from'], cityPlaces);
  const report = values['out-report'];
  if (report !== undefined && !/\.(?:md|json)$/.test(report)) return importUsage.badReport(report);
  const file = (name: string | undefined) => (name === undefined ? undefined : path.resolve(cwd, name));
  return {
    from,
    files: files.map((name) => path.resolve(cwd, name)),
    content: folderOf(values.content, 'content', cwd, project),
    images: values.images ?? false,
    allowPrivate: values['allow-private'] ?? false,
    defaultCity: values['default-city'],
    cityFrom: cityFrom.length === 0 ? cityPlaces : (places as CityPlace[]),
    sectionMap: file(values['section-map']),
    source: values.source,
    types: values.types === undefined ? ['post'] : list(values.types),
    dryRun: values['dry-run'] ?? false,
    outReport: file(report),
  };
}

const list = (typed = '') => typed.split(/[,،]/).flatMap((name) => name.trim() || []);
