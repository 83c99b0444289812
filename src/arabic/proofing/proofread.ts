import { outermost, quotationsIn } from './quotation-marks.ts';
import { opaque, type Prose, type Rule, type Slip } from './rule.ts';

/** An address, that of a mailbox, or the name of a site: no prose, as long as it is. */
const addresses =
  /(?:https?:\/\/|www\.)[^\s<>«»"]*[^\s<>«»"،؛؟.,;:!?)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\w.])[A-Za-z][\w-]{0,62}(?:\.[A-Za-z][\w-]{0,62})+(?:\/[^\s<>«»"،؛؟]*)?/g;

/** What rules find in a text, in its order; no two slips overlap. A text without Arabic has only hidden characters. */
export function proofread(prose: Prose, rules: readonly Rule[]): (Slip & { rule: Rule })[] {
  const found: (Slip & { rule: Rule })[] = [];
  const isArabic = /\p{Script=Arabic}/u.test(prose.text);
  const text = prose.text.replace(addresses, (address) => opaque.repeat(address.length));
  const taken = new Set<number>();
  let own: string | undefined;
  for (const rule of rules) {
    if (rule.reach !== 'all' && (prose.quoted || !isArabic)) continue;
    if (prose.kind === 'name' && !rule.names) continue;
    if (rule.reach === 'own') own ??= withoutQuotations(text);
    for (const slip of rule.find(rule.reach === 'own' ? (own ?? text) : text, prose)) {
      const places = Array.from({ length: slip.end - slip.start }, (_, at) => slip.start + at);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ ...slip, rule });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with all that is quoted made opaque; of a quotation that has but one mark, as far as the text goes. */
function withoutQuotations(text: string): string {
  const { pairs, lone } = quotationsIn(text);
  const quoted = outermost(pairs).map(({ open, close }) => [open + 1, close] as const);
  const [first, last] = [lone.find((at) => closes(text, at)), lone.find((at) => !closes(text, at))];
  if (first !== undefined) quoted.unshift([0, first]);
  if (last !== undefined) quoted.push([last + 1, text.length]);
  const own: string[] = [];
  let end = 0;
  for (const [from, to] of quoted.sort(([a], [b]) => a - b)) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    own.push(text.slice(end, start), opaque.repeat(to - start));
    end = to;
  }
  return own.join('') + text.slice(end);
}

const closes = (text: string, at: number) => text[at] === '»' || text[at] === '”';
