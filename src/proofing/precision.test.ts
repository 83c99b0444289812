import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusStory } from '../../bench/corpus.ts';
import { corpusOptions, projectRegistries } from '../../bench/write-corpus.ts';
import { proofStory } from './proof-story.ts';

const project = path.join(import.meta.dirname, '../..');
const registries = await projectRegistries();
const namesOfCity = (typed: string) => {
  const city = registries.cities.find(typed);
  return city ? [city.name, ...city.aliases] : [];
};
const found = (text: string, file = 'articles/2026/02/a.md') =>
  proofStory(text, { file, namesOfCity }).map(
    ({ rule, offset, length }) => `${rule}: ${text.slice(offset - 20, offset + length + 20)}`,
  );

test('nothing is found in the demonstration edition', () => {
  const files = readdirSync(path.join(project, 'content'), { recursive: true, encoding: 'utf8' });
  const stories = files.filter((file) => file.endsWith('.md'));
  expect(stories.length).toBeGreaterThan(60);
  for (const file of stories)
    expect(found(readFileSync(path.join(project, 'content', file), 'utf8'), file)).toEqual([]);
});

test('nothing is found in a thousand generated stories', { timeout: 30_000 }, () => {
  const options = corpusOptions(registries, 1000);
  for (let number = 0; number < 1000; number += 1)
    expect(found(corpusStory(number, options).text)).toEqual([]);
});

const sentences = readFileSync(path.join(project, 'tests/support/clean-sentences.md'), 'utf8').split('\n');

describe('nothing is found in what newspapers write', () => {
  test.each(sentences.filter((sentence) => sentence !== ''))('%s', (sentence) => {
    expect(found(`---\ntitle: خبر\ncity: سطات\n---\n${sentence}\n`)).toEqual([]);
    expect(found(`---\ntitle: خبر\n---\n- ${sentence}\n`)).toEqual([]);
    if (/[\\[\]`*~<&]/.test(sentence)) return;
    expect(found(`---\ntitle: خبر\ndescription: ${JSON.stringify(sentence)}\n---\n`)).toEqual([]);
  });
});

test('nothing is found in lists, tables, code and quotations', () => {
  const body = [
    '## النتائج والترتيب',
    '- و) البند الأول\n- ز) البند الثاني\n    - 1.1 بند فرعي',
    '| الرتبة |   الفريق   | النقاط |\n| --- | :---: | ---: |\n| 1      | نجم زكزل   | 20     |\n|        | و م ع | –      |',
    '> و قال ١٢ مرة ,  "نعم" ...\n>\n> – شاهد عيان , سطات',
    '```\nو ١٢ , "x" ...\n```',
    '    و ١٢ ,  "x"',
    'سطر أول  \nسطر ثان\\\nسطر ثالث',
    '«بدأت الحكاية هنا.\n\n«ثم مضت سنة.\n\n«وانتهت هناك».',
    '![صورة الملعب](./a.jpg "أوقف كلب اللعب")',
    '<!-- proof-ignore: spaces -->',
  ].join('\n\n');
  expect(found(`---\ntitle: خبر\n---\n${body}\n`)).toEqual([]);
});
