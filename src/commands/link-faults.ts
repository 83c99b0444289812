import pMap from 'p-map';
import type { Article } from '../content/article.ts';
import { textReader } from '../content/files.ts';
import { bodyOf } from '../content/front-matter.ts';
import { decodePath } from '../content/paths.ts';
import { type Diagnostic, positionsIn } from '../content/problem.ts';
import { outsideLinks } from '../markdown/outside-links.ts';
import { checking } from '../strings/desk.ts';
import { type AskTerms, askLink, type LinkAnswer } from './ask-link.ts';

/** An address that a story leads to; `file` is the story's path below the content folder. */
type Link = Pick<Diagnostic, 'file' | 'line' | 'column' | 'length'> & { url: string };

/** How many servers are asked at once; each is asked one thing at a time. */
const serversAtOnce = 8;

/** Asks for every outside link of stories (source, related, body), and warns of those that lead nowhere or elsewhere. */
export async function findLinkFaults(
  articles: readonly Article[],
  content: string,
  terms: AskTerms,
): Promise<Diagnostic[]> {
  const readText = textReader(content);
  const links = articles.flatMap((article) => {
    const read = readText(article.file);
    return 'text' in read ? linksOf(article, read.text) : [];
  });
  const byServer = Map.groupBy(new Set(links.map(({ url }) => url)), (url) => new URL(url).host);
  const answers = new Map<string, LinkAnswer>();
  await pMap(
    byServer.values(),
    async (urls) => {
      for (const url of urls) answers.set(url, await askLink(url, terms));
    },
    { concurrency: serversAtOnce },
  );
  return links.flatMap(({ url, ...place }) => {
    const complaint = complaintOf(url, answers.get(url) ?? { kind: 'fine' });
    if (!complaint) return [];
    const [wrong, mend] = complaint;
    return [{ ...place, severity: 'warning' as const, rule: 'outside-link', wrong, mend }];
  });
}

function linksOf({ file, source, related }: Article, text: string): Link[] {
  const split = bodyOf(text);
  const inBody = 'body' in split ? outsideLinks(split.body) : [];
  const named = related.flatMap((target) => ('url' in target ? [target.url] : []));
  const position = positionsIn(text);
  return [...(source?.url ? [source.url] : []), ...named, ...inBody].map((url) => {
    const typed = [url, decodePath(url) ?? url].find((spelling) => text.includes(spelling));
    if (typed === undefined) return { url, file, line: 1, column: 1 };
    return { url, file, ...position(text.indexOf(typed)), length: typed.length };
  });
}

function complaintOf(url: string, answer: LinkAnswer) {
  const { links } = checking;
  switch (answer.kind) {
    case 'fine':
      return undefined;
    case 'moved':
      return links.moved(url, decodePath(answer.to) ?? answer.to);
    case 'refused':
      return answer.status === 404 || answer.status === 410
        ? links.gone(url, answer.status)
        : links.refused(url, answer.status);
    case 'late':
      return links.late(url);
    case 'unreachable':
      return links.unreachable(url, answer.reason);
    case 'private':
      return links.private(url);
    case 'circle':
      return links.circle(url);
  }
}
