import { expect, test } from 'vitest';
import { registries } from '../../tests/support/story.ts';
import { readHeadlines } from './headlines.ts';

function read(text: string, borrowed = false) {
  const { headlines, references, problems } = readHeadlines(
    { file: 'headlines.yaml', text, borrowed },
    registries,
  );
  return {
    headlines,
    lists: references.lists,
    told: problems.map(({ line, column, wrong, mend }) => `${line}:${column} ${wrong} ${mend}`),
  };
}

test('a group shows the newest stories, or those of every list it names', () => {
  const { headlines, told } = read(`- { title: الأحدث, count: 7 }
- { title: مجتمع سطات, count: 1, city: سطات, section: مجتمع }
- { title: الجنوب, count: 50, region: souss-massa }
- { title: الأرز, count: 2, source: وكاله الارز للانباء }
`);
  expect(told).toEqual([]);
  expect(
    headlines.map(({ title, count, lists }) => [
      title,
      count,
      ...lists.map(({ kind, id }) => `${kind} ${id}`),
    ]),
  ).toEqual([
    ['الأحدث', 7],
    ['مجتمع سطات', 1, 'section society', 'city settat'],
    ['الجنوب', 50, 'region souss-massa'],
    ['الأرز', 2, 'source arz'],
  ]);
});

test('tags and authors are kept with their places, to be looked for among the stories', () => {
  expect(read('- { title: الماء, count: 3, tag: الماء والري, author: نعيمة الحداوي }\n').lists).toEqual([
    { list: { kind: 'tag', id: 'الماء-والري', name: 'الماء والري' }, place: { line: 1, column: 34 } },
    { list: { kind: 'author', id: 'نعيمة-الحداوي', name: 'نعيمة الحداوي' }, place: { line: 1, column: 55 } },
  ]);
});

const count = (typed: string, mend: string) => [
  `a count of ${typed}`,
  `- { title: أ, count: ${typed} }\n`,
  `1:22 قيمة «count» ليست عددا صحيحا مقبولا. ${mend}`,
];

test.each([
  count('0', 'اكتب عددا من 1 إلى 50 بلا علامتي اقتباس.'),
  count('51', 'اكتب عددا من 1 إلى 50 بلا علامتي اقتباس.'),
  count('1.5', 'اكتب عددا من 1 إلى 50 بلا علامتي اقتباس.'),
  count('سبعة', 'اكتب عددا صحيحا بلا علامتي اقتباس، مثل 7.'),
  ['no count', '- { title: أ }\n', '1:3 الحقل «count» ناقص. أضف سطرا يبدأ بـ count: ثم قيمته.'],
  ['no list', 'title: أ\n', '1:1 هذا السجل ليس قائمة. ابدأ كل عنصر بشرطة ومسافة، كما في سجل «نشرة» الأصلي.'],
  [
    'an unknown section',
    '- { title: أ, count: 1, section: ثقاقة }\n',
    '1:34 «ثقاقة» لا يوجد في سجله. لعلك تقصد «ثقافة».',
  ],
  [
    'an unknown region',
    '- { title: أ, count: 1, region: sous }\n',
    '1:33 «sous» لا يوجد في سجله. اكتب معرّفا من السجل المناسب.',
  ],
  [
    'an unknown key',
    '- { title: أ, count: 1, citi: سطات }\n',
    '1:25 الحقل «citi» غير معروف. لعلك تقصد «city».',
  ],
  [
    'a tag without letters',
    '- { title: أ, count: 1, tag: "!" }\n',
    '1:30 «!» لا يصلح عنوانا لصفحة. اكتب اسما فيه حرف واحد على الأقل.',
  ],
])('%s is told where it stands', (_what, text = '', told) => {
  expect(read(text).told).toEqual([told]);
});

test('groups borrowed from another newspaper are dropped where it lacks their lists, and their tags are not missed', () => {
  const text =
    '- { title: أ, count: 1, section: بيئة }\n- { title: ب, count: 1, section: society, tag: الماء }\n';
  const { headlines, lists, told } = read(text, true);
  expect(told).toEqual([]);
  expect(lists).toEqual([]);
  expect(headlines.map(({ title }) => title)).toEqual(['ب']);
});
