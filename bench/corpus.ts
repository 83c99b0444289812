import { slugify } from '../src/arabic/slug.ts';
import { seeded } from '../tests/support/random.ts';
import { between, makeVocabulary, pick, pickZipf, type Random, zipf } from './vocabulary.ts';
import { familyNames, functionWords, givenNames, nouns, slugWords, verbs } from './words.ts';

/** What stories are made of beside words: names from the registries of a content folder. */
export interface CorpusOptions {
  seed: number;
  /**
   * How many stories: the numbers from 0, the oldest, to `stories` − 1. Numbers from `stories` on are stories that are
   * added later: of the last day, a minute apart.
   */
  stories: number;
  /** In the order of how often they are written about. */
  cities: readonly string[];
  sections: readonly string[];
  sources: readonly { id: string; name: string; url: string }[];
}

export interface CorpusStory {
  /** `2026/02/slug`: also the file's path, but for its extension. */
  id: string;
  title: string;
  body: string;
  /** The whole file. */
  text: string;
}

/** The stories are spread evenly over the days before this one; a story that is added is of this day. */
export const lastDay = '2026-11-22';
const days = 3652;
const dayInMs = 86_400_000;

const vocabulary = makeVocabulary();
const authors = Array.from({ length: 60 }, (_, number) => personName(seeded(number + 1)));
const tags = nouns.slice(0, 300).map((noun) => `ال${noun}`);
const outsiders = ['مجلة الضفاف', 'يومية الأفق المغربي', 'موقع أخبار الأطلس', 'نشرة الواحات'];

/** The story of a number: pure, and the same whatever other stories are made. */
export function corpusStory(number: number, options: CorpusOptions): CorpusStory {
  const random = randomOf(number, options);
  const { id, title } = headOf(number, options, random);
  const earlier = () => headOf(...earlierThan(number, options, random)).id;

  const frontMatter = [
    `title: ${title}`,
    `date: ${dateOf(number, options)}`,
    `city: ${pickZipf(random, options.cities)}`,
    `section: ${pickZipf(random, options.sections)}`,
    ...sourceLine(random, options),
    ...(random() < 0.4 ? [`author: ${pickZipf(random, authors)}`] : []),
    ...(random() < 0.15 ? [`description: ${phrase(random, between(random, 10, 16))}`] : []),
    `tags: [${[...new Set(Array.from({ length: between(random, 1, 3) }, () => pickZipf(random, tags)))].join(', ')}]`,
    ...(number > 0 && random() < 1 / 3
      ? ['related:', ...new Set(Array.from({ length: between(random, 1, 3) }, () => `  - ${earlier()}`))]
      : []),
  ];
  const body = bodyOf(random, number > 0 ? earlier : undefined);
  return { id, title, body, text: `---\n${frontMatter.join('\n')}\n---\n\n${body}\n` };
}

function randomOf(number: number, { seed }: CorpusOptions): Random {
  return seeded(Math.imul(number + 1, 0x9e3779b1) ^ seed);
}

function earlierThan(
  number: number,
  options: CorpusOptions,
  random: Random,
): [number, CorpusOptions, Random] {
  const other = number - 1 - zipf(random, number);
  return [other, options, randomOf(other, options)];
}

/** Must be the first to draw from a story's numbers: other stories ask for its id alone. */
function headOf(number: number, options: CorpusOptions, random: Random): { id: string; title: string } {
  const title = titleOf(random, options);
  const words =
    random() < 0.15
      ? slugify(title).split('-').slice(0, 4)
      : [pick(random, slugWords), pick(random, slugWords)];
  const [year, month] = dateOf(number, options).split('-');
  return { id: `${year}/${month}/${words.join('-')}-${number + 1}`, title };
}

/** Between six in the morning and midnight: hours that no change of clocks skips or moves to another day. */
function dateOf(number: number, { stories }: CorpusOptions): string {
  const at = number < stories ? (number * days) / stories : days + (number - stories) / 1000;
  const day = new Date(Date.parse(lastDay) + (Math.floor(at) - days) * dayInMs).toISOString().slice(0, 10);
  const clock = new Date(Math.floor((6 + (at % 1) * 17.5) * 3_600_000)).toISOString().slice(11, 19);
  return `${day}T${clock}+01:00`;
}

