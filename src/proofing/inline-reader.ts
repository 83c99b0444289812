import type { Token } from 'markdown-it';
import { opaque } from '../arabic/proofing/rule.ts';
import { createParser } from '../markdown/parser.ts';
import { SourceText } from './source-text.ts';

const { parseLinkDestination, parseLinkTitle } = createParser().helpers;

/** Adds a text that stands at a place of the block, and is `length` long there, to a source text. */
type Add = (source: SourceText, from: number, text: string, length?: number) => void;

/** Walks the tokens of a block along the text that they were made of: markdown-it does not say where tokens stand. */
export class InlineReader {
  readonly #content: string;
  readonly #add: Add;
  #at = 0;

  constructor(content: string, add: Add) {
    this.#content = content;
    this.#add = add;
  }

  /**
   * Reads tokens from where the last one ended, their prose into `own`, titles of links and words of pictures into
   * `others`. False where the text is not what the tokens say.
   */
  read(tokens: readonly Token[], own: SourceText, others: SourceText[]): boolean {
    const links: Token[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token) return false;
      const start = this.#at;
      const pass = (isPassed: boolean) => {
        if (isPassed) this.#add(own, start, opaque, this.#at - start);
        return isPassed;
      };
      switch (token.type) {
        case 'text':
          if (!this.#pass(token.content)) return false;
          this.#add(own, start, token.content);
          break;
        case 'softbreak':
        case 'hardbreak':
          if (!this.#match(/(?: *|\\)\n[ \t]*/y)) return false;
          this.#add(own, start, '\n', this.#at - start);
          break;
        case 'code_inline':
          if (!pass(this.#passCode(token.markup))) return false;
          break;
        case 'text_special':
        case 'proof_comment':
          if (!pass(this.#pass(token.markup))) return false;
          break;
        case 'image':
          if (!pass(this.#passImage(token, others))) return false;
          break;
        case 'link_open':
          if (token.markup === 'autolink') {
            if (!pass(this.#match(/<[^>]*>/y))) return false;
            index += 2;
          } else {
            links.push(token);
            if (!this.#pass('[')) return false;
          }
          break;
        case 'link_close':
          if (!this.#passTarget(links.pop(), others)) return false;
          break;
        default:
          if (!this.#pass(token.markup)) return false;
      }
    }
    return true;
  }

  #pass(typed: string): boolean {
    if (!this.#content.startsWith(typed, this.#at)) return false;
    this.#at += typed.length;
    return true;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#content)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  /** Code ends at the next run of as many backticks as it began with. */
  #passCode(fence: string): boolean {
    if (!this.#pass(fence)) return false;
    const runs = /`+/g;
    runs.lastIndex = this.#at;
    for (let run = runs.exec(this.#content); run; run = runs.exec(this.#content)) {
      this.#at = runs.lastIndex;
      if (run[0] === fence) return true;
    }
    return false;
  }

  #passImage(token: Token, others: SourceText[]): boolean {
    const words = new SourceText();
    if (!this.#pass('![') || !this.read(token.children ?? [], words, others)) return false;
    others.push(words);
    return this.#passTarget(token, others);
  }

  /** What follows the words of a link or picture: `](target "title")`, `][label]`, `][]` or `]`. */
  #passTarget(token: Token | undefined, others: SourceText[]): boolean {
    if (!token || !this.#pass(']')) return false;
    if (token.meta?.['label']) {
      this.#match(/\[(?:\\.|[^[\]\\])*\]/y);
      return true;
    }
    if (!this.#match(/\(\s*/y)) return false;
    const { length } = this.#content;
    const target = parseLinkDestination(this.#content, this.#at, length);
    if (target.ok) this.#at = target.pos;
    this.#match(/\s*/y);
    const title = parseLinkTitle(this.#content, this.#at, length);
    if (title.ok) {
      const words = new SourceText();
      if (this.#content.startsWith(title.str, this.#at + 1) && !title.str.includes('\n'))
        this.#add(words, this.#at + 1, title.str);
      others.push(words);
      this.#at = title.pos;
    }
    return this.#match(/\s*\)/y);
  }
}
