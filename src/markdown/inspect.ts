import type { Token } from 'markdown-it';
import type { Mention } from '../content/article.ts';
import { contentPath } from '../content/paths.ts';
import { type Complaint, positionAt } from '../content/problem.ts';
import type { BodyReport } from '../content/read-article.ts';
import { codeOf } from '../content/schema-terms.ts';
import { complaints } from '../strings.ts';
import { linkTarget } from './links.ts';
import { createParser, deepestNesting } from './parser.ts';
import { readAlsoOf } from './read-also.ts';
import { countWords, excerptOf, paragraphsOf } from './text.ts';

const parser = createParser();
const bidiControl = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Reads a body without rendering it: what the site must know of it, and what its author must mend. `folder` is the
 * story's, below the content folder; `line` the body's first line in its file.
 */
export function inspectBody(body: string, folder: string, line: number): BodyReport {
  const tokens = parser.parse(body, {});
  const places = new Places(body, line);
  const faults: BodyReport['faults'] = [];
  const images: Mention[] = [];
  const links: Mention[] = [];
  const readAlso: Mention[] = [];

  for (const match of body.matchAll(bidiControl))
    faults.push({ offset: match.index, complaint: complaints.bidiControl(codeOf(match[0])) });

  const deep = tokens.find(({ level }) => level >= deepestNesting - 2);
  if (deep) faults.push({ offset: places.block(deep), complaint: complaints.tooDeep() });

  for (const token of tokens) {
    if (token.type !== 'inline') continue;
    const fault = (needle: string, complaint: Complaint) =>
      faults.push({ offset: places.within(token, needle), complaint });
    const mention = (target: string, needle: string) => ({ target, ...places.mention(token, needle) });

    const aside = readAlsoOf(token);
    if (aside === 'nowhere') fault('', complaints.noReadAlsoTarget());
    else if (aside && 'id' in aside) readAlso.push(mention(aside.id, aside.id));
    if (aside) continue;

    for (const child of token.children ?? []) {
      if (child.type === 'link_open') {
        const href = child.attrGet('href') ?? '';
        const target = linkTarget(href);
        if (target.kind === 'unsafe') fault('](', complaints.unsafeLink());
        if (target.kind === 'site') links.push(mention(target.path, target.path));
      }
      if (child.type === 'image') {
        const src = child.attrGet('src') ?? '';
        const file = contentPath(folder, src);
        if (file) images.push(mention(file, src));
        else fault(src, /^[a-z]+:|^\/\//i.test(src) ? complaints.remoteImage() : complaints.missingImage(src));
        if (child.content.trim() === '') fault(src, complaints.noAlt());
      }
    }
  }

  const paragraphs = paragraphsOf(tokens);
  return {
    facts: { excerpt: excerptOf(paragraphs), words: countWords(paragraphs), images, links, readAlso },
    faults,
  };
}


/** Finds where things stand in a body: markdown-it knows the lines of blocks, not the columns of what is in them. */
class Places {
  readonly #body: string;
  readonly #firstLine: number;
  readonly #lineStarts: number[];

  constructor(body: string, firstLine: number) {
    this.#body = body;
    this.#firstLine = firstLine;
    this.#lineStarts = [0, ...[...body.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  block(token: Token): number {
    return this.#lineStarts[token.map?.[0] ?? 0] ?? 0;
  }

  within(token: Token, needle: string): number {
    const start = this.block(token);
    const end = this.#lineStarts[token.map?.[1] ?? 0] ?? this.#body.length;
    const source = this.#body.slice(start, end);
    const found = [needle, safeDecode(needle)].map((text) => source.indexOf(text)).find((index) => index >= 0);
    return start + (found ?? 0);
  }

  mention(token: Token, needle: string): { line: number; column: number } {
    const { line, column } = positionAt(this.#body, this.within(token, needle));
    return { line: line + this.#firstLine - 1, column };
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