function sourceLine(random: Random, { sources }: CorpusOptions): string[] {
  const kind = random();
  const address = between(random, 1000, 999_999);
  if (kind < 0.35) return [];
  if (kind < 0.5) return [`source: ${pickZipf(random, sources).id}`];
  if (kind < 0.9) {
    const { name, url } = pickZipf(random, sources);
    return [`source: { name: ${name}, url: ${url}khabar/${address} }`];
  }
  const name = pickZipf(random, outsiders);
  return [`source: { name: ${name}, url: https://outside.example/${outsiders.indexOf(name)}/${address} }`];
}

/** What happened, and mostly where, to whom or how many times: by that a reader tells one story from thousands. */
function titleOf(random: Random, { cities }: CorpusOptions): string {
  const kind = random();
  const named = kind < 0.85;
  const told = `${verb(random)} ${headline(random, named ? between(random, 4, 7) : between(random, 5, 10))}`;
  const title = named ? `${told} ${particular(random, kind / 0.85, cities)}` : told;
  return title.replaceAll(' و ', ' ');
}

function particular(random: Random, kind: number, cities: readonly string[]): string {
  if (kind < 0.4) return `ب${pick(random, cities.filter(isShort))}`;
  if (kind < 0.7) return `${pick(random, givenNames)} ${pick(random, familyNames)}`;
  return `${number(random)} ${pickZipf(random, nouns)}`;
}

/** A phrase whose every other word, the first among them, is no function word. */
function headline(random: Random, words: number): string {
  const said: string[] = [];
  while (said.length < words) {
    const word = phrase(random, 1);
    if (said.length % 2 === 1 || !functionWords.includes(word)) said.push(word);
  }
  return said.join(' ');
}

const isShort = (name: string) => name.split(' ').length <= 2;

function bodyOf(random: Random, earlier: (() => string) | undefined): string {
  const paragraphs = Array.from({ length: between(random, 12, 18) }, () => paragraph(random));
  const blocks = paragraphs.flatMap((text, index) => {
    const before: string[] = [];
    if (index > 0 && random() < 0.02) before.push(`## ${phrase(random, between(random, 3, 5))}`);
    if (earlier && index > 1 && random() < 0.05) before.push(`اقرأ أيضا: ${earlier()}`);
    if (index > 1 && random() < 0.01)
      before.push(Array.from({ length: 4 }, () => `- ${phrase(random, between(random, 4, 9))}؛`).join('\n'));
    return [...before, text];
  });
  return blocks.join('\n\n');
}

function paragraph(random: Random): string {
  return Array.from(
    { length: between(random, 2, 4) },
    () => `${sentence(random, between(random, 8, 21))}.`,
  ).join(' ');
}

function sentence(random: Random, words: number): string {
  const shape = random();
  const opening = `${random() < 0.3 ? 'و' : ''}${verb(random)}`;
  if (shape < 0.15)
    return `${opening} ${personName(random)}، ${phrase(random, 4)}: «${phrase(random, Math.max(4, words - 8))}»`;
  if (shape < 0.3)
    return `${opening} ${phrase(random, words >> 1)} (${number(random)} ${phrase(random, 1)}) ${phrase(random, words >> 1)}`;
  if (shape < 0.6) return `${opening} ${phrase(random, words >> 1)}، ${phrase(random, words >> 1)}`;
  return `${opening} ${phrase(random, words)}`;
}

/** Words by Zipf's law, now and then a number. */
function phrase(random: Random, words: number): string {
  return Array.from({ length: words }, () =>
    random() < 0.02 ? number(random) : pickZipf(random, vocabulary),
  ).join(' ');
}

const verb = (random: Random) => pickZipf(random, verbs) + (random() < 0.4 ? 'ت' : '');

function number(random: Random): string {
  const value = Math.floor(10 ** (random() * 5)) + 1;
  return value < 1000 ? `${value}` : `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}`;
}

function personName(random: Random): string {
  return `${pickZipf(random, givenNames)} ${pickZipf(random, familyNames)}`;
}
