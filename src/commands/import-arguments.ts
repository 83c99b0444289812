import path from 'node:path';
import { type Moment, parseMoment } from '../arabic/moment.ts';
import type { Complaint } from '../content/problem.ts';
import { type CityPlace, cityPlaces } from '../importing/settle-terms.ts';
import { usage } from '../strings/commands.ts';
import { feedsSay } from '../strings/feeds-importing.ts';
import { importUsage } from '../strings/importing.ts';
import { folderOf, isRefused, readOptions } from './options.ts';

/** What `npm run import` was asked to do. Paths are absolute. */
export interface ImportArguments {
  from: 'wordpress' | 'feed';
  /** Files; of feeds folders and web addresses too, as they were typed. */
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
  /** The section of stories of feeds whose categories name none, as it was typed. */
  section?: string;
  /** What becomes of a story of a feed that has no date. */
  undated: 'skip' | 'now';
  /** Whether a story of a feed that another source has told in the same words is left out. */
  skipCopies: boolean;
  /** What the clock is to say. */
  now?: Moment;
}

const options = {
  content: 'string',
  images: 'boolean',
  'allow-private': 'boolean',
  'default-city': 'string',
  'city-from': 'string',
  'section-map': 'string',
  source: 'string',
  'dry-run': 'boolean',
  'out-report': 'string',
} as const;

/** The options that only one kind of import has. */
const ownOptions = {
  wordpress: { types: 'string' },
  feed: { section: 'string', undated: 'string', 'skip-copies': 'boolean', now: 'string' },
} as const;

/** Reads the import command's arguments; relative paths are taken from `cwd`. */
export function importArguments(
  typed: string[],
  cwd: string,
  project: string,
  timeZone: string,
): ImportArguments | Complaint {
  const read = readOptions(typed, { ...options, ...ownOptions.wordpress, ...ownOptions.feed }, true);
  if (isRefused(read)) return read;
  const { values } = read;
  const [from, ...files] = read.words;
  if (from === undefined) return importUsage.noKind();
  if (from !== 'wordpress' && from !== 'feed') return importUsage.unknownKind(from);
  const known = Object.keys({ ...options, ...ownOptions[from] });
  const foreign = Object.keys(values).find((name) => !known.includes(name));
  if (foreign) return usage.unknownOption(`--${foreign}`, known);
  if (files.length === 0) return from === 'feed' ? feedsSay.noFeed() : importUsage.noFile();
  const { undated = 'skip' } = values;
  if (undated !== 'skip' && undated !== 'now') return feedsSay.badUndated(undated);
  const now = values.now === undefined ? undefined : parseMoment(values.now, timeZone);
  if (typeof now === 'string') return usage.badNow(values.now ?? '');
  const places = list(values['city-from']);
  const cityFrom = cityPlaces.filter((place) => places.includes(place));
  if (values['city-from'] !== undefined && (cityFrom.length !== places.length || places.length === 0))
    return importUsage.badCityFrom(values['city-from'], cityPlaces);
  const report = values['out-report'];
  if (report !== undefined && !/\.(?:md|json)$/.test(report)) return importUsage.badReport(report);
  const file = (name: string | undefined) => (name === undefined ? undefined : path.resolve(cwd, name));
  return {
    from,
    files: files.map((name) => (from === 'feed' && isAddress(name) ? name : path.resolve(cwd, name))),
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
    section: values.section,
    undated,
    skipCopies: values['skip-copies'] ?? false,
    now,
  };
}

/** Whether what was typed is an address of the web and no file. */
export function isAddress(typed: string): boolean {
  return /^(?:https?|feed):/i.test(typed);
}

const list = (typed = '') => typed.split(/[,،]/).flatMap((name) => name.trim() || []);
