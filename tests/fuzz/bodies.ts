import fc from 'fast-check';
import { pieces } from './pieces.ts';
import { anyAddress, anyText, plainText } from './texts.ts';

const { constantFrom, array, oneof, tuple, option } = fc;
const from = (...choices: string[]) => constantFrom(...choices);
const joined = (parts: readonly string[]) => parts.join('');
const wrapped = (inner: fc.Arbitrary<string>, ...marks: string[]) =>
  tuple(from(...marks), inner).map(([mark, text]) => mark + text + mark);
const prefixed = (block: string, first: string, rest: string) => first + block.split('\n').join(`\n${rest}`);

const title = option(
  anyText.map((text) => ` "${text}"`),
  { nil: '' },
);
const destination = oneof(
  {
    weight: 3,
    arbitrary: from(
      '/about/',
      '/2026/02/قصة/',
      'https://example.org/a?b&c',
      '#part',
      'mailto:a@b.c',
      '<a b>',
    ),
  },
  { weight: 2, arbitrary: anyAddress },
  { weight: 1, arbitrary: anyAddress.map((address) => `<${address}>`) },
);
const imageName = oneof(from(...pieces.images), anyAddress);

/** Markdown of all constructs that a body may hold, each also broken, nested in one another. */
export const anyBody: fc.Arbitrary<string> = fc.letrec<Record<'inline' | 'line' | 'block' | 'body', string>>(
  (tie) => ({
    inline: oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: plainText },
      { weight: 3, arbitrary: anyText },
      wrapped(tie('inline'), '**', '*', '~~', '__', '_', '`', '``', '***'),
      tuple(tie('inline'), destination, title).map(([words, to, tip]) => `[${words}](${to}${tip})`),
      tuple(tie('inline'), imageName, title).map(([alt, name, tip]) => `![${alt}](${name}${tip})`),
      tuple(tie('inline'), from('[1]', '[]', '', '[x]')).map(([words, label]) => `[${words}]${label}`),
      anyAddress.map((address) => `<${address}>`),
      from(...pieces.html, ...pieces.markdown),
    ),
    line: array(tie('inline'), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
    block: oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: tie('line') },
      array(tie('line'), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      tuple(from('# ', '## ', '### ', '###### ', '####### '), tie('line')).map(joined),
      tuple(tie('line'), from('\n===', '\n---', '\n- -')).map(joined),
      tie('body').map((body) => prefixed(body, '> ', '> ')),
      array(tie('body'), { minLength: 1, maxLength: 3 }).map((items) =>
        items.map((item) => prefixed(item, '- ', '  ')).join('\n'),
      ),
      tuple(from('1. ', '7) ', '0. ', '123456789. '), tie('body')).map(([mark, item]) =>
        prefixed(item, mark, '   '),
      ),
      tuple(from('```', '~~~', '````'), from('', 'js', '"><x', 'أ'), tie('line')).map(
        ([fence, info, code]) => `${fence}${info}\n${code}\n${fence}`,
      ),
      tie('line').map((code) => `    ${code}`),
      tuple(array(tie('line'), { minLength: 1, maxLength: 3 }), from('-', ':-', '-:', ':-:')).map(
        ([cells, rule]) =>
          `|${cells.join('|')}|\n|${cells.map(() => rule).join('|')}|\n|${cells.toReversed().join('|')}|`,
      ),
      tuple(from('اقرأ أيضا: ', '**اقرأ أيضا:** ', 'إقرا ايضاً : ', '- اقرأ أيضا: '), tie('inline')).map(
        joined,
      ),
      tuple(from('اقرأ أيضا: ', 'اقرأ أيضًا: '), from('2026/02/قصة', '/2026/01/ب/.', '2026/02/', 'x')).map(
        joined,
      ),
      tuple(plainText, imageName, title).map(([alt, name, tip]) => `![${alt}](${name}${tip})`),
      tuple(from('1', 'x', 'أ'), destination, title).map(([label, to, tip]) => `[${label}]: ${to}${tip}`),
      from(...pieces.markdown, ...pieces.html),
    ),
    body: array(tie('block'), { minLength: 1, maxLength: 4, depthIdentifier: 'body' }).map((blocks) =>
      blocks.join('\n\n'),
    ),
  }),
).body;
