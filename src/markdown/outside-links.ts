import { linkTarget } from './links.ts';
import { createParser } from './parser.ts';

const parser = createParser();

/** The addresses of other sites that a body leads to, as its author meant them, each once. */
export function outsideLinks(body: string): string[] {
  const targets = parser
    .parse(body, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((link) => linkTarget(String(link.attrGet('href') ?? '')));
  return [...new Set(targets.flatMap((target) => (target.kind === 'outside' ? [target.href] : [])))];
}
