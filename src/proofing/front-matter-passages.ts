import { opaque } from '../arabic/proofing/rule.ts';
import { type Scalar, scalarsIn } from '../content/yaml.ts';
import type { Passage } from './passage.ts';
import { SourceText } from './source-text.ts';

/** The fields that hold prose, by their path in the front matter without the numbers of items. */
const kinds: Readonly<Record<string, Passage['kind']>> = {
  title: 'title',
  description: 'text',
  'image.alt': 'text',
  'image.caption': 'text',
  'image.credit': 'name',
  'corrections.text': 'text',
  'withdrawn.reason': 'text',
  'related.title': 'text',
  'source.name': 'name',
  author: 'name',
  tags: 'name',
};

/** What is found in a front matter: its prose, and all the rest, by which two of them can be compared. */
export interface FrontMatterPassages {
  passages: Passage[];
  shape: string;
}

/** The prose of a front matter that can be read; `offset` is where its YAML begins in the file. */
export function frontMatterPassages(yaml: string, offset: number): FrontMatterPassages {
  const passages: Passage[] = [];
  const shape: string[] = [];
  for (const scalar of scalarsIn(yaml)) {
    const kind = kinds[scalar.path.filter((step) => !/^\d+$/.test(step)).join('.')];
    shape.push(scalar.path.join('.'), kind ?? scalar.value);
    if (kind) passages.push({ kind, source: sourceOf(scalar, yaml, offset), quoted: false });
  }
  return { passages, shape: JSON.stringify(shape) };
}

/** Pieces of a typed value that do not stand for themselves: line ends with what surrounds them, escapes, doubled quotes. */
const folded = /[ \t]*\n\s*|\\(?:x..|u.{4}|U.{8}|[\s\S])|''/gu;

function sourceOf({ start, end, value }: Scalar, yaml: string, offset: number): SourceText {
  const typed = yaml.slice(start, end);
  const source = new SourceText();
  if (typed === value) {
    source.add(value, offset + start);
    return source;
  }
  const quote = yaml[start - 1];
  let at = 0;
  for (const { 0: found, index } of typed.matchAll(folded)) {
    const isEscape = quote === '"' && found.startsWith('\\');
    const isQuote = quote === "'" && found === "''";
    const isLineEnd = found.includes('\n') && !found.startsWith('\\');
    if (!isEscape && !isQuote && !isLineEnd) continue;
    source.add(typed.slice(at, index), offset + start + at);
    const said = isLineEnd ? '\n' : isQuote ? "'" : found === '\\"' ? '"' : opaque;
    source.add(said, offset + start + index, found.length);
    at = index + found.length;
  }
  source.add(typed.slice(at), offset + start + at);
  return source;
}
