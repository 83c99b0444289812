import { builds, type Case, type Content, storyFile, storyText } from './case.ts';

const text = storyText({});
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const utf16 = (order: 'le' | 'be') => {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? little : little.swap16();
};

const unreadable: Readonly<Record<string, Content>> = {
  'utf-16-le': utf16('le'),
  'utf-16-be': utf16('be'),
  'utf-16-without-mark': Buffer.from(text, 'utf16le'),
  'windows-1256': bytes('---\ntitle: ', [0xce, 0xc8, 0xd1], '\n---\n'),
  'overlong-bracket': bytes(text, [0xc0, 0xbc], 'script>'),
  'overlong-slash': bytes(text, [0xe0, 0x80, 0xaf]),
  'lone-surrogate': bytes(text, [0xed, 0xa0, 0x80]),
  'pair-of-surrogates': bytes(text, [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
  'beyond-unicode': bytes(text, [0xf4, 0x90, 0x80, 0x80]),
  'cut-letter': bytes(text, [0xd8]),
  'stray-continuation': bytes(text, [0x80]),
  'byte-ff': bytes(text, [0xff, 0xfe]),
  'nul-in-body': bytes(text, [0]),
  'nul-in-title': bytes('---\ntitle: a', [0], 'b\n---\n'),
  gzip: bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
  jpeg: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'),
  executable: bytes([0x7f], 'ELF', [2, 1, 1, 0]),
  empty: '',
  'line-end-alone': '\n',
  'fence-alone': '---',
  'fences-alone': '---\n---\n',
  'byte-order-mark-alone': '\uFEFF',
  'two-byte-order-marks': `\uFEFF\uFEFF${text}`,
  'space-before-fence': ` ${text}`,
};

const unreadableCases = Object.entries(unreadable).map(
  ([name, content]): Case => ({
    name: `encoding-${name}`,
    attacks: 'the encoding of a file',
    files: { [storyFile(`encoding-${name}`)]: content },
    outcome: [{ file: storyFile(`encoding-${name}`), line: name === 'fences-alone' ? 2 : 1, says: '' }],
  }),
);

/** Characters that no page may carry, in a body: as they are, and as entities, where Markdown makes characters of these. */
const unseen: Readonly<Record<string, number>> = {
  'escape-of-terminals': 0x1b,
  backspace: 0x08,
  'form-feed': 0x0c,
  delete: 0x7f,
  'next-line': 0x85,
  'embedding-ltr': 0x202a,
  'embedding-rtl': 0x202b,
  pop: 0x202c,
  'override-ltr': 0x202d,
  'override-rtl': 0x202e,
  'isolate-ltr': 0x2066,
  'isolate-rtl': 0x2067,
  'isolate-first': 0x2068,
  'isolate-pop': 0x2069,
};

const unseenCases = Object.entries(unseen).flatMap(([name, code]) => {
  const entities = code > 0xff ? [`&#${code};`, `&#x${code.toString(16)};`] : [];
  return [String.fromCodePoint(code), ...entities].map((typed, index): Case => {
    const story = `unseen-${name}-${index}`;
    const file = storyFile(story);
    return {
      name: story,
      attacks: 'characters that nobody sees',
      files: { [file]: storyText({}, `فقرة أولى.\n\nكلمة${typed}كلمة`) },
      outcome: [{ file, line: 8, says: 'رمز خفي' }],
    };
  });
});

/** What editors and systems put into files, and characters that are odd but no danger. */
const harmless: Case[] = [
  ['byte-order-mark', `\uFEFF${text}`],
  ['crlf', text.replaceAll('\n', '\r\n')],
  ['cr', text.replaceAll('\n', '\r')],
  ['mixed-line-ends', text.replace('\n', '\r\n').replace('نص', '\r')],
  ['no-line-end', text.trimEnd()],
  ['byte-order-mark-in-body', storyText({}, 'كلمة\uFEFFكلمة')],
  ['line-separators-in-body', storyText({}, 'كلمة\u2028كلمة\u2029كلمة')],
  ['line-separator-entities', storyText({}, 'كلمة&#x2028;كلمة&#x2029;كلمة')],
  ['null-entities', storyText({}, 'كلمة&#0;كلمة&#xFFFE;كلمة')],
  ['surrogate-entities', storyText({}, 'كلمة&#xD800;كلمة&#x110000;كلمة&#x1F600;')],
  ['noncharacters', storyText({}, 'كلمة\uFFFEكلمة\uFFFF \u{1FFFE}كلمة\uFDD0')],
  ['tags', storyText({}, 'كلمة\u{E0001}\u{E0041}\u{E007F}')],
  ['interlinear', storyText({}, 'كلمة\uFFF9كلمة\uFFFAكلمة\uFFFB')],
  ['variation-selectors', storyText({}, `م${'\uFE0F\u{E0100}'.repeat(200)}`)],
  ['stacked-marks', storyText({}, `م${'\u0651\u0301'.repeat(5000)}`)],
  ['presentation-forms', storyText({}, 'ﻣﻜﺘﺒﺔ ﷽ ﻻ ﷲ ﷺ')],
  ['tatweels', storyText({}, `م${'ـ'.repeat(5000)}م`)],
  ['emoji', storyText({}, '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(200))],
].map(([name = '', content = '']) => ({
  ...builds('the encoding of a file', `sound-${name}`, {}),
  files: { [storyFile(`sound-${name}`)]: content },
}));

export const encodingCases: Case[] = [...unreadableCases, ...unseenCases, ...harmless];
