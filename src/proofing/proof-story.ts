import { bidiControl } from '../arabic/proofing/bidi-control.ts';
import { proofread } from '../arabic/proofing/proofread.ts';
import type { Slip } from '../arabic/proofing/rule.ts';
import { rules } from '../arabic/proofing/rules.ts';
import { complaints } from '../strings/complaints.ts';
import { messages, findings as words } from '../strings/proofing.ts';
import { byHand, type Finding, type PassageFinding } from './finding.ts';
import type { Passage } from './passage.ts';
import { onlySafe } from './safe-mends.ts';
import { sheetOf } from './sheet.ts';
import { silencedIn } from './silenced.ts';

/** What the rules need to know beside a story's text. */
export interface ProofContext {
  /** The file's path, as the author would type it: its name is proofread too. */
  file: string;
  /** The name and all other spellings of the city that an author typed; none where no registry knows it. */
  namesOfCity(typed: string): readonly string[];
}

const byteOrderMark = '\uFEFF';
const proseRules = rules.filter((rule) => rule !== bidiControl);

/**
 * Proofreads the file of a story or page (LF line ends), and gives what it finds in the order of the text. Nothing where
 * the front matter cannot be read: the build says why.
 */
export function proofStory(text: string, context: ProofContext): Finding[] {
  if (text.startsWith(byteOrderMark)) {
    const first = findingOf('zero-width', 'fix', { offset: 0, length: 1 }, byteOrderMark, '');
    const rest = proofStory(text.slice(1), context);
    return [first, ...rest.map((finding) => ({ ...finding, offset: finding.offset + 1 }))];
  }
  const sheet = sheetOf(text);
  if (!sheet) return [];
  const city = sheet.city === '' ? [] : context.namesOfCity(sheet.city);
  const silenced = silencedIn(text, sheet.bodyOffset);
  const findings: PassageFinding[] = [
    ...ofFileName(context.file),
    ...controlsIn(text),
    ...sheet.leadsNowhere.map((place) => leadsNowhere(place)),
    ...sheet.head.flatMap((passage) => ofPassage(passage, city)),
    ...withLongQuotations(sheet.body, (passage) => ofPassage(passage, city)),
  ].filter((finding) => !silenced.has(finding));
  const told = onlySafe(text, sheet, findings).map(({ passage: _, slip: __, ...finding }) => finding);
  return [...told, ...silenced.unknown].sort((a, b) => a.offset - b.offset);
}

function ofPassage(passage: Passage, city: readonly string[]): PassageFinding[] {
  const { source, kind, quoted } = passage;
  const { text } = source;
  return proofread({ text, kind, quoted, city }, proseRules).map(({ rule, ...slip }) => {
    const place = source.place(slip.start, slip.end);
    const level = slip.level ?? rule.level;
    const found = text.slice(slip.start, slip.end);
    if (place) return { ...findingOf(rule.id, level, place, found, slip.replacement), passage, slip };
    const offset = source.offsetOf(slip.start);
    const torn = { offset, length: Math.max(1, source.offsetOf(slip.end - 1) + 1 - offset) };
    return byHand(findingOf(rule.id, level, torn, found, slip.replacement));
  });
}

function findingOf(
  rule: string,
  level: Finding['level'],
  place: Pick<Finding, 'offset' | 'length'>,
  found: string,
  replacement: Slip['replacement'],
): Finding {
  const [wrong, mend] = words[rule]?.(found, replacement) ?? ['', ''];
  return { rule, level, ...place, ...(replacement !== undefined && { replacement }), wrong, mend };
}

/** Controls stop the build wherever they stand, in code and keys too. */
function controlsIn(text: string): Finding[] {
  return Array.from(bidiControl.find(text), ({ start, end, level = bidiControl.level }) =>
    findingOf(
      bidiControl.id,
      level,
      { offset: start, length: end - start },
      text.slice(start, end),
      undefined,
    ),
  );
}

function leadsNowhere(place: Pick<Finding, 'offset' | 'length'>): Finding {
  const [wrong, mend] = complaints.noReadAlsoTarget();
  return { rule: 'read-also', level: 'error', ...place, wrong, mend };
}

function ofFileName(file: string): Finding[] {
  if (file.normalize('NFC') === file) return [];
  const [wrong, mend] = messages.fileName();
  return [{ rule: 'nfc', level: 'warn', offset: 0, length: 1, wrong, mend }];
}

/**
 * Findings of a body's passages, without the marks of quotations that go on in the next paragraph: it begins with «, or one
 * that follows closes what no paragraph of its own has opened.
 */
function withLongQuotations(body: readonly Passage[], findingsOf: (passage: Passage) => PassageFinding[]) {
  const findings = body.map(findingsOf);
  const matched = new Set<Finding>();
  let opened: Finding[] = [];
  for (const [index, found] of findings.entries()) {
    const goesOn = body[index + 1]?.source.text.startsWith('«') ?? false;
    for (const finding of found) {
      if (finding.rule !== 'quotes' || finding.level !== 'error') continue;
      const mark = body[index]?.source.text[finding.slip?.start ?? 0];
      if (mark === '«') {
        opened.push(finding);
        if (goesOn) matched.add(finding);
      }
      if (mark !== '»' || opened.length === 0) continue;
      for (const one of [...opened, finding]) matched.add(one);
      opened = [];
    }
  }
  return findings.flat().filter((finding) => !matched.has(finding));
}
