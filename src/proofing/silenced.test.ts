import { expect, test } from 'vitest';
import { proofStory } from './proof-story.ts';

const found = (body: string, yaml = '') =>
  proofStory(`---\ntitle: خبر\n${yaml}---\n${body}\n`, { file: 'a.md', namesOfCity: () => [] }).map(
    ({ rule, wrong, mend }) => (rule === 'proof-ignore' ? `${wrong} ${mend}` : rule),
  );

test.each<[string, string, string, string[]]>([
  ['nothing', 'سنة ٢٠٢٦ ، ثم', '', ['digits', 'space-before-punctuation']],
  ['the end of its line', 'سنة ٢٠٢٦ <!-- proof-ignore: digits -->\n\nسنة ٢٠٢٧', '', ['digits']],
  ['the line before', '<!-- proof-ignore: digits -->\nسنة ٢٠٢٦\nسنة ٢٠٢٧', '', ['digits']],
  ['the paragraph before', '<!-- proof-ignore digits -->\n\nسنة ٢٠٢٦', '', []],
  ['two lines before', '<!-- proof-ignore: spaces -->\n<!-- proof-ignore: digits -->\nسنة  ٢٠٢٦', '', []],
  ['all rules', 'سنة ٢٠٢٦ ، ثم <!-- proof-ignore -->', '', []],
  ['several rules', 'سنة  ٢٠٢٦ <!-- proof-ignore: digits, spaces -->', '', []],
  ['another rule', 'سنة ٢٠٢٦ <!-- proof-ignore: spaces -->', '', ['digits']],
  ['the whole file, in its body', 'سنة ٢٠٢٦\n\n<!-- proof-ignore-file: digits -->', '', []],
  [
    'the whole file, in its front matter',
    'سنة ٢٠٢٦ ، ثم',
    '# proof-ignore: digits\n',
    ['space-before-punctuation'],
  ],
  ['a field', 'سنة ٢٠٢٦', 'description: سنة ٢٠٢٦ # proof-ignore: digits\n', ['digits']],
  [
    'a rule that is not there',
    'سنة 2026 <!-- proof-ignore: digit -->',
    '',
    ['لا قاعدة تدقيق باسم «digit». لعلك تقصد «digits».'],
  ],
])('silenced is %s', (_where, body, yaml, rules) => {
  expect(found(body, yaml)).toEqual(rules);
});
