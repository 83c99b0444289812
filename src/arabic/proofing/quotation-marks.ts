/** Two marks of one kind, and how many quotations they stand in. */
export interface Quotation {
  open: number;
  close: number;
  depth: number;
  /** How it is marked: «», "", curly marks of any shape, single ones, or « » the wrong way round. */
  marks: 'guillemets' | 'straight' | 'curly' | 'single' | 'reversed';
}

/** The quotations of a text, and the marks that have no partner. */
export interface Quotations {
  pairs: Quotation[];
  lone: number[];
}

type Kind = 'guillemets' | 'straight' | 'curly';

const kinds: Readonly<Record<string, Kind>> = {
  '«': 'guillemets',
  '»': 'guillemets',
  '"': 'straight',
  '“': 'curly',
  '”': 'curly',
  '„': 'curly',
  '‟': 'curly',
};
const marks = /[«»"“”„‟]/g;
const guillemets = /[«»]/g;
const single =
  /(?<![\p{L}\p{N}])['‘’‚](?=\p{Script=Arabic})[^'‘’\n«»"“”]{0,200}?[\p{Script=Arabic}.!؟…]['‘’](?![\p{L}\p{N}])/gu;

/**
 * Reads the quotations of a paragraph. A straight or curly mark closes what one of its kind has opened, since writers and
 * keyboards turn curly ones either way. After a digit a straight mark that closes nothing is an inch or a second, and a
 * single one counts only around Arabic.
 */
export function quotationsIn(text: string): Quotations {
  const isReversed = standsReversed(text);
  const pairs: Quotation[] = [];
  const lone: number[] = [];
  const opened: { kind: Kind; at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const kind = kinds[mark] ?? 'straight';
    const last = opened.at(-1);
    const opens = kind === 'guillemets' ? mark === (isReversed ? '»' : '«') : last?.kind !== kind;
    if (opens) {
      if (kind !== 'straight' || !/\d/.test(text[index - 1] ?? '')) opened.push({ kind, at: index });
    } else if (last?.kind === kind) {
      opened.pop();
      const marks = isReversed && kind === 'guillemets' ? 'reversed' : kind;
      pairs.push({ open: last.at, close: index, depth: opened.length, marks });
    } else lone.push(index);
  }
  lone.push(...opened.map(({ at }) => at));
  const outer = outermost(pairs);
  let next = 0;
  for (const { 0: found, index } of text.matchAll(single)) {
    while ((outer[next]?.close ?? Number.POSITIVE_INFINITY) < index) next += 1;
    const depth = (outer[next]?.open ?? Number.POSITIVE_INFINITY) < index ? 1 : 0;
    pairs.push({ open: index, close: index + found.length - 1, depth, marks: 'single' });
  }
  return { pairs, lone: lone.sort((a, b) => a - b) };
}

/** The quotations that stand in no other, in the order of the text. */
export function outermost(pairs: readonly Quotation[]): Quotation[] {
  return pairs.filter(({ depth }) => depth === 0).sort((a, b) => a.open - b.open);
}

/** Whether every quotation is written »so«, as happens where direction confuses: each mark leans on the wrong side. */
function standsReversed(text: string): boolean {
  const found = [...text.matchAll(guillemets)];
  return (
    found.length > 1 &&
    found.length % 2 === 0 &&
    found.every(({ 0: mark, index }, place) => {
      const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' '];
      return place % 2 === 0
        ? mark === '»' && /[\s(]/.test(before) && /\S/.test(after)
        : mark === '«' && /\S/.test(before) && /[\s.،؛؟!:)…]/.test(after);
    })
  );
}
