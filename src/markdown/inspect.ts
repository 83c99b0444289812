import type { Token } from 'markdown-it';
import { sketchOf } from '../arabic/sketch.ts';
import type { Mention } from '../content/article.ts';
import { unusableImage } from '../content/image-name.ts';
import { contentPath, decodePath } from '../content/paths.ts';
import { type Complaint, lineStarts, type Position, positionsIn } from '../content/problem.ts';
import type { BodyReport } from '../content/read-article.ts';
import { codeOf, longestAddress } from '../content/schema-terms.ts';
import { complaints } from '../strings/complaints.ts';
import { linkTarget, longestTitle } from './links.ts';
import { createParser, deepestNesting } from './parser.ts';
import { readAlsoAt } from './read-also.ts';
import { countWords, excerptOf, paragraphsOf } from './text.ts';
import { unseen } from './unseen.ts';

const parser = createParser();

const unseenCharacter = (character: string): Complaint =>
  /\p{Cc}/u.test(character)
    ? complaints.controlCharacter('نص الخبر')
    : complaints.bidiControl(codeOf(character));

const unusableLink = (href: string): Complaint =>
  (decodePath(href) ?? '').length > longestAddress
    ? complaints.longLink(longestAddress)
    : complaints.unsafeLink(href);

/** What is left as text of `[words](a target with spaces)`: CommonMark reads no link there. */
const targetWithSpace = /\]\([^()\s]+\s[^()]*\)/gu;

/** Opening brackets in a body: far more than any story has links, few enough to be read in a moment. */
const mostBrackets = 5_000;

const count = (text: string, character: string) => text.split(character).length - 1;

/** Characters that an author wrote as entities are seen only here. */
const unseenIn = ({ children }: Token): string[] =>
  (children ?? []).flatMap((child) => `${child.content}${child.attrGet('title') ?? ''}`.match(unseen) ?? []);

/**
 * Reads a body without rendering it: what the site must know of it, and what its author must mend. `folder` is the
 * story's, below the content folder; `line` the body's first line in its file.
 */
export function inspectBody(body: string, folder: string, line: number): BodyReport {
  const faults: BodyReport['faults'] = [];
  if (count(body, '[') > mostBrackets) {
    faults.push({ offset: body.indexOf('['), complaint: complaints.tooManyLinks() });
    return {
      facts: { words: 0, sketch: sketchOf([]), images: [], links: [], readAlso: [] },
      excerpt: '',
      faults,
    };
  }
  const tokens = parser.parse(body, {});
  const places = new Places(body, line);
  const images: Mention[] = [];
  const links: Mention[] = [];
  const readAlso: Mention[] = [];

  for (const { index, 0: character } of body.matchAll(unseen))
    faults.push({ offset: index, complaint: unseenCharacter(character) });

  const deep = tokens.find(({ level }) => level >= deepestNesting - 2);
  if (deep) faults.push({ offset: places.block(deep.map ?? [0, 0]), complaint: complaints.tooDeep() });

  let lines: Lines = [0, 0];
  for (const [index, token] of tokens.entries()) {
    lines = token.map ?? lines;
    if (token.type !== 'inline') continue;

    const aside = readAlsoAt(tokens, index);
    if (aside) {
      const offset =
        aside !== 'nowhere' && 'id' in aside ? places.within(lines, aside.id) : places.block(lines);
      if (aside === 'nowhere') faults.push({ offset, complaint: complaints.noReadAlsoTarget() });
      else if ('id' in aside) readAlso.push({ target: aside.id, ...places.inFile(offset) });
      continue;
    }

    const entity = unseenIn(token).find((character) => !body.includes(character));
    if (entity !== undefined)
      faults.push({ offset: places.within(lines, '&'), complaint: unseenCharacter(entity) });

    for (const child of token.children ?? []) {
      const broken = child.type === 'text' ? (child.content.match(targetWithSpace) ?? []) : [];
      for (const words of broken)
        faults.push({ offset: places.within(lines, words), complaint: complaints.spaceInTarget() });
      if (child.type === 'link_open') {
        const href = String(child.attrGet('href') ?? '');
        const offset = places.within(lines, href);
        const target = linkTarget(href);
        if (target.kind === 'unsafe') faults.push({ offset, complaint: unusableLink(href) });
        if (target.kind === 'site') links.push({ target: target.path, ...places.inFile(offset) });
      }
      if (String(child.attrGet('title') ?? '').length > longestTitle)
        faults.push({ offset: places.block(lines), complaint: complaints.longTitle(longestTitle) });
      if (child.type === 'image') {
        const src = String(child.attrGet('src') ?? '');
        const offset = places.within(lines, src);
        const file = contentPath(folder, src);
        if (file) images.push({ target: file, ...places.inFile(offset) });
        else faults.push({ offset, complaint: unusableImage(src) });
        if (child.content.trim() === '') faults.push({ offset, complaint: complaints.noAlt() });
      }
    }
  }

  const paragraphs = paragraphsOf(tokens);
  return {
    facts: { words: countWords(paragraphs), sketch: sketchOf(paragraphs), images, links, readAlso },
    excerpt: excerptOf(paragraphs),
    faults,
  };
}

/** The lines of a block in a body, from 0; `to` is the line after it. */
type Lines = readonly [from: number, to: number];

/** Finds where things stand in a body: markdown-it knows the lines of blocks, not the columns of what is in them. */
class Places {
  readonly #body: string;
  readonly #firstLine: number;
  readonly #lineStarts: number[];
  readonly #position: (offset: number) => Position;
  #from = 0;

  constructor(body: string, line: number) {
    this.#body = body;
    this.#firstLine = line;
    this.#lineStarts = lineStarts(body);
    this.#position = positionsIn(body);
  }

  block([from]: Lines): number {
    return this.#lineStarts[from] ?? 0;
  }

  /**
   * Where a link's or image's target stands, asked in the order of the body: its next mention in the block, else the
   * next parenthesis that opens a target, else the block.
   */
  within(lines: Lines, target: string): number {
    const start = this.block(lines);
    const end = this.#lineStarts[lines[1]] ?? this.#body.length;
    for (const from of new Set([Math.max(start, this.#from), start])) {
      const source = this.#body.slice(from, Math.min(end, from + farthest));
      for (const [needle, before] of [
        [target, 0],
        [decodePath(target) ?? target, 0],
        ['](', 2],
      ] as const) {
        const found = source.indexOf(needle);
        if (found < 0) continue;
        this.#from = from + found + before;
        return this.#from++;
      }
    }
    return start;
  }

  inFile(offset: number): Position {
    const { line, column } = this.#position(offset);
    return { line: line + this.#firstLine - 1, column };
  }
}

/** How far ahead in a block a target is looked for, so that a hostile body of a million links takes no hours. */
const farthest = 20_000;
